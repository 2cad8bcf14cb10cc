import { isDeepStrictEqual } from 'node:util';
import { mostRefunds, type StoredOrder } from '../contacts/storedOrder.schema.ts';
import type { Instant } from '../time/instant.ts';
import { goneRank, type ToldOrder, type ToldRefund } from './told.ts';

type StoredRefund = NonNullable<StoredOrder['refunds']>[number];
const first = 1;

/**
 * An order as its shop's system tells it, kept as `order` until now; `said` is what of it was checked. The same order when
 * that says nothing new, or was overtaken: what is older changes no sum and no state, but a refund it knows of has happened.
 */
export function asTold(order: StoredOrder, told: ToldOrder, said: StoredOrder): StoredOrder {
  const isOlder = told.revision < (order.revision ?? first);
  const base = isOlder ? order : { ...order, ...given(said), orderId: order.orderId, revision: told.revision };
  const stated = isOlder ? order : withState(base, told.state);
  const refunds = refundsOf(stated, order.refunds ?? [], told, isOlder);
  const next = withRefunds(stated, refunds);
  return isDeepStrictEqual(asKept(next), asKept(order)) ? order : next;
}

/** One more refund of it; the same order when that is known. */
export function refundedAsTold(order: StoredOrder, refund: ToldRefund, at: Instant): StoredOrder {
  const { refunds = [], currency } = order;
  if (refunds.some(({ refundId }) => refundId === refund.id) || refund.total(currency) <= 0) return order;
  const next = withRefunds(order, [
    ...refunds,
    { refundId: refund.id, at: refund.at ?? at, total: refund.total(currency) },
  ]);
  return next.refunds?.length === refunds.length ? order : next;
}

/** It was thrown away; the same order when that is known, or when it was told of since. */
export function goneAsTold(order: StoredOrder, revision: number): StoredOrder {
  const { revision: before = first, state } = order;
  if (before > revision || (state === 'cancelled' && before % 100 === goneRank)) return order;
  return { ...order, state: 'cancelled', revision };
}

/** What of an order that is placed now is not in its body. */
export function placedAsTold(order: StoredOrder, told: ToldOrder): StoredOrder {
  const stated = withState(order, told.state);
  return withRefunds(stated, refundsOf(stated, [], told, false));
}

/** As the table keeps it, which knows nothing that is undefined, items included. */
const asKept = (order: StoredOrder): unknown => JSON.parse(JSON.stringify(order));

const given = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Value;

function withState({ state: _, ...order }: StoredOrder, state: ToldOrder['state']): StoredOrder {
  return state === 'placed' ? order : { ...order, state };
}

/** No more comes back than was paid, whatever is told. */
function withRefunds({ refunds: _, ...order }: StoredOrder, all: StoredRefund[]): StoredOrder {
  let left = order.total;
  const refunds = all.slice(0, mostRefunds).flatMap((refund) => {
    const total = Math.min(refund.total, left);
    left -= total;
    return total > 0 ? [{ ...refund, total }] : [];
  });
  return refunds.length > 0 ? { ...order, refunds } : order;
}

function refundsOf(
  { total, currency, at }: StoredOrder,
  known: readonly StoredRefund[],
  { refunds: { all, told, isWhole } }: ToldOrder,
  isOlder: boolean,
): StoredRefund[] {
  const named = told.flatMap((refund): StoredRefund[] => {
    const sum = refund.total(currency);
    const before = known.find(({ refundId }) => refundId === refund.id);
    if (before && (isOlder || before.total === sum)) return [before];
    return sum > 0 ? [{ refundId: refund.id, at: refund.at ?? at, total: sum }] : [];
  });
  if (isOlder && all) return [...known];
  const isNamed = ({ refundId }: StoredRefund) => named.some((refund) => refund.refundId === refundId);
  const others = all ? [] : known.filter((refund) => !isNamed(refund) && refund.refundId !== whole);
  const refunds = [...others, ...named];
  const rest = total - refunds.reduce((sum, refund) => sum + refund.total, 0);
  if (!isWhole || isOlder || rest <= 0) return refunds;
  const before = known.find(({ refundId }) => refundId === whole);
  return [...refunds, { refundId: whole, at: before?.at ?? told.at(-1)?.at ?? at, total: rest, whole: true }];
}

/** The id of a refund that is known by the state of its order alone. */
const whole = 'whole';
