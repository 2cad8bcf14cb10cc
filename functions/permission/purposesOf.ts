import type { Instant } from '../time/instant.ts';
import type { ConsentRecord, Subscription } from './subscription.schema.ts';

/** The state of each purpose as its newest consent record tells it. */
export function purposesOf(records: ConsentRecord[], at: Instant): Subscription['purposes'] {
  return Object.fromEntries(records.map(({ purpose, state, id }) => [purpose, { state, at, record: id }]));
}
