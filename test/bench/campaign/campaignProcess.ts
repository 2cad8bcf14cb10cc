import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { agendaTable } from '../../../functions/agenda/agenda.table.ts';
import { doWork } from '../../../functions/agenda/doWork.ts';
import { readWork } from '../../../functions/agenda/pickDue.ts';
import { sweep } from '../../../functions/agenda/sweep.ts';
import { workMessageSchema, workQueue } from '../../../functions/agenda/workQueue.ts';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { circuit } from '../../../functions/mail/circuit.ts';
import { dueMails } from '../../../functions/mail/dueMails.table.ts';
import { sesMailer } from '../../../functions/mail/mailer.ts';
import { sendAll } from '../../../functions/mail/sendAll.ts';
import { sendQueue } from '../../../functions/mail/sendQueue.ts';
import { sendsTable } from '../../../functions/mail/sends.table.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { parseSecret } from '../../../functions/platform/secret.ts';
import { readCampaigns } from '../../../functions/programme/campaigns/readCampaigns.table.ts';
import { builtInLetters } from '../../../functions/programme/letters/builtInLetters.ts';
import { readProgramme } from '../../../functions/programme/readProgramme.table.ts';
import { sendWorkSchema } from '../../../functions/programme/send.schema.ts';
import type { Shop } from '../../../functions/shop/shop.ts';
import { kinds } from '../../../functions/work/kinds.ts';
import { withEngineKey } from '../../../infra/local/engineKey.ts';
import { shop as demonstration } from '../../support/builders.ts';
import { engineClient } from '../counts/engineClient.ts';
import { serve } from '../support/serve.ts';

/**
 * What `sweep`, `work` and `send` do, in one process, at instants it is told; to be killed in the middle of it. Whom the
 * tables count a call to is who makes it, and for work its kind.
 */
export type Question =
  | { what: 'sweep'; now: string }
  | { what: 'work' | 'send'; now: string; message: string }
  | { what: 'memory' };

/**
 * In bytes: what the process has of the machine and what it holds on to, after a collection that gives back every page it
 * has emptied (an ordinary one keeps them for later, so that memory only ever seems to grow); and the most it has had.
 */
export type Memory = { resident: number; held: number; most: number };

const table = 'contacts';
const shop: Shop = { ...demonstration, limits: { ...demonstration.limits, mailsPerSecond: 50 } };
/** How long a worker goes on with one message. */
const workMs = 5_000;

const clients = new Map<string, DynamoDBDocumentClient>();
function clientOf(caller: string): DynamoDBDocumentClient {
  const client = clients.get(caller) ?? engineClient(withEngineKey(process.env.GATEWAY!, caller));
  clients.set(caller, client);
  return client;
}

const { keyring } = parseSecret(JSON.stringify({ pepper: 'p'.repeat(64) }));
const mailer = sesMailer('bench');
const client = clientOf('send');
const hands = { senders: sendQueue(table), workers: workQueue(table) };
const sending = {
  contacts: contactsTable(client, table),
  subscriptions: subscriptionsTable(client, table),
  sends: sendsTable(client, table),
  campaigns: readCampaigns(client, table),
  programme: readProgramme(clientOf('programme'), table),
  ...{ mailer, circuit: circuit(), keyring, shop, publicUrl: 'https://shop.example', sleep },
  orders: { since: async () => [] },
  room: { take: async () => undefined, giveBack() {} },
  letters: async () => builtInLetters.birthday,
  issue: async () => undefined,
  dueMails: dueMails(client, table),
};

async function work(message: string, now: Date): Promise<void> {
  const { table: _, ...picked } = workMessageSchema.parse(JSON.parse(message));
  const mine = readWork(picked.work, kinds);
  if (!mine) throw new Error('there is work that nobody can read');
  const began = performance.now();
  const mayGoOn = () => performance.now() - began < workMs;
  const agenda = agendaTable(clientOf('agenda'), table);
  await doWork({ ...picked, work: mine }, { agenda, kinds, client: clientOf(mine.kind), table, shop, now, mayGoOn });
}

async function send(message: string, now: Date): Promise<void> {
  const began = performance.now();
  const clock = () => new Date(now.getTime() + performance.now() - began);
  await sendAll(sendWorkSchema.parse(JSON.parse(message)), { ...sending, clock, mayGoOn: () => true });
}

serve(null, async (question: Question) => {
  if (question.what === 'memory') {
    // As V8 names what it does before it gives up; Node's types know only the ordinary kind.
    (global.gc as unknown as (how: object) => void)({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    const { rss, heapUsed, external } = process.memoryUsage();
    const most = process.resourceUsage().maxRSS * 1024;
    return { resident: rss, held: heapUsed + external, most } satisfies Memory;
  }
  const now = new Date(question.now);
  if (question.what !== 'sweep') {
    await { work, send }[question.what](question.message, now);
    return 0;
  }
  const agenda = agendaTable(clientOf('sweep'), table);
  return (await sweep({ agenda, kinds, hands, shop, now, mayGoOn: () => true })).picked;
});
