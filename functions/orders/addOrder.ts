import type { OrderHistory } from '../contacts/contact.schema.ts';
import type { StoredOrder } from '../contacts/storedOrder.schema.ts';

const remembered = 20;

/** The history with one more order: totals by currency, first and last, and the newest orders for rules over windows. */
export function addOrder(history: OrderHistory, order: StoredOrder): OrderHistory {
  const { orderId: id, at, total, currency, discount } = order;
  const recent = [...history.recent, { id, at, total, currency, ...(discount !== undefined && { discount }) }];
  return {
    count: history.count + 1,
    totals: { ...history.totals, [currency]: (history.totals[currency] ?? 0) + total },
    firstAt: history.firstAt && history.firstAt < at ? history.firstAt : at,
    lastAt: history.lastAt && history.lastAt > at ? history.lastAt : at,
    recent: recent.sort((a, b) => b.at.localeCompare(a.at)).slice(0, remembered),
  };
}
