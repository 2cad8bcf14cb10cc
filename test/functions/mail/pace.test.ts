import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { pace } from '../../../functions/mail/pace.ts';

beforeAll(() => {
  vi.useFakeTimers();
});
afterAll(() => {
  vi.useRealTimers();
});

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const now = () => Date.now();
/** A clock whose timers come late. */
const clock = (late = () => 0) => ({ now, sleep: (ms: number) => sleep(ms + late()) });

/** When eight senders' tasks of a minute arrive at a service, somewhere on the way there and back. */
async function arrivalsOfAMinute(rate: number, late: () => number, latency = () => 0): Promise<number[]> {
  const inPace = pace(rate, clock(late));
  const end = now() + 60_000;
  const arrivals: number[] = [];
  const send = async () => {
    await sleep(latency());
    arrivals.push(now());
    await sleep(latency());
  };
  const sender = async () => {
    while (now() < end) await inPace(send);
  };
  const all = Promise.all(Array.from({ length: 8 }, sender));
  await vi.advanceTimersByTimeAsync(70_000);
  await all;
  return arrivals.filter((at) => at < end);
}

test('no second sees more than the rate, however late the timers come and however long the way is', async () => {
  const upTo = (max: number) => fc.infiniteStream(fc.integer({ min: 0, max }));
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 60 }), upTo(30), upTo(200), async (rate, late, latency) => {
      const arrivals = await arrivalsOfAMinute(
        rate,
        () => late.next().value,
        () => latency.next().value,
      );
      expect(arrivals.length).toBeGreaterThan(20);
      for (const [i, at] of arrivals.entries())
        if (arrivals[i + rate]) expect(arrivals[i + rate]! - at).toBeGreaterThanOrEqual(1000);
    }),
    { numRuns: 20 },
  );
});

test.each([1, 14, 50, 200])(
  'of a rate of %i a second at least nineteen twentieths are used over a minute',
  async (rate) => {
    const arrivals = await arrivalsOfAMinute(
      rate,
      () => 1,
      () => 5,
    );
    expect(arrivals.length).toBeGreaterThanOrEqual(0.95 * rate * 60);
  },
);

test('time in which nothing was sent is not saved up', async () => {
  const inPace = pace(10, clock());
  const begin = () => inPace(async () => now());
  const three = async () => {
    await begin();
    await sleep(60_000);
    return [await begin(), await begin()] as const;
  };
  const begun = three();
  await vi.advanceTimersByTimeAsync(61_000);
  const [second, third] = await begun;
  expect(third - second).toBe(100);
});

test('a task that fails takes its place like any other, and tells its caller alone', async () => {
  const inPace = pace(1, clock());
  const start = now();
  const first = expect(inPace(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  const second = inPace(async () => now() - start);
  await vi.advanceTimersByTimeAsync(2_000);
  await first;
  expect(await second).toBe(1000);
});
