import type { OrderHistory, RememberedOrder } from '../contacts/contact.schema.ts';
import { lateOnly } from '../contacts/lateOnly.ts';
import { mostRemembered, newestOrders } from '../contacts/newestOrders.ts';
import type { Instant } from '../time/instant.ts';

/** One order that has changed, as far as it counted and counts now. */
export type CountedChange = { before?: RememberedOrder | undefined; after?: RememberedOrder | undefined };

/** The other orders of the contact, as far as they decide what it remembers. */
export type Others = { newest: readonly RememberedOrder[]; firstAt?: Instant | undefined };

/** The other orders as a contact remembers them that remembers all it has; undefined for one that does not. */
export function rememberedOthers({ count, recent }: OrderHistory, id: string): Others | undefined {
  if (count > recent.length) return undefined;
  const newest = recent.filter((order) => order.id !== id);
  return { newest, firstAt: newest.map(({ at }) => at).sort()[0] };
}

/** The history after one of its orders has changed: as if it had always been what it is now. */
export function changedHistory(
  history: OrderHistory,
  { before, after }: CountedChange,
  others: Others,
  heardAt: Instant,
): OrderHistory {
  const recent = newestOrders([...others.newest.slice(0, mostRemembered), ...(after ? [after] : [])]);
  const lastAt = recent[0]?.at;
  const firstAt = [others.firstAt, after?.at].filter((at) => at !== undefined).sort()[0];
  return {
    count: history.count + sign(after) - sign(before),
    ...byCurrency(history, { before, after }),
    firstAt,
    lastAt,
    lastAfterMailAt: lastAfterMail(history, before, recent),
    heardAt: lastAt === history.lastAt ? history.heardAt : lastAt && lateOnly(heardAt, lastAt),
    recent,
  };
}

/** What each currency adds up to; one without orders is gone. */
function byCurrency({ totals, counts = {} }: OrderHistory, { before, after }: CountedChange) {
  const sums = { ...totals };
  const numbers = { ...counts };
  const add = (order: RememberedOrder | undefined, times: 1 | -1) => {
    if (!order) return;
    const { currency, total } = order;
    sums[currency] = (sums[currency] ?? 0) + times * total;
    numbers[currency] = (numbers[currency] ?? 0) + times;
    if (numbers[currency] > 0) return;
    delete sums[currency];
    delete numbers[currency];
  };
  add(after, 1);
  add(before, -1);
  return { totals: sums, counts: numbers };
}

const sign = (order: RememberedOrder | undefined) => (order ? 1 : 0);

/** The last order after a letter: among those it remembers, else as it was, unless that is the one that has changed. */
function lastAfterMail(
  { lastAfterMailAt }: OrderHistory,
  before: RememberedOrder | undefined,
  recent: readonly RememberedOrder[],
) {
  const remembered = recent.find(({ afterMail }) => afterMail)?.at;
  return remembered ?? (before?.at === lastAfterMailAt ? undefined : lastAfterMailAt);
}
