import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { contactsTable } from '../contacts/contacts.table.ts';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { log, reasonOf } from '../platform/log.ts';
import { queueBatch } from '../platform/queueBatch.ts';
import { shopSecret } from '../platform/secret.ts';
import { shop } from '../shop/shop.ts';
import { accountTable } from './account.table.ts';
import { sesEventSchema, sesGreeting } from './feedback.schema.ts';
import { sendsTable } from './sends.table.ts';
import { type Heard, takeFeedback } from './takeFeedback.ts';
import { weighFeedback } from './weighFeedback.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const contacts = contactsTable(client, table);
const subscriptions = subscriptionsTable(client, table);
const sends = sendsTable(client, table);
const account = accountTable(client, table);

export async function handler({ Records }: SQSEvent): Promise<SQSBatchResponse> {
  const { keys } = await shopSecret();
  const dependencies = { contacts, subscriptions, sends, keys, now: new Date() };
  const events = { Records: Records.filter(({ body }) => body.trim() !== sesGreeting) };
  const heard: Heard[] = [];
  const answer = await queueBatch(events, async (body) => {
    const one = await takeFeedback(sesEventSchema.parse(body), dependencies);
    if (one) heard.push(one);
  });
  // What is noted on its mail is heard: the queue bringing it again would count nothing.
  await weighFeedback(heard, { account, shop, now: dependencies.now }).catch((error: unknown) =>
    log('FEEDBACK_NOT_WEIGHED', reasonOf(error)),
  );
  return answer;
}
