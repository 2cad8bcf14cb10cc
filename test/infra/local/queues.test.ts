import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import type { AwsCall } from '../../../infra/local/awsJson.ts';
import type { Fauxqs } from '../../../infra/local/fauxqs.ts';
import type { Functions } from '../../../infra/local/functions.ts';
import type { Mapping } from '../../../infra/local/mappings.ts';
import { type QueueMapping, startQueueMapping } from '../../../infra/local/queues.ts';

let queue: QueueMapping;
afterEach(() => queue.stop());

test('a message that waits for its batch to fill counts as under way', async () => {
  const invoked: string[] = [];
  queue = startQueue({ windowMs: 300, invoke: () => invoked.push('once') });
  await sleep(50);
  await queue.drain();
  expect(invoked).toEqual(['once']);
});

test('who waits for the end does not wait for batches to fill', async () => {
  queue = startQueue({ windowMs: 60_000, invoke: () => {} });
  await sleep(50);
  const begun = Date.now();
  await queue.drain();
  expect(Date.now() - begun).toBeLessThan(5_000);
});

test('a message that failed is left to its time', async () => {
  let tries = 0;
  queue = startQueue({
    windowMs: 0,
    invoke: () => {
      tries += 1;
      throw new Error('not today');
    },
  });
  await sleep(50);
  await queue.drain();
  expect(tries).toBe(1);
});

/** A queue with one message, handed out once; only the function's success deletes it. */
function startQueue({ windowMs, invoke }: { windowMs: number; invoke(): unknown }): QueueMapping {
  let [ready, inFlight] = [1, 0];
  const call = (async (target: string) => {
    if (target.endsWith('DeleteMessageBatch')) inFlight -= 1;
    if (!target.endsWith('ReceiveMessage')) return {};
    await sleep(20);
    if (ready === 0) return {};
    [ready, inFlight] = [0, 1];
    return { Messages: [{ MessageId: 'm-1', ReceiptHandle: 'r-1', Body: '{}', MD5OfBody: '' }] };
  }) as AwsCall;
  return startQueueMapping({
    mapping: { functionName: 'send', source: 'arn', batchSize: 10, windowMs, wanted: () => true } as unknown as Mapping,
    ...{ queue: 'work', queueUrl: 'http://localhost/work', region: 'eu-central-1', call, now: () => new Date() },
    fauxqs: { state: async () => ({ ready, inFlight, delayed: 0 }) } as unknown as Fauxqs,
    functions: {
      async invoke() {
        try {
          invoke();
          return { kind: 'ok', payload: 'null', requestId: '1' };
        } catch {
          return { kind: 'error', payload: '{}', requestId: '1' };
        }
      },
    } as unknown as Functions,
    onError: () => {},
  });
}
