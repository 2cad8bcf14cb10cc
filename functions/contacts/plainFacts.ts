import { canonicalEmail } from '../person/canonicalEmail.ts';
import type { Shop } from '../shop/shop.ts';
import type { Contact, Facts, OrderHistory } from './contact.schema.ts';

/**
 * The facts of a contact without a telephone, for those who write it: nobody has to derive them after that. Undefined for
 * one with a telephone: reading numbers as people of every country write them is seventy kilobytes that `enrich` alone
 * carries.
 */
export function plainFacts(contact: Contact, shop: Shop): Facts | undefined {
  return contact.phone ? undefined : factsBut(contact, shop);
}

/** All but what a telephone tells. */
export function factsBut({ email: address, orders }: Contact, shop: Shop): Facts {
  const email = canonicalEmail(address);
  const facts: Facts = {
    emailKind: email?.kind ?? 'personal',
    canonicalEmail: email?.canonical ?? address,
    ...orderFacts(orders, shop.currency),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Facts;
}

/** The average of the orders in the shop's currency (smallest unit, rounded), and the share of recent orders on discount. */
function orderFacts({ count, totals, counts = {}, recent }: OrderHistory, currency: string): Partial<Facts> {
  if (count === 0) return {};
  const discounted = recent.filter((order) => (order.discount ?? 0) > 0).length;
  return {
    averageOrder: counts[currency] ? Math.round((totals[currency] ?? 0) / counts[currency]) : undefined,
    discountShare: recent.length > 0 ? discounted / recent.length : undefined,
  };
}
