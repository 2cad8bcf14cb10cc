import { setTimeout as sleep } from 'node:timers/promises';

/**
 * On one small machine whoever waits for an answer goes first: streams and queues hold back while the API is under load,
 * but never for long, and not at all when somebody waits for them to drain.
 */
export type Foreground = {
  enter(): void;
  leave(): void;
  /** Resolves when the background may take its turn. */
  turn(): Promise<void>;
  /** While somebody waits for the background, it need not hold back. */
  hurry<T>(work: () => Promise<T>): Promise<T>;
};

/** From this many requests in flight on, the machine counts as loaded. */
const LOADED = 4;
const AT_MOST_MS = 10_000;
const LOOK_EVERY_MS = 20;

export function createForeground(): Foreground {
  let inFlight = 0;
  let hurrying = 0;
  const loaded = () => inFlight >= LOADED && hurrying === 0;
  return {
    enter() {
      inFlight += 1;
    },
    leave() {
      inFlight -= 1;
    },
    async turn() {
      for (let waited = 0; loaded() && waited < AT_MOST_MS; waited += LOOK_EVERY_MS) await sleep(LOOK_EVERY_MS);
    },
    async hurry(work) {
      hurrying += 1;
      try {
        return await work();
      } finally {
        hurrying -= 1;
      }
    },
  };
}
