import { isDeepStrictEqual } from 'node:util';
import type { StoredOrder } from '../contacts/storedOrder.schema.ts';
import { Conflict } from '../platform/problem.ts';

/** What an order is said to be by now; what is absent stays as it was. */
export type Correction = Partial<Omit<StoredOrder, 'orderId' | 'refunds'>> & { revision: number };

const first = 1;

/**
 * The order as a later revision says it is, also one that was cancelled; the same order when that very revision was told
 * before. Throws `Conflict` for a revision that is not higher.
 */
export function correctOrder(order: StoredOrder, correction: Correction): StoredOrder {
  const said = Object.entries(correction).filter(([, value]) => value !== undefined);
  const corrected: StoredOrder = { ...order, ...Object.fromEntries(said) };
  const { revision = first } = order;
  if (correction.revision === revision && isDeepStrictEqual(corrected, order)) return order;
  if (correction.revision <= revision) throw new Conflict(`This order is at revision ${revision} already`);
  return corrected;
}
