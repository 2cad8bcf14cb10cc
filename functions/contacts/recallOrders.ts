import type { Instant } from '../time/instant.ts';
import type { Contact, OrderHistory, RememberedOrder } from './contact.schema.ts';
import type { ContactOrdersTable } from './contactOrders.table.ts';
import { collectionsOf } from './identities.ts';
import { newestOrders } from './newestOrders.ts';

type Knowing = { orders: OrderHistory & { knownAfter?: Instant } };
/** A contact that may know more of its orders than it remembers: every one after `knownAfter` is among `recent`. */
export type Recalling = Contact & Knowing;

const never: Instant = '9999-12-31T23:59:59.999Z';

/** The instant after which every order is known; undefined when all of them are. */
export function knownAfter({ count, recent, knownAfter }: Recalling['orders']): Instant | undefined {
  if (knownAfter !== undefined || count <= recent.length) return knownAfter;
  return recent.map(({ at }) => at).sort()[0] ?? never;
}

/** Whether every order after an instant is known; without one nobody asks for any. */
export function remembersSince({ orders }: Knowing, since: Instant | undefined): boolean {
  const after = knownAfter(orders);
  return since === undefined || after === undefined || after <= since;
}

/** The contact with these orders, which are all there are after an instant. */
export function recalled<Some extends Pick<Contact, 'orders'>>(
  contact: Some,
  orders: readonly RememberedOrder[],
  since: Instant,
): Some & Knowing {
  return { ...contact, orders: { ...contact.orders, recent: newestOrders(orders, orders.length), knownAfter: since } };
}

/**
 * The contact with every order after an instant: as it is when it remembers them, which costs nothing, else with those
 * read up from the orders themselves.
 */
export async function recallOrders<Some extends Pick<Contact, 'id' | 'absorbed' | 'orders'>>(
  contact: Some,
  since: Instant | undefined,
  orders: Pick<ContactOrdersTable, 'since'>,
): Promise<Some & Knowing> {
  if (since === undefined || remembersSince(contact, since)) return contact;
  return recalled(contact, await orders.since(collectionsOf(contact), since), since);
}
