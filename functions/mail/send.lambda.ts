import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { contactsTable } from '../contacts/contacts.table.ts';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { queueBatch } from '../platform/queueBatch.ts';
import { shopSecret } from '../platform/secret.ts';
import { shop } from '../shop/shop.ts';
import { sesMailer } from './mailer.ts';
import { pace } from './pace.ts';
import { type SendWork, sendWorkSchema } from './send.schema.ts';
import { sendAll } from './sendAll.ts';
import { sendsTable } from './sends.table.ts';

const client = documentClient();
const contacts = contactsTable(client, required('CONTACTS_TABLE'));
const subscriptions = subscriptionsTable(client, required('CONTACTS_TABLE'));
const sends = sendsTable(client, required('CONTACTS_TABLE'));
const sqs = new SQSClient({});
const nextSlot = pace(Number(required('MAILS_PER_SECOND')) / Number(required('SENDERS')));
const inSes = sesMailer(required('CONFIGURATION_SET'));
const publicUrl = required('PUBLIC_URL');

async function requeue(work: SendWork, delaySeconds: number): Promise<void> {
  const message = {
    QueueUrl: required('SEND_QUEUE_URL'),
    MessageBody: JSON.stringify(work),
    DelaySeconds: delaySeconds,
  };
  await sqs.send(new SendMessageCommand(message));
}

export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const { keyring } = await shopSecret();
  const mailer = async (mail: Parameters<typeof inSes>[0]) => {
    await nextSlot();
    return inSes(mail);
  };
  const clock = () => new Date();
  const dependencies = { contacts, subscriptions, sends, mailer, keyring, shop, publicUrl, clock };
  return queueBatch(event, (body) => sendAll(sendWorkSchema.parse(body), { ...dependencies, requeue }));
}
