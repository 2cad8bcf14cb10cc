import type { Instant } from '../time/instant.ts';
import type { Moments } from './programme.types.ts';

/** Older moments are of letters that are over. */
const mostMoments = 5;

/** The moments with one more set, unless it is as the last. */
export function withMoments(before: readonly Moments[], next: Moments): readonly Moments[] {
  const last = before.at(-1);
  return (last && alike(last, next) ? before : [...before, next]).slice(-mostMoments);
}

/** Of moments those that have held since an instant: what held then, from then on, and each that came after. */
export function momentsSince(moments: readonly Moments[], since: Instant): readonly Moments[] {
  const held = moments.findLast(({ from }) => from <= since);
  return [...(held ? [{ ...held, from: since }] : []), ...moments.filter(({ from }) => from > since)];
}

function alike(a: Moments, b: Moments): boolean {
  return JSON.stringify([a.trigger, a.after]) === JSON.stringify([b.trigger, b.after]);
}
