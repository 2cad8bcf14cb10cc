import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { circuit } from '../../../functions/mail/circuit.ts';
import { dueMails } from '../../../functions/mail/dueMails.table.ts';
import { sesMailer } from '../../../functions/mail/mailer.ts';
import { marketingMail } from '../../../functions/mail/marketingMail.ts';
import { sendAll } from '../../../functions/mail/sendAll.ts';
import { sendsTable } from '../../../functions/mail/sends.table.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { parseSecret } from '../../../functions/platform/secret.ts';
import { readCampaigns } from '../../../functions/programme/campaigns/readCampaigns.table.ts';
import { defaults } from '../../../functions/programme/defaults.ts';
import { builtInLetters } from '../../../functions/programme/letters/builtInLetters.ts';
import { nothingStored, programmeAt } from '../../../functions/programme/programmeAt.ts';
import { shop } from '../../../functions/shop/shop.ts';
import { aVoucher } from '../../support/builders.ts';
import { serve } from '../support/serve.ts';
import { memoryTable } from './memoryTable.ts';
import { due, person } from './people.ts';

/**
 * The real sender (`sendAll` and all below it) and, beside it, nothing but its SES client with mails written in advance.
 * Endpoints come with the environment, as they do to a function.
 */
/** The CPU time of this process for each mail, in microseconds, and mails a second. */
export type Used = { cpu: number; perSecond: number };

export type Question = { what: 'sender' | 'client' | 'memory'; from: number; count: number };

const engine = process.env.AWS_ENDPOINT_URL_DYNAMODB;
const client = engine
  ? DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } })
  : memoryTable();
const { keyring } = parseSecret(JSON.stringify({ pepper: 'p'.repeat(64) }));
const mailer = sesMailer('bench');
const programme = programmeAt(defaults, nothingStored, due.toISOString());
const dependencies = {
  contacts: contactsTable(client, 'contacts'),
  subscriptions: subscriptionsTable(client, 'contacts'),
  sends: sendsTable(client, 'contacts'),
  mailer,
  circuit: circuit(),
  room: { take: async () => undefined, giveBack() {} },
  keyring,
  orders: { since: async () => [] },
  issue: async () => aVoucher(),
  shop,
  programme: async () => programme,
  letters: async () => builtInLetters.birthday,
  campaigns: readCampaigns(client, 'contacts'),
  publicUrl: 'https://shop.example',
  clock: () => due,
  mayGoOn: () => true,
  sleep,
  dueMails: dueMails(client, 'contacts'),
};
const perMessage = 100;
const inFlight = 8;

async function send({ from, count }: Question): Promise<void> {
  for (let i = from; i < from + count; i += perMessage) {
    const people = Array.from({ length: Math.min(perMessage, from + count - i) }, (_, j) => person(i + j));
    await sendAll(
      { mails: people.map(({ send: { contactId, occasion } }) => ({ contactId, occasion })) },
      dependencies,
    );
  }
}

async function sendReady({ from, count }: Question): Promise<void> {
  const { contact, send: planned } = person(from);
  const mail = marketingMail(planned, contact, { letter: builtInLetters.birthday, voucher: aVoucher() }, dependencies);
  let left = count;
  const worker = async () => {
    for (; left > 0; ) {
      left -= 1;
      await mailer(mail);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
}

serve(null, async (question: Question) => {
  if (question.what === 'memory') {
    global.gc?.();
    return process.memoryUsage().rss;
  }
  const start = performance.now();
  const before = process.cpuUsage();
  await (question.what === 'sender' ? send(question) : sendReady(question));
  const { user, system } = process.cpuUsage(before);
  const used: Used = {
    cpu: (user + system) / question.count,
    perSecond: (question.count * 1000) / (performance.now() - start),
  };
  return used;
});
