import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pace } from '../../../functions/mail/pace.ts';

/** A clock that moves only when somebody sleeps, and whose timers come late. */
function lateClock(lateness: () => number) {
  let at = 0;
  const sleep = async (ms: number) => {
    at += ms + lateness();
  };
  return { now: () => at, sleep, idle: (ms: number) => (at += ms) };
}

async function slotsOfAMinute(rate: number, clock: ReturnType<typeof lateClock>): Promise<number[]> {
  const nextSlot = pace(rate, clock);
  const taken: number[] = [];
  while (clock.now() < 60_000) {
    await nextSlot();
    taken.push(clock.now());
  }
  return taken.filter((at) => at < 60_000);
}

test('no second holds more slots than the rate, however late the timers come', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 60 }),
      fc.infiniteStream(fc.integer({ min: 0, max: 30 })),
      async (rate, late) => {
        const taken = await slotsOfAMinute(
          rate,
          lateClock(() => late.next().value),
        );
        for (const [i, at] of taken.entries())
          if (taken[i + rate]) expect(taken[i + rate]! - at).toBeGreaterThanOrEqual(1000 - 1e-6);
      },
    ),
    { numRuns: 30 },
  );
});

test.each([1, 14, 50, 200])('at least 95 %% of a rate of %i a second is used over a minute', async (rate) => {
  const taken = await slotsOfAMinute(
    rate,
    lateClock(() => 1),
  );
  expect(taken.length).toBeGreaterThanOrEqual(0.95 * rate * 60);
});

test('time in which nothing was sent is not saved up', async () => {
  const clock = lateClock(() => 0);
  const nextSlot = pace(10, clock);
  await nextSlot();
  clock.idle(60_000);
  await nextSlot();
  const before = clock.now();
  await nextSlot();
  expect(clock.now() - before).toBeCloseTo(100);
});
