import type { Instant } from '../time/instant.ts';

/** How long what was picked may take before its work counts as lost and is picked anew. */
const sightSeconds = 15 * 60;
/** The share of their pace that workers reach at least, however long they are at it. */
const reached = 0.9;

/**
 * Until when work picked at `now` is out of sight, given how many pieces wait before it and how many get done in a
 * second: its turn in the queue, and a quarter of an hour.
 */
export function outOfSightUntil(now: Date, ahead = 0, perSecond = Number.POSITIVE_INFINITY): Instant {
  const seconds = ahead / (perSecond * reached) + sightSeconds;
  return new Date(now.getTime() + Math.ceil(seconds) * 1000).toISOString();
}
