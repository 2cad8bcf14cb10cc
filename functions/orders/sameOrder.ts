import type { StoredOrder } from '../contacts/storedOrder.schema.ts';
import { toInstant } from '../time/instant.ts';

/** How far two tellings of one order may lie apart: a list says the day alone. */
const sameDaysMs = 2 * 86_400_000;

/** Whether two that go by one number, of one person, are one order: two shops may count alike. */
export function isSameOrder(
  one: Pick<StoredOrder, 'at' | 'currency'>,
  other: Pick<StoredOrder, 'at' | 'currency'>,
): boolean {
  const apart = Math.abs(Date.parse(toInstant(one.at)) - Date.parse(toInstant(other.at)));
  return one.currency === other.currency && apart <= sameDaysMs;
}
