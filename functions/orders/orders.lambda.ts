import { contactOrdersTable } from '../contacts/contactOrders.table.ts';
import { contactsTable } from '../contacts/contacts.table.ts';
import type { StoredOrder } from '../contacts/storedOrder.schema.ts';
import { submissionsTable } from '../leads/submissions.table.ts';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { apiKeysTable } from '../platform/apiKeys.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import type { FieldError } from '../platform/problem.ts';
import { shopSecret } from '../platform/secret.ts';
import { on, serve } from '../platform/serve.ts';
import { shop } from '../shop/shop.ts';
import { type Changed, changeOrder } from './changeOrder.ts';
import { correctOrder } from './correctOrder.ts';
import { orderIdOf } from './orderIdOf.ts';
import { ordersRoutes } from './orders.routes.ts';
import { ordersTable } from './orders.table.ts';
import { parseCorrection } from './parseCorrection.ts';
import { parseRefund } from './parseRefund.ts';
import { receiveOrder } from './receiveOrder.ts';
import { receiveOrders } from './receiveOrders.ts';
import { refundOrder } from './refundOrder.ts';
import { requireSameOwner } from './requireSameOwner.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const tables = {
  orders: ordersTable(client, table),
  contacts: contactsTable(client, table),
  contactOrders: contactOrdersTable(client, table),
  subscriptions: subscriptionsTable(client, table),
  leads: submissionsTable(client, required('LEADS_TABLE')),
};
const dependencies = async (now: Date) => ({ ...tables, keys: (await shopSecret()).keys, shop, now });

export const handler = serve(
  [
    on(ordersRoutes.place, async ({ body, now }) => {
      const { contactId, repeated, warnings } = await receiveOrder(body, await dependencies(now));
      return { status: repeated ? 200 : 201, value: { contactId, ...named(warnings) } };
    }),
    on(ordersRoutes.batch, async ({ body, now }) => {
      return { status: 200, value: { results: await receiveOrders(body.orders, await dependencies(now)) } };
    }),
    on(ordersRoutes.correct, async ({ params, body, now }) => {
      const orderId = orderIdOf(params);
      const { correction, warnings } = parseCorrection(orderId, body, now);
      const all = await dependencies(now);
      const decide = (order: StoredOrder, contact: Parameters<typeof requireSameOwner>[1]) => {
        requireSameOwner(body, contact, all.keys);
        return correctOrder(order, correction);
      };
      const changed = await changeOrder(orderId, { on: 'correction' }, decide, all);
      return { status: 200, value: { ...counts(changed), ...named(warnings) } };
    }),
    on(ordersRoutes.refund, async ({ params, body, now }) => {
      const refund = parseRefund(body, now);
      const decide = (order: StoredOrder) => refundOrder(order, refund);
      const changed = await changeOrder(orderIdOf(params), { on: 'refund' }, decide, await dependencies(now));
      return { status: changed.repeated ? 200 : 201, value: counts(changed) };
    }),
  ],
  { apiKeys: apiKeysTable(client, table) },
);

function counts({ contactId, order }: Changed) {
  const { orderId, revision = 1, state = 'placed', total, currency, refunds = [] } = order;
  const refunded = refunds.reduce((sum, refund) => sum + refund.total, 0);
  return { contactId, orderId, revision, state, total, refunded, currency };
}

const named = (warnings: FieldError[]) => (warnings.length > 0 ? { warnings } : {});
