import { mostRefunds, type StoredOrder } from '../contacts/storedOrder.schema.ts';
import { messages } from '../platform/messages.ts';
import { Conflict, InvalidInput } from '../platform/problem.ts';
import { type Instant, toInstant } from '../time/instant.ts';
import type { Refund } from './refund.schema.ts';

/**
 * The order with one more refund, of what is left of it when no sum is named; the same order when the refund was told
 * before. Throws `Conflict` for an id that came with another refund and for an order of which nothing is left, and
 * `InvalidInput` for more than is left.
 */
export function refundOrder(order: StoredOrder, { refundId, at: told, total }: Refund): StoredOrder {
  const { refunds = [] } = order;
  const at: Instant = toInstant(told);
  const known = refunds.find((refund) => refund.refundId === refundId);
  if (known) {
    const isSame = known.at === at && (known.whole ?? false) === (total === undefined);
    if (!isSame || (total !== undefined && known.total !== total))
      throw new Conflict('This refund id was used with another body before');
    return order;
  }
  const left = order.total - refunds.reduce((sum, refund) => sum + refund.total, 0);
  if (refunds.length > 0 && left <= 0) throw new Conflict('Nothing is left of this order to refund');
  if (refunds.length >= mostRefunds) throw new Conflict('This order has as many refunds as an order can have');
  if (total !== undefined && total > left)
    throw new InvalidInput([{ path: 'total', code: 'not-allowed', message: messages['not-allowed'] }]);
  const refund = { refundId, at, total: total ?? left, ...(total === undefined && { whole: true }) };
  return { ...order, refunds: [...refunds, refund] };
}
