import { allOfCause, sendsTable } from '../../../functions/mail/sends.table.ts';
import { causeOf } from '../../../functions/programme/campaigns/campaign.schema.ts';
import { campaignsTable } from '../../../functions/programme/campaigns/campaigns.table.ts';
import { noTally, type Tally, tally } from '../../../functions/reports/tally.ts';
import { addSeconds } from '../../../functions/time/seconds.ts';
import { createFaults } from '../../../infra/local/faults.ts';
import { startGateway } from '../../../infra/local/gateway.ts';
import { createMeter } from '../../../infra/local/meter.ts';
import { createSes } from '../../../infra/local/ses.ts';
import { startTables } from '../../support/tables.ts';
import { type Child, startChild } from '../support/child.ts';
import { begins, numberOf, scheduleCampaign, writeAudience } from './audience.ts';
import type { Memory, Question } from './campaignProcess.ts';
import { startOutside } from './outside.ts';

const table = 'contacts';
/** Until a queue brings again what was under way in a process that was killed. */
const visibilitySeconds = 180;
/** A sweep a minute; while nothing is due, fewer will do. */
const [sweepSeconds, idleSeconds] = [60, 300];
const mostTurns = 1_500;

/** Calls and units of a caller, by what it asked for. */
export type Use = Record<string, { requests: number; writeUnits: number; readUnits: number }>;
/** What the function has that sends, in megabytes. */
export const functionMemory = 512;
/** How Lambda's runtime divides that for Node: a tenth for what is young, the rest for what stays. */
const heap = [
  `--max-semi-space-size=${Math.floor(functionMemory / 20)}`,
  `--max-old-space-size=${functionMemory - Math.floor(functionMemory / 10)}`,
];
/** Memory of a process after so many mails of its own. */
type Life = ({ mails: number } & Memory)[];

export type CampaignRun = {
  /** The account at every kill, and at last. */
  accounts: Tally[];
  /** What was wrong, at any of these instants. */
  wrong: string[];
  /** People who were handed to the mail service, and the most that one of them was. */
  mailed: number;
  mostMails: number;
  /** At how many calls the process was killed, in `expand` and in `send`. */
  killedAt: { expand: number[]; send: number[] };
  uses: Record<string, Use>;
  lives: Life[];
  state: string;
  /** Spent on all work of the campaign, and on its mails; restarts and accounts in between are in it. */
  seconds: { expanding: number; sending: number };
};

/**
 * Sends a campaign to so many people in a process that is killed with SIGKILL at random moments of expanding and of sending,
 * and started again. Tables, queues and mail service outlive it; the clock is moved from here.
 */
