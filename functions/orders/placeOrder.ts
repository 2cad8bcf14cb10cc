import { noOrders } from '../contacts/contact.schema.ts';
import { countedOrder } from '../contacts/countedOrder.ts';
import { whoseIs } from '../contacts/whoseIs.ts';
import type { Subscription } from '../permission/subscription.schema.ts';
import { log } from '../platform/log.ts';
import { messages } from '../platform/messages.ts';
import { Conflict, InvalidInput } from '../platform/problem.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import { type CarryOutDependencies, carryOut } from '../statement/carryOut.ts';
import { addSeconds } from '../time/seconds.ts';
import { addOrder } from './addOrder.ts';
import type { OrdersTable } from './orders.table.ts';
import type { ParsedOrder } from './parseOrder.ts';

export type PlaceOrderDependencies = CarryOutDependencies & { orders: OrdersTable };

/**
 * Counts an order once: the order, its receipt and the contact's totals change in one transaction. An unknown address
 * becomes a contact that may not be mailed. Repeated with the same body it answers the same, with another it throws
 * `Conflict`, as for an id and an address of two contacts. Repeated after its contact was erased it brings nobody back.
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
  { orders, ...dependencies }: PlaceOrderDependencies,
): Promise<string> {
  const { order, email, profile, bodyHash } = parsed;
  const at = dependencies.now.toISOString();
  const done = await carryOut(
    {
      contactId: await whoseIs(parsed, dependencies),
      mailbox: email,
      profile,
      merge: 'fill',
      source: { channel: 'order' },
      by: 'orders',
      on: 'order',
      also: async (contactId, known) => {
        const afterMail = known && isAfterMail(order, await dependencies.subscriptions.look(contactId));
        const placed = { ...order, ...(afterMail && { afterMail }) };
        const counted = countedOrder(placed);
        return {
          facts: counted && { orders: addOrder(known?.orders ?? noOrders, { ...placed, total: counted.total }, at) },
          items: orders.put(orderKey, { contactId, bodyHash }, placed),
        };
      },
    },
    dependencies,
  );
  if (!done) throw new InvalidInput([{ path: 'contactId', code: 'not-allowed', message: messages['not-allowed'] }]);
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
