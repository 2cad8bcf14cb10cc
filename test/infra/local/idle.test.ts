import { expect, test } from 'vitest';
import { untilIdle } from '../../../infra/local/idle.ts';

const schedules = { pending: () => 0 };

test('what a function writes behind a source that was read already is waited for', async () => {
  let running = 1;
  let started = 1;
  let written = 0;
  const early = {
    async drain() {
      if (written === 0) return;
      written -= 1;
      started += 1;
    },
  };
  const late = {
    async drain() {
      if (running === 0) return;
      running -= 1;
      written += 1;
    },
  };
  const functions = { pending: () => running, started: () => started };
  expect(await untilIdle({ functions, sources: [early, late], schedules }, 1_000)).toBe(true);
  expect({ running, written }).toEqual({ running: 0, written: 0 });
});

test('work that makes work without end is no rest', async () => {
  let started = 0;
  const functions = { pending: () => 0, started: () => started };
  const restless = {
    async drain() {
      started += 1;
    },
  };
  expect(await untilIdle({ functions, sources: [restless], schedules }, 50)).toBe(false);
});
