import { isDeepStrictEqual } from 'node:util';
import type { Contact } from '../contacts/contact.schema.ts';
import type { ContactOrdersTable } from '../contacts/contactOrders.table.ts';
import { countedOrder } from '../contacts/countedOrder.ts';
import { collectionsOf } from '../contacts/identities.ts';
import type { StoredOrder } from '../contacts/storedOrder.schema.ts';
import type { Profile } from '../person/profileFields.ts';
import { newId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import { NotFound } from '../platform/problem.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import { type CarryOutDependencies, carryOut } from '../statement/carryOut.ts';
import { changedHistory, rememberedOthers } from './changedHistory.ts';
import type { OrdersTable } from './orders.table.ts';
import { paymentsAfter } from './payments.ts';

export type ChangeOrderDependencies = CarryOutDependencies & {
  orders: OrdersTable;
  contactOrders: Pick<ContactOrdersTable, 'newest' | 'oldest'>;
};

/** The order as it is to be; the very order it is when there is nothing to change. Throws what speaks against it. */
export type Decide = (order: StoredOrder, contact: Contact) => StoredOrder;
/** On whose word, and what is said of the person beside it; `bodyHash` where an order is reported in place of what a list said. */
type Told = { on: 'refund' | 'correction' | 'order'; profile?: Profile; bodyHash?: string };
export type Changed = { contactId: string; order: StoredOrder; repeated: boolean };

/**
 * Changes an order that was placed, and in the same transaction what its contact remembers of all its orders: a refund
 * or a correction that is told twice, or while others are, counts once. Throws `NotFound` for an order nobody told of, or
 * whose contact was erased.
 */
export async function changeOrder(
  orderId: string,
  { on, profile = {}, bodyHash }: Told,
  decide: Decide,
  dependencies: ChangeOrderDependencies,
): Promise<Changed> {
  const orderKey = dependencies.keys.order(orderId);
  return untilCommitted(async () => {
    const receipt = await dependencies.orders.receipt(orderKey);
    const contactId = receipt?.contactId;
    if (!contactId) throw new NotFound();
    let [before, after]: StoredOrder[] = [];
    const done = await carryOut(
      {
        contactId,
        ...{ profile, by: 'orders', on },
        also: async (_, contact) => {
          before = contact && (await dependencies.orders.find(orderKey));
          if (!before || !contact) throw new NotFound();
          after = decide(before, contact);
          if (after === before) return {};
          return {
            facts: { orders: await historyWith(contact, before, after, dependencies) },
            items: [
              ...dependencies.orders.change(contactId, orderKey, {
                at: before.at,
                order: after,
                ...(bodyHash && { bodyHash }),
              }),
              dependencies.contacts.logged(contactId, lineOf(before, after, on, dependencies.now)),
            ],
          };
        },
      },
      dependencies,
    );
    if (!done) throw new NotFound();
    const repeated = after === before;
    if (!repeated) log('ORDER_CHANGED', { contact: contactId, on });
    return { contactId: done.contactId, order: after!, repeated };
  });
}

/** What a contact remembers of its orders when one of them is another, or is none any more. */
export async function historyWith(
  contact: Contact,
  before: StoredOrder,
  after: StoredOrder | undefined,
  { contactOrders, now }: Pick<ChangeOrderDependencies, 'contactOrders' | 'now'>,
): Promise<Contact['orders']> {
  const { orders: history } = contact;
  const collections = collectionsOf(contact);
  const change = { before: countedOrder(before), after: after && countedOrder(after) };
  const payments = paymentsAfter(history.payments, before, after);
  const paid = { ...history, ...(payments && { payments }) };
  if (isDeepStrictEqual(change.before, change.after)) return paid;
  const others = rememberedOthers(history, before.orderId) ?? {
    newest: await contactOrders.newest(collections, before.orderId),
    firstAt: (await contactOrders.oldest(collections, before.orderId))?.at,
  };
  return { ...paid, ...changedHistory(history, change, others, now.toISOString()) };
}

/** What the change log says of it: what the order counted for, and counts for now. */
function lineOf(before: StoredOrder, after: StoredOrder, source: string, now: Date) {
  const [from, to] = [countedOrder(before)?.total, countedOrder(after)?.total];
  return { id: newId('change', now), at: now.toISOString(), by: 'orders', what: 'orders.total', from, to, source };
}
