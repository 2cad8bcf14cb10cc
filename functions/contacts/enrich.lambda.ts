import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { readable } from '../platform/readable.ts';
import { shopSecret } from '../platform/secret.ts';
import { streamBatch } from '../platform/streamBatch.ts';
import { writers } from '../platform/writers.ts';
import { shop } from '../shop/shop.ts';
import { contactSchema } from './contact.schema.ts';
import { contactsTable } from './contacts.table.ts';
import { duplicatesTable } from './duplicates.table.ts';
import { enrichContact } from './enrichContact.ts';
import { findAlike } from './findAlike.ts';

const client = documentClient();
const contacts = contactsTable(client, required('CONTACTS_TABLE'));
const duplicates = duplicatesTable(client, required('CONTACTS_TABLE'));
const keys = async () => (await shopSecret()).keys;

export function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  return streamBatch(event, async (image, _keys, old) => {
    const contact = contactSchema.parse(image);
    await enrichContact(contact, { contacts, shop });
    // Whoever is to be looked at anew is as if nobody had known them.
    const before = old && contact.writer !== writers.redrive ? readable(contactSchema, old) : undefined;
    await findAlike(contact, before, { contacts, duplicates, keys, shop, now: new Date() });
  });
}
