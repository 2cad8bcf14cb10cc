import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { contactOrdersTable } from '../contacts/contactOrders.table.ts';
import { contactsTable } from '../contacts/contacts.table.ts';
import { sendQueue } from '../mail/sendQueue.ts';
import { sendsTable } from '../mail/sends.table.ts';
import { erasuresTable } from '../permission/erasures.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { streamBatch } from '../platform/streamBatch.ts';
import { contactIdOf } from '../platform/tableKeys.ts';
import { writers } from '../platform/writers.ts';
import { membershipsTable } from '../programme/memberships.table.ts';
import { readProgramme } from '../programme/readProgramme.table.ts';
import { shop } from '../shop/shop.ts';
import { byWhatHolds, judgeContact, leaveSegments, type WokenBy } from './judgeContact.ts';
import { onceReplayed } from './onceReplayed.ts';
import { ownerTable } from './owner.table.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const contacts = contactsTable(client, table);
const orders = contactOrdersTable(client, table);
const memberships = membershipsTable(client, table);
const sends = sendsTable(client, table);
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
    erasures,
    senders: (await mayMail()) ? queue : undefined,
  };
  return streamBatch(event, async ({ id, writer }, { pk }, before) => {
    const contactId = contactIdOf(String(pk));
    // Who is gone leaves all segments.
    if (id === undefined) return leaveSegments(contactId, Object.keys(before?.segments ?? {}), memberships);
    await byWhatHolds({ programme, clock: () => new Date() }, (held, now) =>
      judgeContact(contactId, wakers[String(writer)] ?? 'change', { ...tables, shop, programme: held, now }),
    );
  });
}

/** Whose writes of a contact are not changes of it. */
const wakers: Record<string, WokenBy> = {
  [writers.sweep]: 'time',
  [writers.backfill]: 'programme',
  [writers.redrive]: 'redrive',
};
