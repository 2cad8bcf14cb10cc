import { setTimeout as sleep } from 'node:timers/promises';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
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
import { reconcile } from './reconcile.ts';
import { sendsTable } from './sends.table.ts';
import { sesSuppressionList } from './suppressionList.ts';
import { type FeedbackDependencies, type Heard, takeFeedback } from './takeFeedback.ts';
import { weighFeedback } from './weighFeedback.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const contacts = contactsTable(client, table);
const subscriptions = subscriptionsTable(client, table);
const sends = sendsTable(client, table);
const account = accountTable(client, table);

const reserveMs = 8_000;

/** Takes the events that the queue brings, and holds SES's own list against ours when the schedule calls. */
export async function handler(event: SQSEvent | object, context: Context): Promise<SQSBatchResponse | undefined> {
  const { keys } = await shopSecret();
  const now = new Date();
  if ('Records' in event) return takeEvents(event, { contacts, subscriptions, sends, keys, now });
  const mayGoOn = () => context.getRemainingTimeInMillis() > reserveMs;
  await reconcile({ contacts, subscriptions, list: sesSuppressionList, keys, now, mayGoOn, sleep });
  return undefined;
}

async function takeEvents({ Records }: SQSEvent, dependencies: FeedbackDependencies): Promise<SQSBatchResponse> {
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
