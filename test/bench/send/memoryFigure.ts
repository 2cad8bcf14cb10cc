import { startChild } from '../support/child.ts';
import type { Figure } from '../support/figure.ts';
import type { Question } from './senderProcess.ts';

const credentials = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'bench', AWS_SECRET_ACCESS_KEY: 'bench' };

/** Figure 7: what the sender holds on to after many mails. */
export async function memoryFigure(tell: (figure: Figure) => void): Promise<void> {
  const sink = await startChild(new URL('./nullSink.ts', import.meta.url));
  const environment = { ...credentials, AWS_ENDPOINT_URL_SES: (sink.hello as { url: string }).url };
  const sender = await startChild(new URL('./senderProcess.ts', import.meta.url), {
    environment,
    flags: ['--expose-gc'],
  });
  const ask = (question: Question) => sender.ask<number>(question);
  await ask({ what: 'sender', from: 0, count: 10_000 });
  const before = await ask({ what: 'memory', from: 0, count: 0 });
  await ask({ what: 'sender', from: 10_000, count: 90_000 });
  const after = await ask({ what: 'memory', from: 0, count: 0 });
  await sender.stop();
  await sink.stop();
  tell({
    figure: 7,
    name: 'memory of the sender, from 10,000 to 100,000 mails',
    value: (after - before) / 1e6,
    unit: 'MB',
    target: { atMost: 20 },
    how: `resident memory after a collection, ${Math.round(before / 1e6)} MB at first; the tables answer from memory`,
  });
}
