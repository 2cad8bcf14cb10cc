import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { agendaTable } from '../../../functions/agenda/agenda.table.ts';
import { sweep } from '../../../functions/agenda/sweep.ts';
import { kinds } from '../../../functions/work/kinds.ts';
import { withEngineKey } from '../../../infra/local/engineKey.ts';
import { createFaults } from '../../../infra/local/faults.ts';
import { startGateway } from '../../../infra/local/gateway.ts';
import { createMeter, type MeterSnapshot } from '../../../infra/local/meter.ts';
import { createSes } from '../../../infra/local/ses.ts';
import { shop } from '../../support/builders.ts';
import { startTables } from '../../support/tables.ts';
import { engineClient } from '../counts/engineClient.ts';
import { due } from '../send/people.ts';
import { signupRequest } from '../signup/signupRequest.ts';
import type { Hello } from '../signup/throughputFigure.ts';
import { startChild } from '../support/child.ts';
import type { Figure } from '../support/figure.ts';
import { requestsPerSecond } from '../support/load.ts';
import { median } from '../support/pairs.ts';
import { growthSvg, type Series } from './growthSvg.ts';
import { atRest, onAgendaAlone, withBirthday, write } from './writeBase.ts';

/** `BENCH_GROWTH` is the largest base: of a million, a sweep alone is measured. */
const largest = Number(process.env.BENCH_GROWTH ?? 1_000_000);
const upTo = (most: number) => [1_000, 10_000, 100_000, 1_000_000].filter((size) => size <= Math.min(largest, most));
const [sweptAtOnce, mails, signups] = [100, 200, 200];

/** What grows with the base, and what does not: the same work on a thousand people, on ten and a hundred times as many, and swept on a million. */
export async function growthFigures(tell: (figure: Figure) => void): Promise<void> {
  const swept = await sweepSeries(upTo(1_000_000));
  const whole = await hostSeries(upTo(100_000));
  const all = [...swept, ...whole];
  const [reads] = swept;
  const values = reads!.points.map(({ value }) => value);
  tell({
    figure: 6,
    name: 'sweep: read units more on the largest base than on a thousand',
    value: Math.max(...values) - Math.min(...values),
    unit: '',
    target: { atMost: 1 },
    how: `${sweptAtOnce} due on each of ${sizesOf(reads!)}; counted at the tables, no scan among the requests`,
    runs: values,
  });
  tell({
    figure: 6,
    name: 'sweep: read units a due item',
    value: Math.max(...values) / sweptAtOnce,
    unit: '',
    target: { atMost: 0.1 },
    how: 'the same; every shard of the agenda is asked',
  });
  for (const series of whole) {
    const of = series.points.map(({ value }) => value);
    const target = { '/s': { atLeast: 0.8 }, units: { atMost: 1.01 } }[series.unit];
    tell({
      ...{ figure: 11, name: `growth: ${series.name}, on the largest base : on a thousand people`, unit: '×' },
      value: of.at(-1)! / of[0]!,
      ...(target && { target }),
      how: `${of.map((value) => Number(value.toPrecision(3))).join(', ')} ${series.unit} on ${sizesOf(series)}`,
      runs: of,
    });
  }
  if (largest >= 10_000) writeFileSync(new URL('../growth.svg', import.meta.url), growthSvg(all));
}

const sizesOf = ({ points }: Series) => points.map(({ size }) => size.toLocaleString('en-GB')).join(', ');

async function sweepSeries(sizes: number[]): Promise<Series[]> {
  const tables = await startTables();
  const meter = createMeter();
  const clock = { now: () => due };
  const gateway = await startGateway({
    ...{ clock, meter, engines: { dynamodb: tables.address, sqs: tables.address }, secrets: new Map() },
    ...{ faults: createFaults(), ses: createSes({ clock, publish() {} }), crash() {} },
  });
  const client = engineClient(withEngineKey(gateway.url, 'sweep'));
  const agenda = agendaTable(client, 'contacts');
  const hands = { senders: { put: async () => {}, waiting: async () => 0 }, workers: { put: async () => {} } };
  const reads: Series['points'] = [];
  const seconds: Series['points'] = [];
  let [there, round] = [0, 0];
  for (const size of sizes) {
    await write(tables.client, 'contacts', [there, size - sweptAtOnce], onAgendaAlone);
    there = size - sweptAtOnce;
    round += 1;
    const first = round * 10_000_000;
    await write(tables.client, 'contacts', [first, first + sweptAtOnce], (i) =>
      withBirthday(i, due.toISOString()).filter(({ sk }) => String(sk).startsWith('SEND#birthday')),
    );
    meter.reset();
    const begun = performance.now();
    const { picked } = await sweep({ agenda, kinds, hands, shop, now: due, mayGoOn: () => true });
    seconds.push({ size, value: performance.now() - begun });
    if (picked !== sweptAtOnce) throw new Error(`${picked} were picked of ${sweptAtOnce}`);
    const use = meter.snapshot().functions.sweep!;
    if (use.requests.Scan) throw new Error('a sweep scanned');
    reads.push({ size, value: use.readUnits });
  }
  client.destroy();
  await gateway.stop();
  await tables.stop();
  return [
    { name: `read units to sweep ${sweptAtOnce} due`, unit: 'units', points: reads },
    { name: `time to sweep ${sweptAtOnce} due`, unit: 'ms', points: seconds },
  ];
}

