import { type RefusalReason, refusalReasons } from '../shop/vocabulary.ts';
import type { Instant } from '../time/instant.ts';
import type { Subject } from './subject.ts';

/**
 * When a reason not to buy was last given, or any of them, as long as nothing was ordered since: an order answers a
 * refusal.
 */
export function refusedAt(
  { refusals = {}, orders }: Pick<Subject, 'refusals' | 'orders'>,
  reason?: RefusalReason,
): Instant | undefined {
  const given = (reason ? [reason] : refusalReasons).map((one) => refusals[one]);
  const at = given
    .filter((one) => one !== undefined)
    .sort()
    .at(-1);
  return at !== undefined && orders.lastAt !== undefined && orders.lastAt > at ? undefined : at;
}
