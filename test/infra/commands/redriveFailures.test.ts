import { beforeEach, describe, expect, test } from 'vitest';
import { type Lying, redriveFailures } from '../../../infra/commands/redriveFailures.ts';

let queues: Record<string, Lying[]>;
let said: string[];
let woken: string[];
const batch = JSON.stringify({ DDBStreamBatchInfo: { streamArn: 'arn:aws:dynamodb:x:1:table/Contacts/stream/2026' } });

beforeEach(() => {
  queues = {
    'https://sqs/1/SendFailures': ['a', 'b', 'c'].map((body) => ({ id: body, body })),
    'https://sqs/1/Send': [],
    'https://sqs/1/StreamFailures': ['x', 'y'].map((id) => ({ id, body: batch })),
    'https://sqs/1/WorkFailures': [],
  };
  [said, woken] = [[], []];
});

function redrive(
  isMeant: boolean,
  putBack = (queue: string, body: string) => void queues[queue]!.push({ id: body, body }),
) {
  return redriveFailures(
    {
      failed: async () => [
        {
          queue: 'https://sqs/1/SendFailures',
          waiting: queues['https://sqs/1/SendFailures']!.length,
          from: ['https://sqs/1/Send'],
        },
        { queue: 'https://sqs/1/StreamFailures', waiting: queues['https://sqs/1/StreamFailures']!.length, from: [] },
        { queue: 'https://sqs/1/WorkFailures', waiting: 0, from: ['https://sqs/1/Work'] },
      ],
      take: async (queue) => queues[queue]!.slice(0, 2),
      putBack: async (queue, body) => putBack(queue, body),
      remove: async (queue, { id }) => {
        queues[queue] = queues[queue]!.filter((one) => one.id !== id);
      },
      wakeEverybody: async (stream) => woken.push(stream) && 5,
      say: (line) => void said.push(line),
    },
    { isMeant },
  );
}
const bodies = (queue: string) => queues[`https://sqs/1/${queue}`]!.map(({ body }) => body);

describe('failed work', () => {
  test('is only told of until it is meant', async () => {
    expect(await redrive(false)).toEqual({ sentBack: 0, woken: 0 });
    expect(said[0]).toBe('SendFailures: about 3 go back to Send.');
    expect(said.at(-1)).toContain('--do');
    expect(bodies('SendFailures')).toEqual(['a', 'b', 'c']);
    expect(woken).toEqual([]);
  });

  test('goes back to where it came from, and everybody of a stream’s table is looked at once', async () => {
    expect(await redrive(true)).toEqual({ sentBack: 5, woken: 5 });
    expect(bodies('Send')).toEqual(['a', 'b', 'c']);
    expect([bodies('SendFailures'), bodies('StreamFailures')]).toEqual([[], []]);
    expect(woken).toHaveLength(1);
    expect(await redrive(true)).toEqual({ sentBack: 0, woken: 0 });
    expect(said.at(-2)).toContain('Nothing has failed');
  });

  test('that cannot be put back stays where it lies', async () => {
    const broken = redrive(true, (queue, body) => {
      if (body === 'b') throw new Error('away');
      queues[queue]!.push({ id: body, body });
    });
    await expect(broken).rejects.toThrow('away');
    expect(bodies('SendFailures')).toEqual(['b', 'c']);
  });
});
