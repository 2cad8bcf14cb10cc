import { setTimeout as wait } from 'node:timers/promises';

export type PaceClock = { now: () => number; sleep: (ms: number) => Promise<unknown> };

const windowMs = 1000;

/**
 * Evens out sending: gives callers, in turn, at most `perSecond` slots in any second whatever the timers do, spread
 * evenly over it. Time in which nothing was sent is not saved up. Runs on a monotonic clock in milliseconds.
 */
export function pace(perSecond: number, { now, sleep }: PaceClock = { now: () => performance.now(), sleep: wait }) {
  const most = Math.max(1, Math.floor(perSecond));
  const taken: number[] = [];
  let planned = Number.NEGATIVE_INFINITY;
  let turn: Promise<void> = Promise.resolve();

  const takeSlot = async () => {
    planned = Math.max(planned + windowMs / perSecond, now());
    const windowFree = taken.length < most ? 0 : taken[taken.length - most]! + windowMs * (most / perSecond);
    for (let at = now(); at < planned || at < windowFree; at = now()) await sleep(Math.max(planned, windowFree) - at);
    taken.push(now());
    if (taken.length > most) taken.shift();
  };

  return (): Promise<void> => {
    turn = turn.then(takeSlot);
    return turn;
  };
}
