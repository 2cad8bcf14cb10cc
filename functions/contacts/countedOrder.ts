import type { RememberedOrder } from './contact.schema.ts';
import type { StoredOrder } from './storedOrder.schema.ts';

/**
 * What an order counts for, after what was refunded of it; undefined when it was cancelled, is not paid for yet, or was refunded
 * whole: then it counts nowhere.
 */
export function countedOrder(order: StoredOrder): RememberedOrder | undefined {
  const { orderId: id, at, currency, discount, afterMail, state = 'placed', refunds = [] } = order;
  const total = order.total - refunds.reduce((sum, refund) => sum + refund.total, 0);
  if (state !== 'placed' || (refunds.length > 0 && total <= 0)) return undefined;
  return { id, at, total, currency, ...(discount !== undefined && { discount }), ...(afterMail && { afterMail }) };
}
