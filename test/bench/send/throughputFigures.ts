import { engineEnvironment } from '../../support/engine.ts';
import { startTables } from '../../support/tables.ts';
import { type Child, startChild } from '../support/child.ts';
import type { Figure } from '../support/figure.ts';
import { measurePairs } from '../support/pairs.ts';
import type { Question } from './senderProcess.ts';
import { writePeople } from './writePeople.ts';

const pairs = 7;
const mails = 500;
const credentials = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'bench', AWS_SECRET_ACCESS_KEY: 'bench' };

/** Figure 7: the sender against nothing but its SES client, both into a sink that takes every mail. */
export async function throughputFigures(tell: (figure: Figure) => void): Promise<void> {
  const sink = await startChild(new URL('./nullSink.ts', import.meta.url));
  const environment = { ...credentials, AWS_ENDPOINT_URL_SES: (sink.hello as { url: string }).url };
  const alone = await startChild(new URL('./senderProcess.ts', import.meta.url), { environment });
  tell(await compare(alone, 'sender without its database : SES client alone', { atLeast: 0.8 }));
  await alone.stop();

  const tables = await startTables();
  const withEngine = { ...environment, ...engineEnvironment(tables.address) };
  const whole = await startChild(new URL('./senderProcess.ts', import.meta.url), { environment: withEngine });
  await writePeople(tables.client, 'contacts', 0, (pairs + 1) * mails);
  tell(await compare(whole, 'sender with DynamoDB Local : SES client alone'));
  await whole.stop();
  await tables.stop();
  await sink.stop();
}

async function compare(child: Child, name: string, target?: Figure['target']): Promise<Figure> {
  let from = 0;
  const ask = (what: Question['what']) => {
    const question: Question = { what, from, count: mails };
    if (what === 'sender') from += mails;
    return child.ask<number>(question);
  };
  await ask('sender');
  await ask('client');
  const { ratio, ratios, first, second } = await measurePairs(
    pairs,
    () => ask('sender'),
    () => ask('client'),
  );
  const how = `${mails} mails with 8 in flight into a sink in another process, median of ${pairs} pairs (${Math.round(first)}/s and ${Math.round(second)}/s)`;
  return { figure: 7, name, value: ratio, unit: '×', ...(target && { target }), how, runs: ratios };
}
