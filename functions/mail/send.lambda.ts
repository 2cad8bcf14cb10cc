import { setTimeout as sleep } from 'node:timers/promises';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { contactsTable } from '../contacts/contacts.table.ts';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { queueBatch } from '../platform/queueBatch.ts';
import { shopSecret } from '../platform/secret.ts';
import { heldUntilReplayed } from '../rights/heldUntilReplayed.ts';
import { ownerTable } from '../rights/owner.table.ts';
import { shop } from '../shop/shop.ts';
import { sesMailer } from './mailer.ts';
import { pace } from './pace.ts';
import { sendWorkSchema } from './send.schema.ts';
import { sendAll } from './sendAll.ts';
import { sendsTable } from './sends.table.ts';

const client = documentClient();
const contacts = contactsTable(client, required('CONTACTS_TABLE'));
const subscriptions = subscriptionsTable(client, required('CONTACTS_TABLE'));
const sends = sendsTable(client, required('CONTACTS_TABLE'));
const mayWork = heldUntilReplayed(ownerTable(client, required('CONTACTS_TABLE')), required('CONTACTS_TABLE'));
const nextSlot = pace(Number(required('MAILS_PER_SECOND')));
const inSes = sesMailer(required('CONFIGURATION_SET'));
const publicUrl = required('PUBLIC_URL');

const reserveMs = 25_000;

export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  // What is left undone stays on the agenda, which brings it again.
  if (!(await mayWork())) return { batchItemFailures: [] };
  const { keyring } = await shopSecret();
  const mailer = async (mail: Parameters<typeof inSes>[0]) => {
    await nextSlot();
    return inSes(mail);
  };
  const clock = () => new Date();
  const mayGoOn = () => context.getRemainingTimeInMillis() > reserveMs;
  const tables = { contacts, subscriptions, sends };
  const dependencies = { ...tables, mailer, keyring, shop, publicUrl, clock, mayGoOn, sleep };
  return queueBatch(event, (body) => sendAll(sendWorkSchema.parse(body), dependencies));
}
