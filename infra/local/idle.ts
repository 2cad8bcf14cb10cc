import type { Functions } from './functions.ts';

type Options = {
  functions: Pick<Functions, 'pending' | 'started'>;
  /** Streams and queues. */
  sources: Array<{ drain(): Promise<void> }>;
  schedules: { pending(): number };
};

/**
 * Resolves to true once streams are read to the end, queues are empty of what is ready and no function runs; to false when
 * that has not come about within the time. Work makes work, so it looks until a whole round, from its first moment to its
 * last, has found nothing running: what ran when it began may have written behind a source that had already been read.
 */
export async function untilIdle({ functions, sources, schedules }: Options, withinMs: number): Promise<boolean> {
  const end = Date.now() + withinMs;
  const isAtRest = () => functions.pending() === 0 && schedules.pending() === 0;
  while (Date.now() < end) {
    const [before, wasAtRest] = [functions.started(), isAtRest()];
    const late = new Promise((resolve) => setTimeout(resolve, end - Date.now()).unref());
    await Promise.race([Promise.all(sources.map((source) => source.drain())), late]);
    if (Date.now() >= end) return false;
    if (wasAtRest && isAtRest() && functions.started() === before) return true;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return false;
}