export async function runCampaign(people: number, kills: { expand: number; send: number }): Promise<CampaignRun> {
  const tables = await startTables();
  await writeAudience(tables.client, table, people);
  const id = await scheduleCampaign(tables.client, table);

  let child: Child | undefined;
  const uses: Record<string, Use> = {};
  // Sending is at most five calls a person. The last process does a good part alone, so that it shows its memory.
  const moments = { expand: randomly(kills.expand, people * 0.95), send: randomly(kills.send, people * 2.5) };
  const killedAt = { expand: [...moments.expand], send: [...moments.send] };
  const calls = { expand: 0, send: 0 };
  const call = (of: 'expand' | 'send') => {
    calls[of] += 1;
    if (!child || !(calls[of] >= moments[of][0]!)) return;
    moments[of].shift();
    child.kill();
    child = undefined;
  };
  const outside = await startOutside(() => call('send'));
  const meter = { ...createMeter(), record: recordInto(uses, call) };
  const clock = { now: () => new Date(begins) };
  const gateway = await startGateway({
    ...{ clock, meter, engines: { dynamodb: tables.address, sqs: outside.url }, secrets: new Map() },
    ...{ faults: createFaults(), ses: createSes({ clock, publish() {} }), crash() {} },
  });
  const environment = {
    ...{ AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'bench', AWS_SECRET_ACCESS_KEY: 'bench' },
    ...{ ...outside.environment, GATEWAY: gateway.url },
  };
  const start = () =>
    startChild(new URL('./campaignProcess.ts', import.meta.url), { environment, flags: ['--expose-gc', ...heap] });

  const accounts: Tally[] = [];
  const wrong: string[] = [];
  const lives: Life[] = [];
  let mailsBefore = 0;
  let now = new Date(begins);
  const account = async () => {
    const found = await accountOf(allOfCause(sendsTable(tables.client, table), causeOf(id)), outside.mails);
    accounts.push(found.sums);
    wrong.push(...found.wrong);
  };
  const mailsNow = () => [...outside.mails.values()].reduce((sum, one) => sum + one, 0);
  /** What came of it; undefined if the process was killed over it. */
  const ask = async (question: Question): Promise<number | undefined> => {
    now = addSeconds(now, 1);
    if (!child) {
      child = await start();
      lives.push([]);
      mailsBefore = mailsNow();
    }
    const mine = child;
    try {
      return await mine.ask<number>(question);
    } catch (error) {
      if (child === mine) throw error;
      await account();
      now = addSeconds(now, visibilitySeconds);
      return undefined;
    }
  };
  const drain = async (what: 'work' | 'send') => {
    const queue = outside.queues[what];
    for (let message = queue.shift(); message !== undefined; message = queue.shift())
      if ((await ask({ what, now: now.toISOString(), message })) === undefined) queue.push(message);
  };
  const remember = async () => {
    const mails = mailsNow() - mailsBefore;
    if (!child || mails === (lives.at(-1)!.at(-1)?.mails ?? 0)) return;
    lives.at(-1)!.push({ mails, ...(await child.ask<Memory>({ what: 'memory' } satisfies Question)) });
  };

  const campaigns = campaignsTable(tables.client, table);
  const seconds = { expanding: 0, sending: 0 };
  const timed = async (what: 'expanding' | 'sending', act: Promise<void>) => {
    const began = performance.now();
    await act;
    seconds[what] += (performance.now() - began) / 1000;
  };
  let head = await campaigns.get(id);
  for (let turn = 0; turn < mostTurns && head?.state !== 'finished'; turn += 1) {
    const picked = await ask({ what: 'sweep', now: now.toISOString() });
    await timed('expanding', drain('work'));
    await timed('sending', drain('send'));
    await remember();
    now = addSeconds(now, picked === 0 ? idleSeconds : sweepSeconds);
    head = await campaigns.get(id);
  }
  await account();
  await child?.stop();
  await Promise.all([gateway.stop(), outside.stop()]);
  await tables.stop();
  return {
    ...{ accounts, wrong, uses, lives, killedAt, seconds, state: head?.state ?? 'gone' },
    ...{ mailed: outside.mails.size, mostMails: Math.max(0, ...outside.mails.values()) },
  };
}

const randomly = (count: number, below: number) =>
  Array.from({ length: count }, () => Math.ceil(Math.random() * below)).sort((a, b) => a - b);

/** Counts who asked for what and what it cost; expanding goes by the people put, sending by every call. */
function recordInto(uses: Record<string, Use>, call: (of: 'expand' | 'send') => void): Meter['record'] {
  return ({ functionName, action, writeUnits, readUnits }) => {
    uses[functionName] ??= {};
    uses[functionName][action] ??= { requests: 0, writeUnits: 0, readUnits: 0 };
    const use = uses[functionName][action];
    use.requests += 1;
    use.writeUnits += writeUnits;
    use.readUnits += readUnits;
    if (functionName === 'send' || (functionName === 'expand' && action === 'PutItem')) call(functionName);
  };
}

type Meter = ReturnType<typeof createMeter>;

/** The sends as a report counts them, each held against what the mail service took. */
async function accountOf(pages: ReturnType<typeof allOfCause>, mails: Map<number, number>) {
  const sums = noTally();
  const seen = new Set<number>();
  const wrong: string[] = [];
  for await (const page of pages)
    for (const send of page) {
      tally(sums, send);
      const person = numberOf(send.contactId);
      if (seen.has(person)) wrong.push(`${person} has two sends`);
      seen.add(person);
      const times = mails.get(person) ?? 0;
      if (times > 1) wrong.push(`${person} was mailed ${times} times`);
      if (send.state === 'sent' && times === 0) wrong.push(`${person} was not mailed, and is said to be`);
      if (['skipped', 'failed'].includes(send.state) && times > 0)
        wrong.push(`${person} was mailed, and is ${send.state}`);
    }
  for (const person of mails.keys()) if (!seen.has(person)) wrong.push(`${person} was mailed without a send`);
  const { audience, sent, skipped, failed, unknown, planned } = sums;
  const sum = sent + failed + unknown + planned + Object.values(skipped).reduce((all, one) => all + one, 0);
  if (sum !== audience || seen.size !== audience) wrong.push(`${sum} do not make up an audience of ${audience}`);
  return { sums, wrong };
}
