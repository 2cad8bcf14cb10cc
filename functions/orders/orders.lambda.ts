import { contactsTable } from '../contacts/contacts.table.ts';
import { submissionsTable } from '../leads/submissions.table.ts';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { apiKeysTable } from '../platform/apiKeys.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { shopSecret } from '../platform/secret.ts';
import { on, serve } from '../platform/serve.ts';
import { shop } from '../shop/shop.ts';
import { askForConsents } from './askForConsents.ts';
import { ordersRoutes } from './orders.routes.ts';
import { ordersTable } from './orders.table.ts';
import { parseOrder } from './parseOrder.ts';
import { placeOrder } from './placeOrder.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const apiKeys = apiKeysTable(client, table);
const [orders, contacts, subscriptions] = [
  ordersTable(client, table),
  contactsTable(client, table),
  subscriptionsTable(client, table),
];
const leads = submissionsTable(client, required('LEADS_TABLE'));

const place = on(ordersRoutes.place, async ({ body, now }) => {
  const parsed = parseOrder(body, shop, now);
  const { keys } = await shopSecret();
  const { contactId, repeated } = await placeOrder(parsed, { orders, contacts, subscriptions, keys, shop, now });
  if (contactId && parsed.signup)
    await askForConsents(contactId, parsed.signup, { leads, subscriptions, keys, shop, now });
  return {
    status: repeated ? 200 : 201,
    value: { contactId, ...(parsed.warnings.length > 0 && { warnings: parsed.warnings }) },
  };
});

export const handler = serve([place], { apiKeys });
