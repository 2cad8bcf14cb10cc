import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { streamBatch } from '../platform/streamBatch.ts';
import { shop } from '../shop/shop.ts';
import { contactSchema } from './contact.schema.ts';
import { contactsTable } from './contacts.table.ts';
import { enrichContact } from './enrichContact.ts';

const contacts = contactsTable(documentClient(), required('CONTACTS_TABLE'));

export function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  return streamBatch(event, (image) => enrichContact(contactSchema.parse(image), { contacts, shop }));
}
