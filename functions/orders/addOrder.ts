import type { OrderHistory } from '../contacts/contact.schema.ts';
import { lateOnly } from '../contacts/lateOnly.ts';
import { newestOrders } from '../contacts/newestOrders.ts';
import type { StoredOrder } from '../contacts/storedOrder.schema.ts';
import type { Instant } from '../time/instant.ts';
import { paymentsAfter } from './payments.ts';

/**
 * The history with one more order, heard of at `heardAt`: totals by currency, first and last, and the newest orders for
 * rules over windows.
 */
export function addOrder(history: OrderHistory, order: StoredOrder, heardAt: Instant): OrderHistory {
  const { orderId: id, at, total, currency, discount, afterMail } = order;
  const added = {
    id,
    at,
    total,
    currency,
    ...(discount !== undefined && { discount }),
    ...(afterMail && { afterMail }),
  };
  const { lastAfterMailAt: before = at } = history;
  const isLast = !(history.lastAt && history.lastAt > at);
  return {
    count: history.count + 1,
    totals: { ...history.totals, [currency]: (history.totals[currency] ?? 0) + total },
    counts: { ...history.counts, [currency]: (history.counts?.[currency] ?? 0) + 1 },
    firstAt: history.firstAt && history.firstAt < at ? history.firstAt : at,
    lastAt: isLast ? at : history.lastAt,
    heardAt: isLast ? lateOnly(heardAt, at) : history.heardAt,
    lastAfterMailAt: afterMail ? (before > at ? before : at) : history.lastAfterMailAt,
    ...paid(paymentsAfter(history.payments, undefined, order)),
    recent: newestOrders([...history.recent, added]),
  };
}

const paid = (payments: OrderHistory['payments']) => payments && { payments };
