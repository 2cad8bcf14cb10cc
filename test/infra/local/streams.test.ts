import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClock } from '../../../infra/local/clock.ts';
import type { StreamRecord } from '../../../infra/local/deliverBatch.ts';
import type { Functions } from '../../../infra/local/functions.ts';
import type { Mapping } from '../../../infra/local/mappings.ts';
import { type StreamMapping, startStreamMapping } from '../../../infra/local/streams.ts';

let stream: StreamMapping;
let reads: number;
let written: StreamRecord[];
let handed: string[];

beforeEach(async () => {
  vi.useFakeTimers();
  [reads, written, handed] = [0, [], []];
  stream = startStream();
  await vi.advanceTimersByTimeAsync(0);
});
afterEach(async () => {
  const stopped = stream.stop();
  await vi.advanceTimersByTimeAsync(1_000);
  await stopped;
  vi.useRealTimers();
});

test('a stream is left alone while nothing is written to its table', async () => {
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reads).toBeLessThanOrEqual(13);
});

test('what is written is read at once, and looked for once more, and then it is quiet again', async () => {
  await vi.advanceTimersByTimeAsync(1_000);
  const before = reads;
  written.push(aRecord('1'));
  stream.poke();
  await vi.advanceTimersByTimeAsync(1);
  expect(handed).toEqual(['1']);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(reads - before).toBeLessThanOrEqual(4);
});

test('a record that comes behind the answer to its write is read', async () => {
  await vi.advanceTimersByTimeAsync(1_000);
  stream.poke();
  await vi.advanceTimersByTimeAsync(50);
  written.push(aRecord('late'));
  await vi.advanceTimersByTimeAsync(250);
  expect(handed).toEqual(['late']);
});

test('many writes in a row are read together, ten times a second at most', async () => {
  await vi.advanceTimersByTimeAsync(1_000);
  const before = reads;
  for (let i = 0; i < 1_000; i += 1) {
    written.push(aRecord(String(i)));
    stream.poke();
    await vi.advanceTimersByTimeAsync(1);
  }
  expect(reads - before).toBeLessThanOrEqual(12);
  await vi.advanceTimersByTimeAsync(200);
  expect(handed).toHaveLength(1_000);
});

test('what was written behind the gateway is found by who waits for the end, and in a few seconds by itself', async () => {
  await vi.advanceTimersByTimeAsync(1_000);
  written.push(aRecord('by hand'));
  const drained = stream.drain();
  await vi.advanceTimersByTimeAsync(10);
  await drained;
  expect(handed).toEqual(['by hand']);
  await vi.advanceTimersByTimeAsync(1_000);
  written.push(aRecord('unseen'));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(handed).toEqual(['by hand', 'unseen']);
});

function aRecord(SequenceNumber: string): StreamRecord {
  const dynamodb = { Keys: {}, SequenceNumber, SizeBytes: 1, ApproximateCreationDateTime: Date.now() / 1000 };
  return { eventID: SequenceNumber, eventName: 'INSERT', awsRegion: '', eventSourceARN: '', dynamodb };
}

function startStream(): StreamMapping {
  return startStreamMapping({
    mapping: {
      ...{ functionName: 'enrich', functionArn: 'arn', source: 'arn', batchSize: 100, windowMs: 0, parallel: 1 },
      ...{ wanted: () => true, partialFailures: false, bisect: false, retries: 0, maxAgeMs: 60_000 },
    } as unknown as Mapping,
    reader: {
      async read(limit) {
        reads += 1;
        return { shardId: 'one', records: written.splice(0, limit) };
      },
    },
    region: 'eu-central-1',
    functions: {
      async invoke(_: string, event: string) {
        for (const { dynamodb } of JSON.parse(event).Records) handed.push(dynamodb.SequenceNumber);
        return { kind: 'ok', payload: 'null', requestId: '' };
      },
    } as unknown as Functions,
    clock: createClock(),
    onRecord: () => {},
    onProgress: () => {},
    toDestination: async () => {},
    onError(error) {
      throw error;
    },
  });
}
