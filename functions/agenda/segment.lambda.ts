import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { contactOrdersTable } from '../contacts/contactOrders.table.ts';
import { contactsTable } from '../contacts/contacts.table.ts';
import { sendQueue } from '../mail/sendQueue.ts';
import { sendsTable } from '../mail/sends.table.ts';
import { erasuresTable } from '../permission/erasures.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { streamBatch } from '../platform/streamBatch.ts';
import { contactIdOf, sorts } from '../platform/tableKeys.ts';
import { writers } from '../platform/writers.ts';
import { membershipsTable } from '../programme/memberships.table.ts';
import { readProgramme } from '../programme/readProgramme.table.ts';
import { shop } from '../shop/shop.ts';
import { agendaTable } from './agenda.table.ts';
import { byWhatHolds, judgeContact } from './judgeContact.ts';
import { onceReplayed } from './onceReplayed.ts';
import { ownerTable } from './owner.table.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const contacts = contactsTable(client, table);
const orders = contactOrdersTable(client, table);
const memberships = membershipsTable(client, table);
const sends = sendsTable(client, table);
const agenda = agendaTable(client, table);
const erasures = erasuresTable(client, table);
const queue = sendQueue(table);
const programme = readProgramme(client, table);
const mayMail = onceReplayed(ownerTable(client, table), table);

export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const tables = {
    contacts,
    orders,
    memberships,
    sends,
    agenda,
    erasures,
    senders: (await mayMail()) ? queue : undefined,
  };
  return streamBatch(event, async ({ writer }, { pk, sk }) => {
    const contactId = contactIdOf(String(pk));
    const wokenBy = sk === sorts.contact ? 'change' : writer === writers.backfill ? 'programme' : 'time';
    await byWhatHolds({ programme, clock: () => new Date() }, (held, now) =>
      judgeContact(contactId, wokenBy, { ...tables, shop, programme: held, now }),
    );
  });
}
