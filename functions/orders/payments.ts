import type { OrderHistory } from '../contacts/contact.schema.ts';
import type { StoredOrder } from '../contacts/storedOrder.schema.ts';

type Payments = NonNullable<OrderHistory['payments']>;

/** Open ones a contact remembers: beyond that somebody looks at their account, not at a rule. */
const mostOpen = 100;

/**
 * How orders were paid, after one of them has come or changed: on time, late, or still open. What was cancelled or has no
 * day to be paid by counts nowhere. Undefined where no order had such a day.
 */
export function paymentsAfter(
  payments: Payments | undefined,
  before: StoredOrder | undefined,
  after: StoredOrder | undefined,
): Payments | undefined {
  const [was, is] = [before && paymentOf(before), after && paymentOf(after)];
  if (!payments && !is) return undefined;
  const { onTime, late, open } = payments ?? { onTime: 0, late: 0, open: {} };
  const counted = (kind: 'on-time' | 'late') => Number(is === kind) - Number(was === kind);
  const left = Object.entries(open).filter(([id]) => id !== before?.orderId && id !== after?.orderId);
  const isOpen = after && is === 'open' && left.length < mostOpen;
  return {
    onTime: Math.max(0, onTime + counted('on-time')),
    late: Math.max(0, late + counted('late')),
    open: Object.fromEntries([...left, ...(isOpen ? [[after.orderId, after.dueAt!]] : [])]),
  };
}

function paymentOf({ dueAt, paidAt, state }: StoredOrder): 'on-time' | 'late' | 'open' | undefined {
  if (dueAt === undefined || state === 'cancelled') return undefined;
  if (paidAt === undefined) return 'open';
  return paidAt <= dueAt ? 'on-time' : 'late';
}
