import { setTimeout as sleep } from 'node:timers/promises';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { contactsTable } from '../contacts/contacts.table.ts';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { log } from '../platform/log.ts';
import { queueBatch } from '../platform/queueBatch.ts';
import { shopSecret } from '../platform/secret.ts';
import { sendWorkSchema } from '../programme/send.schema.ts';
import { shop } from '../shop/shop.ts';
import { type Mailer, sesMailer } from './mailer.ts';
import { pace } from './pace.ts';
import { sendAll } from './sendAll.ts';
import { sendsTable } from './sends.table.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const contacts = contactsTable(client, table);
const subscriptions = subscriptionsTable(client, table);
const sends = sendsTable(client, table);
const inPace = pace(Number(required('MAILS_PER_SECOND')));
const inSes = sesMailer(required('CONFIGURATION_SET'));
const publicUrl = required('PUBLIC_URL');

const reserveMs = 25_000;

export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const { keyring } = await shopSecret();
  const mailer: Mailer = (mail) => inPace(() => inSes(mail));
  const clock = () => new Date();
  const mayGoOn = () => context.getRemainingTimeInMillis() > reserveMs;
  const tables = { contacts, subscriptions, sends };
  const dependencies = { ...tables, mailer, keyring, shop, publicUrl, clock, mayGoOn, sleep };
  return queueBatch(event, async (body) => {
    const work = sendWorkSchema.parse(body);
    // What another table planned stands on that table's agenda.
    return work.table === table ? sendAll(work, dependencies) : log('SEND_OF_ANOTHER_TABLE');
  });
}
