import { canonicalEmail } from '../person/canonicalEmail.ts';
import { phoneToE164 } from '../person/phoneToE164.ts';
import type { Shop } from '../shop/shop.ts';
import type { Contact, Facts, OrderHistory } from './contact.schema.ts';

/** What the profile and the history tell, whatever the time: the same contact always gives the same facts. */
export function deriveFacts(contact: Contact, shop: Shop): Facts {
  const email = canonicalEmail(contact.email);
  const facts: Facts = {
    emailKind: email?.kind ?? 'personal',
    canonicalEmail: email?.canonical ?? contact.email,
    phone: contact.phone && phoneToE164(contact.phone, shop.country),
    ...orderFacts(contact.orders, shop.currency),
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
