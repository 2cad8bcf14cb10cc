import type { RememberedOrder } from './contact.schema.ts';

/** How many orders a contact remembers by itself. */
export const mostRemembered = 20;

/** The newest first; those of one instant by their ids, so that everybody counts the same twenty. */
export function newestOrders(orders: readonly RememberedOrder[], most = mostRemembered): RememberedOrder[] {
  return [...orders].sort((a, b) => compare(b.at, a.at) || compare(b.id, a.id)).slice(0, most);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
