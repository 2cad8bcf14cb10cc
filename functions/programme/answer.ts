import type { Instant } from '../time/instant.ts';

/**
 * An answer with its expiry: it holds from the moment it was asked for until, not including, `until`. Without `until`
 * passing time alone never changes it.
 */
export type Answer = { member: boolean; until?: Instant };

/** The answer, with its expiry only where there is one. */
export function answer(member: boolean, until: Instant | undefined): Answer {
  return until === undefined ? { member } : { member, until };
}
