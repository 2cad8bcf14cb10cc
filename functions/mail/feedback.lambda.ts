import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { queueBatch } from '../platform/queueBatch.ts';
import { shopSecret } from '../platform/secret.ts';
import { sesEventSchema } from './feedback.schema.ts';
import { sendsTable } from './sends.table.ts';
import { takeFeedback } from './takeFeedback.ts';

const client = documentClient();
const subscriptions = subscriptionsTable(client, required('CONTACTS_TABLE'));
const sends = sendsTable(client, required('CONTACTS_TABLE'));

export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const { keys } = await shopSecret();
  const now = new Date();
  return queueBatch(event, (body) => takeFeedback(sesEventSchema.parse(body), { subscriptions, sends, keys, now }));
}
