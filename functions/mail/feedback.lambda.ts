import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { contactsTable } from '../contacts/contacts.table.ts';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { queueBatch } from '../platform/queueBatch.ts';
import { shopSecret } from '../platform/secret.ts';
import { sesEventSchema, sesGreeting } from './feedback.schema.ts';
import { sendsTable } from './sends.table.ts';
import { takeFeedback } from './takeFeedback.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const contacts = contactsTable(client, table);
const subscriptions = subscriptionsTable(client, table);
const sends = sendsTable(client, table);

export async function handler({ Records }: SQSEvent): Promise<SQSBatchResponse> {
  const { keys } = await shopSecret();
  const dependencies = { contacts, subscriptions, sends, keys, now: new Date() };
  const events = { Records: Records.filter(({ body }) => body.trim() !== sesGreeting) };
  return queueBatch(events, (body) => takeFeedback(sesEventSchema.parse(body), dependencies));
}
