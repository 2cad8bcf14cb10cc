import { setTimeout as wait } from 'node:timers/promises';

/**
 * Evens out sending: gives each caller the next free slot, `perSecond` slots a second and never two closer together,
 * so that no second holds more. Time not used is not saved up. Runs on the monotonic clock.
 */
export function pace(perSecond: number, now: () => number = () => performance.now()) {
  const gap = 1000 / perSecond;
  let next = 0;
  return async (): Promise<void> => {
    const slot = Math.max(now(), next);
    next = slot + gap;
    const delay = slot - now();
    if (delay > 0) await wait(Math.ceil(delay));
  };
}
