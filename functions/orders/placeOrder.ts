import { noOrders } from '../contacts/contact.schema.ts';
import type { ContactOrdersTable } from '../contacts/contactOrders.table.ts';
import { countedOrder } from '../contacts/countedOrder.ts';
import { collectionFor } from '../contacts/identities.ts';
import { whoseIs } from '../contacts/whoseIs.ts';
import type { Subscription } from '../permission/subscription.schema.ts';
import { log } from '../platform/log.ts';
import { messages } from '../platform/messages.ts';
import { Conflict, InvalidInput } from '../platform/problem.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import { type CarryOutDependencies, carryOut } from '../statement/carryOut.ts';
import { addSeconds } from '../time/seconds.ts';
import { addOrder } from './addOrder.ts';
import { changeOrder, type Decide } from './changeOrder.ts';
import type { OrdersTable } from './orders.table.ts';
import type { ParsedOrder } from './parseOrder.ts';
import { requireSameOwner } from './requireSameOwner.ts';

export type PlaceOrderDependencies = CarryOutDependencies & {
  orders: OrdersTable;
  contactOrders: Pick<ContactOrdersTable, 'newest' | 'oldest'>;
};

/**
 * Counts an order once: the order, its receipt and the contact's totals change in one transaction. An unknown address
 * becomes a contact that may not be mailed. Repeated with the same body it answers the same, with another it throws
 * `Conflict`, as for an id and an address of two contacts; but what a list has said of an order the shop's own system knows
 * better, once. Repeated after its contact was erased it brings nobody back.
 */
export async function placeOrder(
  parsed: ParsedOrder,
  dependencies: PlaceOrderDependencies,
): Promise<{ contactId?: string | undefined; repeated: boolean }> {
  const orderKey = dependencies.keys.order(parsed.order.orderId);
  return untilCommitted(async () => {
    const receipt = await dependencies.orders.receipt(orderKey);
    const isOther = receipt && !receipt.erased && receipt.bodyHash !== parsed.bodyHash;
    if (isOther && receipt.list !== undefined)
      return { contactId: await tellBetter(parsed, dependencies), repeated: false };
    if (isOther) throw new Conflict('This order id was used with another body before');
    if (receipt?.contactId)
      return {
        contactId: (await dependencies.contacts.mergedInto(receipt.contactId)) ?? receipt.contactId,
        repeated: true,
      };
    if (receipt) return { contactId: undefined, repeated: true };
    return { contactId: await commitOrder(orderKey, parsed, dependencies), repeated: false };
  });
}

/** The order as its own system reports it, in place of what a list said of it; whose it is does not change. */
async function tellBetter(parsed: ParsedOrder, dependencies: PlaceOrderDependencies): Promise<string> {
  const { order, contactId, email, profile, bodyHash } = parsed;
  const decide: Decide = (known, contact) => {
    requireSameOwner({ contactId, email: email?.address }, contact, dependencies.keys);
    const { orderId, afterMail, refunds } = known;
    return { ...order, orderId, ...(afterMail && { afterMail }), ...(refunds && { refunds }) };
  };
  const told = { profile, bodyHash, on: 'order' } as const;
  return (await changeOrder(order.orderId, told, decide, dependencies)).contactId;
}

async function commitOrder(
  orderKey: string,
  parsed: ParsedOrder,
  { orders, ...dependencies }: PlaceOrderDependencies,
): Promise<string> {
  const { order, email, profile, bodyHash } = parsed;
  const { keys } = dependencies;
  const at = dependencies.now.toISOString();
  const named = await whoseIs({ ...parsed, card: profile.card }, dependencies);
  const by = email ? keys.email(email.canonical) : profile.card && keys.card(profile.card);
  const done = await carryOut(
    {
      contactId: named,
      mailbox: email,
      profile,
      source: { channel: 'order' },
      by: 'orders',
      on: 'order',
      also: async (contactId, known) => {
        const afterMail = known && isAfterMail(order, await dependencies.subscriptions.look(contactId));
        const placed = { ...order, ...(afterMail && { afterMail }) };
        const counted = countedOrder(placed);
        return {
          facts: counted && { orders: addOrder(known?.orders ?? noOrders, { ...placed, total: counted.total }, at) },
          items: orders.put(
            orderKey,
            { contactId: collectionFor(known, { named: parsed.contactId, by }) ?? contactId, bodyHash },
            placed,
          ),
        };
      },
    },
    dependencies,
  );
  const path = parsed.contactId === undefined ? 'card' : 'contactId';
  if (!done) throw new InvalidInput([{ path, code: 'not-allowed', message: messages['not-allowed'] }]);
  log('ORDER_COUNTED', { contact: done.contactId });
  return done.contactId;
}

/** How long after a letter an order counts as come after it. */
const reachDays = 7;

/** Whether one of our letters had gone out in the week before the order: no more is said of why it came. */
function isAfterMail({ at }: ParsedOrder['order'], subscription: Subscription | undefined): boolean {
  const since = addSeconds(new Date(at), -reachDays * 86_400).toISOString();
  return Object.values(subscription?.claims ?? {}).some((claimedAt) => claimedAt <= at && claimedAt > since);
}