async function hostSeries(sizes: number[]): Promise<Series[]> {
  const host = await startChild(new URL('../support/hostProcess.ts', import.meta.url));
  const { url, dynamodb, tables } = host.hello as Hello;
  const table = Object.entries(tables).find(([id]) => id.includes('Contacts'))![1];
  const client = engineClient(dynamodb);
  const idle = async () => {
    while (!(await host.ask<boolean>({ idle: true })));
  };
  // The first sweeps note the deployment, and have everybody judged by it, once.
  for (const minutes of [3, 2, 1])
    await host.ask({ advance: new Date(due.getTime() - minutes * 60_000).toISOString() });
  const found: Record<'mails' | 'signups' | 'units' | 'list', Series['points']> = {
    mails: [],
    signups: [],
    units: [],
    list: [],
  };
  let [there, minute] = [0, 0];
  for (const size of sizes) {
    await write(client, table, [there, size], atRest);
    there = size;
    await idle();
    const rates: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      minute += 1;
      const first = minute * 10_000_000;
      // The clock goes on while the base is written.
      const { now } = (await (await fetch(`${url}/_local/clock`)).json()) as { now: string };
      const at = new Date(Date.parse(now) + 2 * 60_000).toISOString();
      await write(client, table, [first, first + mails], (i) => withBirthday(i, at));
      await idle();
      const before = await host.ask<number>({ accepted: true });
      await host.ask({ use: true });
      const begun = performance.now();
      await host.ask({ advance: at });
      for (let waited = 0; (await host.ask<number>({ accepted: true })) < mails; waited += 1) {
        if (waited > 6_000) throw new Error(`of ${mails} mails some did not leave (${before})`);
        await sleep(10);
      }
      rates.push((mails * 1000) / (performance.now() - begun));
      await idle();
    }
    const use = await host.ask<MeterSnapshot['functions']>({ use: true });
    found.units.push({ size, value: ((use.send?.writeUnits ?? 0) + (use.sweep?.writeUnits ?? 0)) / mails });
    found.mails.push({ size, value: median(rates) });
    const perSecond = await requestsPerSecond({
      ...{ port: Number(new URL(url).port), inFlight: 16, requests: signups, expect: 202 },
      request: (i) => signupRequest(`growth-${size}-${i}@example.com`),
      from: (visitor, nth) => `127.${minute}.${visitor + 1}.${Math.floor(nth / 50) + 1}`,
    });
    found.signups.push({ size, value: perSecond });
    await idle();
    found.list.push({ size, value: await timeOfList(url) });
  }
  client.destroy();
  await host.stop();
  return [
    { name: 'mails, from falling due until SES has them', unit: '/s', points: found.mails },
    { name: 'write units a mail, swept and sent', unit: 'units', points: found.units },
    { name: 'sign-ups answered, 16 in flight', unit: '/s', points: found.signups },
    { name: 'a page of the list of contacts', unit: 'ms', points: found.list },
  ];
}

async function timeOfList(url: string): Promise<number> {
  const { owner } = (await (await fetch(`${url}/_local/credentials`)).json()) as { owner: string };
  const times: number[] = [];
  for (let i = 0; i < 8; i += 1) {
    const begun = performance.now();
    const answer = await fetch(`${url}/v1/contacts`, { headers: { authorization: `Bearer ${owner}` } });
    await answer.text();
    if (!answer.ok) throw new Error(`the list was answered with ${answer.status}`);
    times.push(performance.now() - begun);
  }
  return median(times.slice(1));
}
