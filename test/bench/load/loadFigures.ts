import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { toWall } from '../../../functions/time/wallClock.ts';
import { bringList } from '../../../infra/commands/bringList.ts';
import { shop } from '../../support/builders.ts';
import { peopleAt } from '../../support/world.ts';
import { signupRequest } from '../signup/signupRequest.ts';
import type { Hello } from '../signup/throughputFigure.ts';
import { startChild } from '../support/child.ts';
import type { Figure } from '../support/figure.ts';
import type { HttpRequest } from '../support/load.ts';
import { type AccountLine, accountOf, growthOf, type LoadFacts } from './account.ts';

const minutesAsked = () => Number(process.env.BENCH_MINUTES ?? 10);
/** A second. */
const [signupRate, orderRate] = [Number(process.env.BENCH_RATE ?? 2), Number(process.env.BENCH_RATE ?? 2)];
const [members, rowsAMinute] = [40, 60];
/** Below this a third of the samples is too short to say anything of. */
const shortest = 3;

/** Issue after issue everything at once on one machine, and then the account: nothing lost, the sums close, memory flat. */
export async function loadFigures(tell: (figure: Figure) => void): Promise<void> {
  const minutes = minutesAsked();
  const { facts, memory, errors } = await runLoad(minutes);
  const lines = accountOf(facts);
  for (const { what, expected, found, closes } of lines)
    console.log(`      ${closes ? 'closes' : 'OPEN  '}  ${what}: ${expected}${closes ? '' : `, found ${found}`}`);
  for (const error of errors.slice(0, 10)) console.log(`      ${error}`);
  const how = `${minutes} minutes of ${signupRate} sign-ups and ${orderRate} orders a second, confirmations, a campaign to ${facts.campaign.audience} and a list of ${facts.imported.rows} rows at once`;
  tell({ ...one('sums that do not close', open(lines), { exactly: 0 }), how: `${how}; ${said(lines)}` });
  tell({ ...one('sign-ups, confirmations and orders answered', answered(facts)), how });
  const grown = (growthOf(memory) - 1) * 100;
  tell({
    ...one('memory at the end beyond the middle', grown, minutes >= shortest ? { atMost: 10 } : undefined),
    ...{ unit: '%', how: `${how}; host and engine, ${Math.round(memory.at(-1)! / 1e6)} MB at last` },
  });
}

const one = (name: string, value: number, target?: Figure['target']) => ({
  ...{ figure: 14, name: `load: ${name}`, value, unit: '', ...(target && { target }) },
});
const open = (lines: AccountLine[]) => lines.filter(({ closes }) => !closes).length;
const said = (lines: AccountLine[]) =>
  lines.map(({ what, expected, found }) => `${what} ${found} of ${expected}`).join(', ');
const answered = ({ signedUp, confirmed, ordered }: LoadFacts) =>
  signedUp.length + confirmed.length + Object.values(ordered).flat().length;

