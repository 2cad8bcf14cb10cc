import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { contactsTable } from '../contacts/contacts.table.ts';
import { sendsTable } from '../mail/sends.table.ts';
import { erasuresTable } from '../permission/erasures.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { streamBatch } from '../platform/streamBatch.ts';
import { membershipsTable } from '../programme/memberships.table.ts';
import { shop } from '../shop/shop.ts';
import { agendaTable } from './agenda.table.ts';
import { judgeContact } from './judgeContact.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const contacts = contactsTable(client, table);
const memberships = membershipsTable(client, table);
const sends = sendsTable(client, table);
const agenda = agendaTable(client, table);
const erasures = erasuresTable(client, table);

export function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  return streamBatch(event, (_image, { pk, sk }) => {
    const contactId = String(pk).replace('CONTACT#', '');
    const wokenBy = sk === 'CONTACT' ? 'change' : 'time';
    return judgeContact(contactId, wokenBy, { contacts, memberships, sends, agenda, erasures, shop, now: new Date() });
  });
}
