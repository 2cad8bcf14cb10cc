import { type Contact, noOrders } from '../contacts/contact.schema.ts';
import type { ContactsTable, Transaction } from '../contacts/contacts.table.ts';
import { filledGaps } from '../contacts/filledGaps.ts';
import type { SubscriptionsTable } from '../permission/subscriptions.table.ts';
import { newId } from '../platform/ids.ts';
import type { PersonKeys } from '../platform/keys.ts';
import { log } from '../platform/log.ts';
import { messages } from '../platform/messages.ts';
import { Conflict, InvalidInput } from '../platform/problem.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import type { Shop } from '../shop/shop.ts';
import { addOrder } from './addOrder.ts';
import type { OrdersTable } from './orders.table.ts';
import type { ParsedOrder } from './parseOrder.ts';

export type PlaceOrderDependencies = {
  orders: OrdersTable;
  contacts: ContactsTable;
  subscriptions: SubscriptionsTable;
  keys: PersonKeys;
  shop: Shop;
  now: Date;
};

/**
 * Counts an order once: the order, its receipt and the contact's totals change in one transaction. An unknown address
 * becomes a contact that may not be mailed. Repeated with the same body it answers the same, with another it throws
 * `Conflict`. Repeated after its contact was erased it brings nobody back.
 */
export async function placeOrder(
  parsed: ParsedOrder,
  dependencies: PlaceOrderDependencies,
): Promise<{ contactId?: string | undefined; repeated: boolean }> {
  const orderKey = dependencies.keys.order(parsed.order.orderId);
  return untilCommitted(async () => {
    const receipt = await dependencies.orders.receipt(orderKey);
    if (receipt && !receipt.erased && receipt.bodyHash !== parsed.bodyHash)
      throw new Conflict('This order id was used with another body before');
    if (receipt) return { contactId: receipt.contactId, repeated: true };
    return { contactId: await commitOrder(orderKey, parsed, dependencies), repeated: false };
  });
}

async function commitOrder(
  orderKey: string,
  parsed: ParsedOrder,
  dependencies: PlaceOrderDependencies,
): Promise<string> {
  const { contacts, orders } = dependencies;
  const { contactId, items } = await contactItems(parsed, dependencies);
  const receipt = { contactId, bodyHash: parsed.bodyHash };
  await contacts.commit([...orders.put(orderKey, receipt, parsed.order), ...items]);
  log('ORDER_COUNTED', { contact: contactId });
  return contactId;
}

async function contactItems(
  { order, contactId, email, profile }: ParsedOrder,
  { contacts, subscriptions, keys, shop, now }: PlaceOrderDependencies,
): Promise<{ contactId: string; items: Transaction[] }> {
  const knownId = contactId ?? (await contacts.idOfEmail(keys.email(email!.canonical)));
  const known = knownId && (await contacts.get(knownId));
  if (known) {
    const changes = { ...filledGaps(known, profile), orders: addOrder(known.orders, order, now.toISOString()) };
    return { contactId: known.id, items: [contacts.change(known, changes, 'orders')] };
  }
  if (!email) throw new InvalidInput([{ path: 'contactId', code: 'not-allowed', message: messages['not-allowed'] }]);
  const id = newId('contact', now);
  const emailKey = keys.email(email.canonical);
  const contact: Contact = {
    ...profile,
    id,
    email: email.address,
    emailKey,
    locale: profile.locale ?? shop.defaultLocale,
    source: { channel: 'order' },
    createdAt: now.toISOString(),
    orders: addOrder(noOrders, order, now.toISOString()),
    rev: 1,
    writer: 'orders',
  };
  const subscription = { purposes: {}, claims: {}, suppressed: await subscriptions.suppression(emailKey) };
  return { contactId: id, items: [...contacts.create(contact), subscriptions.create(id, subscription)] };
}