async function runLoad(minutes: number): Promise<{ facts: LoadFacts; memory: number[]; errors: string[] }> {
  const host = await startChild(new URL('../support/hostProcess.ts', import.meta.url));
  const { url, pids } = host.hello as Hello;
  const world = peopleAt(url);
  // At night a campaign waits for the morning, and in a week in which somebody was welcomed it leaves her out.
  const inTheMorning = (days: number) =>
    `${new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)}T09:00:00.000Z`;
  await host.ask({ advance: inTheMorning(1) });
  const errors: string[] = [];
  const facts = {
    ...{ signedUp: [] as string[], confirmed: [] as string[], ordered: {} as Record<string, number[]>, refused: 0 },
  };
  const heed = (status: number, what: string, text = '') => {
    if (status >= 500) facts.refused += 1;
    if (status >= 400) errors.push(`${what}: ${status} ${text.slice(0, 200)}`);
    return status < 400;
  };

  const signUp = async (email: string, i: number) => {
    const { path, body, headers } = signupRequest(email, { birthday: birthdayOf(i) });
    const status = await from(`127.9.${i % 200}.1`, url, { method: 'POST', path, body: body!, headers: headers! });
    if (heed(status, 'sign-up')) facts.signedUp.push(email);
  };
  const confirm = async (email: string) => {
    for (let tries = 0; tries < 120; tries += 1) {
      const mails = (await world.call(`/_local/mail?to=${encodeURIComponent(email)}`)).json as { text: string }[];
      const link = /https?:\/\/\S+\/confirm\?\S+/.exec(mails.map(({ text }) => text).join('\n'));
      if (link) {
        const answer = await world.post(link[0]);
        if (heed(answer.status, 'confirmation', answer.text)) facts.confirmed.push(email);
        return;
      }
      await sleep(1_000);
    }
    errors.push(`no invitation came to ${email}`);
  };
  const order = async (i: number) => {
    const email = i % 2 === 0 ? `member-${i % members}@example.com` : `buyer-${i % 50}@example.com`;
    const total = 500 + (i % 97);
    const answer = await world.order({ orderId: `load-${i}`, email, total, at: new Date().toISOString() });
    if (heed(answer.status, 'order', answer.text)) facts.ordered[email] = [...(facts.ordered[email] ?? []), total];
  };

  await Promise.all(
    Array.from({ length: members }, async (_, i) => {
      await signUp(`member-${i}@example.com`, i);
      await confirm(`member-${i}@example.com`);
    }),
  );
  await host.ask({ advance: inTheMorning(21) });
  progress(`${members} people have been in for three weeks`);
  const { owner, marketer } = await world.credentials();
  const campaign = await campaignAt(world, marketer!);
  const memory: number[] = [];
  const end = Date.now() + minutes * 60_000;
  const rows = Math.round(rowsAMinute * minutes);
  const everySecond = async (times: number, act: (i: number) => Promise<unknown>) => {
    const under = new Set<Promise<unknown>>();
    for (let i = 0; Date.now() < end; i += 1) {
      const mine = act(i)
        .catch((error) => errors.push(String(error)))
        .finally(() => under.delete(mine));
      under.add(mine);
      await sleep(1000 / times);
    }
    await Promise.all(under);
  };
  const imported = bringList({ ...{ url, token: owner!, file: listOf(rows), onProgress: () => {} } }).catch((error) => {
    errors.push(`the list: ${error.message}`);
    return { counts: {} };
  });
  await Promise.all([
    everySecond(signupRate, async (i) => {
      await signUp(`visitor-${i}@example.com`, i);
      if (i % 5 > 0) await confirm(`visitor-${i}@example.com`);
    }),
    everySecond(orderRate, order),
    (async () => {
      for (; Date.now() < end; await sleep(2_000)) memory.push(residentOf(pids));
    })(),
  ]);
  progress('the time is over; the list goes on');
  const { counts } = await imported;
  progress('the campaign goes on');
  const report = await finished(world, campaign, marketer!);
  progress('everything comes to rest');
  while (!(await host.ask<boolean>({ idle: true })));

  const addresses = [...new Set([...facts.signedUp, ...Object.keys(facts.ordered)])];
  const mailsOf = new Map<string, { tags: Record<string, string> }[]>();
  const contacts: string[] = [];
  const shown: LoadFacts['shown'] = {};
  for (const email of addresses) {
    mailsOf.set(email, (await world.call(`/_local/mail?to=${encodeURIComponent(email)}`)).json);
    const found = (await world.asStaff(`/v1/contacts?email=${encodeURIComponent(email)}`)).json.items[0];
    if (!found) continue;
    const { orders, subscription } = (await world.asStaff(`/v1/contacts/${found.id}`)).json;
    if (JSON.stringify(subscription ?? {}).includes('confirmed')) contacts.push(email);
    shown[email] = { count: orders.count, total: orders.total };
  }
  const count = (email: string, is: (tags: Record<string, string>) => boolean) =>
    mailsOf.get(email)!.filter(({ tags }) => is(tags)).length;
  const letters = addresses
    .map((email) => [email, count(email, ({ occasion }) => occasion === `campaign-${campaign}`)] as const)
    .filter(([, many]) => many > 0);
  const failures = await host.ask<number>({ failures: true });
  errors.push(...(await host.ask<string[]>({ problems: true })));
  await host.stop();
  return {
    ...{ memory, errors },
    facts: {
      ...{ ...facts, contacts, shown, failures },
      invitations: Object.fromEntries(facts.signedUp.map((one) => [one, count(one, ({ kind }) => kind === 'invite')])),
      campaign: { ...report, letters: Object.fromEntries(letters) },
      imported: { rows, outcomes: counts },
    },
  };
}

