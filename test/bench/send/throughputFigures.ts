import { engineEnvironment } from '../../support/engine.ts';
import { startTables } from '../../support/tables.ts';
import { type Child, startChild } from '../support/child.ts';
import { deployedCpu } from '../support/deployedCpu.ts';
import type { Figure } from '../support/figure.ts';
import { measurePairs, median } from '../support/pairs.ts';
import type { Question, Used } from './senderProcess.ts';
import { writePeople } from './writePeople.ts';

const pairs = 7;
const mails = 500;
const credentials = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'bench', AWS_SECRET_ACCESS_KEY: 'bench' };

/** Figure 7: the sender beside nothing but its SES client, both into a sink that takes every mail, and as it is deployed. */
export async function throughputFigures(tell: (figure: Figure) => void): Promise<void> {
  const sink = await startChild(new URL('./nullSink.ts', import.meta.url));
  const environment = { ...credentials, AWS_ENDPOINT_URL_SES: (sink.hello as { url: string }).url };
  const alone = await startChild(new URL('./senderProcess.ts', import.meta.url), { environment });
  tell(await compare(alone, 'SES client alone : sender without its database', { atLeast: 0.55 }));
  await alone.stop();
  const { value, runs } = await deployedCpu('mail');
  tell({
    figure: 7,
    name: 'mail: CPU of the deployed bundle into null services',
    ...{ value: value / 1000, unit: 'ms', target: { atMost: 1 } },
    how: 'CPU time of its process, median of 7 runs of 1,000 birthday mails; table and SES answer from another process',
    runs: runs.map((run) => run / 1000),
  });

  const tables = await startTables();
  const withEngine = { ...environment, ...engineEnvironment(tables.address) };
  const whole = await startChild(new URL('./senderProcess.ts', import.meta.url), { environment: withEngine });
  await writePeople(tables.client, 'contacts', 0, (pairs + 1) * mails);
  tell(await compare(whole, 'SES client alone : sender with DynamoDB Local'));
  await whole.stop();
  await tables.stop();
  await sink.stop();
}

/** By CPU time, which is what it costs and what a busy machine leaves alone: 1 would be a sender that does nothing else. */
async function compare(child: Child, name: string, target?: Figure['target']): Promise<Figure> {
  let from = 0;
  let rates: number[] = [];
  const ask = async (what: Question['what']) => {
    const question: Question = { what, from, count: mails };
    if (what === 'sender') from += mails;
    const { cpu, perSecond } = await child.ask<Used>(question);
    if (what === 'sender') rates.push(perSecond);
    return cpu;
  };
  await ask('sender');
  await ask('client');
  rates = [];
  const { ratio, ratios, first, second } = await measurePairs(
    pairs,
    () => ask('client'),
    () => ask('sender'),
  );
  const how = `CPU time of a process that mails ${mails} with 8 in flight into a sink in another, median of ${pairs} pairs (${Math.round(first)} and ${Math.round(second)} µs a mail; ${Math.round(median(rates))} mails/s)`;
  return { figure: 7, name, value: ratio, unit: '×', ...(target && { target }), how, runs: ratios };
}
