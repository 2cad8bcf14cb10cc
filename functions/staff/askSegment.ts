import type { ContactOrdersTable } from '../contacts/contactOrders.table.ts';
import type { ContactsTable } from '../contacts/contacts.table.ts';
import { recallOrders } from '../contacts/recallOrders.ts';
import { Conflict, NotFound } from '../platform/problem.ts';
import { ruleReach } from '../programme/ordersReach.ts';
import type { Programme } from '../programme/programme.types.ts';
import { subjectOf } from '../programme/subjectOf.ts';
import { type Why, why } from '../programme/why.ts';
import type { Shop } from '../shop/shop.ts';

export type WhyDependencies = {
  programme: Programme;
  shop: Shop;
  now: Date;
  contacts: Pick<ContactsTable, 'look'>;
  orders: Pick<ContactOrdersTable, 'since'>;
};

/** Why somebody is in a segment, or is not. Throws `NotFound`, and `Conflict` for a contact that can't be read any more. */
export async function whyMember(
  contactId: string,
  segment: string,
  { contacts, orders, programme, shop, now }: WhyDependencies,
): Promise<Why & { version: number }> {
  const found = programme.segments.get(segment);
  const contact = await contacts.look(contactId);
  if (!found || !contact) throw new NotFound();
  if ('unreadable' in contact) throw new Conflict('This contact cannot be read any more');
  const at = now.toISOString();
  const known = await recallOrders(contact, ruleReach(found.rule, at, programme.segments), orders);
  return { ...why(found.rule, subjectOf(known, shop, programme), at), version: found.version };
}