const progress = (text: string) => console.error(`      ${new Date().toISOString().slice(11, 19)} ${text}`);

const birthdayOf = (i: number) => `--${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`;

/** A request from an address of its own: limits go by the network. */
function from(localAddress: string, url: string, { method, path, headers, body }: HttpRequest): Promise<number> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(url);
    const asked = request({ host: '127.0.0.1', port, method, path, headers, localAddress }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode!));
    });
    asked.on('error', reject).end(body);
  });
}

type World = ReturnType<typeof peopleAt>;

/** A campaign to everybody who joined lately, at the second full minute from now. */
async function campaignAt(world: World, token: string): Promise<string> {
  const headers = { authorization: `Bearer ${token}` };
  const instant = Math.ceil((await world.now()).getTime() / 60_000) * 60_000 + 60_000;
  const at = new Date(toWall(instant, shop.timeZone)).toISOString().slice(0, 16);
  const letter = { subject: 'Spring', body: 'Hello {{ contact.firstName }}!' };
  const content = Object.fromEntries(shop.locales.map((locale) => [locale, letter]));
  const schedule = { at, zone: 'shop', grace: 'P1D' };
  const draft = { name: 'Load', segment: 'new', purpose: 'newsletter', content, schedule };
  const made = await world.post('/v1/campaigns', draft, headers);
  if (made.status !== 201) throw new Error(`the campaign was refused: ${made.text}`);
  const { id } = made.json;
  const begun = await world.post(`/v1/campaigns/${id}/schedule`, undefined, headers);
  if (begun.status !== 200) throw new Error(`the campaign was not scheduled: ${begun.text}`);
  return id;
}

async function finished(world: World, id: string, token: string): Promise<Omit<LoadFacts['campaign'], 'letters'>> {
  const headers = { authorization: `Bearer ${token}` };
  let state = '';
  for (let tries = 0; tries < 600 && state !== 'finished'; tries += 1) {
    state = (await world.call(`/v1/campaigns/${id}`, { headers })).json.state;
    if (state !== 'finished') await sleep(1_000);
    if (tries % 30 === 29) progress(`the campaign is ${state}`);
  }
  const { audience, sent, skipped, failed, unknown, planned } = (
    await world.call(`/v1/campaigns/${id}/report`, { headers })
  ).json;
  progress(`the campaign is ${state}: ${sent} sent, skipped ${JSON.stringify(skipped)}`);
  const all = Object.values(skipped as Record<string, number>).reduce((sum, many) => sum + many, 0);
  return { state, audience, sent, skipped: all, failed, unknown, planned };
}

function listOf(rows: number): string {
  const file = join(tmpdir(), `kartoteka-load-${process.pid}.csv`);
  const lines = Array.from({ length: rows }, (_, i) => `listed-${i}@example.com;Zofia;Nowak-${i}`);
  writeFileSync(file, ['email;Imię;Nazwisko', ...lines, ''].join('\n'));
  return file;
}

function residentOf(pids: number[]): number {
  return pids.reduce((sum, pid) => {
    const [, kb = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return sum + Number(kb) * 1024;
  }, 0);
}
