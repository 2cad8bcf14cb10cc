import { setTimeout as wait } from 'node:timers/promises';

export type PaceClock = { now: () => number; sleep: (ms: number) => Promise<unknown> };

const windowMs = 1000;

/**
 * Evens out sending: begins tasks in turn, spread evenly, so that whoever is at their other end sees at most `perSecond`
 * in any second, whatever timers and the network do. A task arrives somewhere between its begin and its end; so one
 * begins only when a second has passed since the end of the one that many places before it. Time in which nothing was
 * sent is not saved up. `rest` lets nothing more begin for a while, `at` changes the rate. Runs on a monotonic clock in
 * milliseconds.
 */
export function pace(first: number, { now, sleep }: PaceClock = { now: () => performance.now(), sleep: wait }) {
  let perSecond = first;
  const ends: Promise<number>[] = [];
  let planned = Number.NEGATIVE_INFINITY;
  let rested = Number.NEGATIVE_INFINITY;
  let turn: Promise<unknown> = Promise.resolve();

  const takeSlot = async () => {
    planned = Math.max(planned + windowMs / perSecond, now());
    const most = Math.max(1, Math.floor(perSecond));
    let ended = Number.NEGATIVE_INFINITY;
    while (ends.length >= most) ended = await ends.shift()!;
    const free = () => Math.max(planned, rested, ended + windowMs * (most / perSecond));
    for (let at = now(); at < free(); at = now()) await sleep(free() - at);
  };

  const inPace = async <T>(task: () => Promise<T>): Promise<T> => {
    const begun = turn.then(takeSlot).then(() => {
      const running = task();
      ends.push(running.then(now, now));
      return { running };
    });
    turn = begun;
    return (await begun).running;
  };
  const rest = (ms: number): void => {
    rested = Math.max(rested, now() + ms);
  };
  const at = (rate: number): void => {
    perSecond = rate;
  };
  return Object.assign(inPace, { rest, at });
}

export type Pace = ReturnType<typeof pace>;
