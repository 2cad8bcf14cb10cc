import type { Contact } from '../contacts/contact.schema.ts';
import type { Instant } from '../time/instant.ts';

/** When somebody last did something, and when the shop heard of it: at once, or later when a system reported it late. */
export type Seen = { at: Instant; heardAt: Instant };

type Known = Pick<Contact, 'createdAt' | 'activeAt' | 'orders' | 'interactions' | 'source'>;

/**
 * When a contact was last seen: joining, agreeing, ordering, answering and visiting all end a silence. Having been
 * entered because of an order is nothing that a person did.
 */
export function lastSeen({ createdAt, activeAt, orders, interactions, source }: Known): Seen {
  const joined = source.channel === 'order' && orders.lastAt ? undefined : createdAt;
  const seen = [seenAt(joined), seenAt(activeAt), seenAt(orders.lastAt, orders.heardAt)];
  const all = [...seen, seenAt(interactions?.lastAt, interactions?.heardAt)].filter((one) => one !== undefined);
  return all.reduce((last, one) => (one.at > last.at ? one : last));
}

const seenAt = (at: Instant | undefined, heardAt = at): Seen | undefined =>
  at && heardAt ? { at, heardAt } : undefined;
