import { noOrders } from '../contacts/contact.schema.ts';
import { countedOrder } from '../contacts/countedOrder.ts';
import { collectionFor } from '../contacts/identities.ts';
import type { CanonicalEmail } from '../person/canonicalEmail.ts';
import type { Profile } from '../person/profileFields.ts';
import { newId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import { carryOut, itemsOf } from '../statement/carryOut.ts';
import { addOrder } from './addOrder.ts';
import { type ChangeOrderDependencies, historyWith } from './changeOrder.ts';

/** Whose an order is by now, by the telling of this revision. */
type Told = { email: CanonicalEmail; profile: Profile; revision: number };

/**
 * An order comes to be of another mailbox, where its shop has changed the address on it: gone from what the one remembers
 * and added to what the other does, in one transaction. An older telling changes nothing, and so does one of an order
 * whose contact was erased.
 */
export async function moveOrder(orderId: string, told: Told, dependencies: ChangeOrderDependencies): Promise<boolean> {
  const { orders, contacts, keys, now } = dependencies;
  const orderKey = keys.order(orderId);
  const emailKey = keys.email(told.email.canonical);
  const at = now.toISOString();
  return untilCommitted(async () => {
    const collection = (await orders.receipt(orderKey))?.contactId;
    const order = collection && (await orders.find(orderKey));
    if (!collection || !order || told.revision <= (order.revision ?? 1)) return false;
    const [from, to] = await Promise.all([contacts.whoIs(collection), contacts.idOfEmail(emailKey)]);
    if (!from || from.id === to) return false;
    const { afterMail: _, ...moved } = order;
    const counted = countedOrder(order);
    const left = await historyWith(from, order, undefined, dependencies);
    const source = 'correction';
    const line = { id: newId('change', now), at, by: 'orders', what: 'orders.total', from: counted?.total, source };
    const leaving = await itemsOf(
      {
        ...{ known: from, profile: {}, by: 'orders', on: source },
        also: () => ({ facts: { orders: left }, items: [contacts.logged(from.id, line)] }),
      },
      dependencies,
    );
    await carryOut(
      {
        ...{ contactId: to, mailbox: told.email, profile: told.profile },
        ...{ source: { channel: 'order' }, by: 'orders', on: source },
        also: (contactId, known) => ({
          facts: counted && { orders: addOrder(known?.orders ?? noOrders, { ...moved, total: counted.total }, at) },
          items: [
            ...leaving!.items,
            ...orders.move(collection, collectionFor(known, { by: emailKey }) ?? contactId, orderKey, {
              at: order.at,
              order: moved,
            }),
          ],
        }),
      },
      dependencies,
    );
    log('ORDER_MOVED', { from: from.id });
    return true;
  });
}
