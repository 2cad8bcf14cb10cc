import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { contactsTable } from '../contacts/contacts.table.ts';
import { leadsTable } from '../leads/leads.table.ts';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { apiKeysTable } from '../platform/apiKeys.table.ts';
import { documentClient } from '../platform/aws.ts';
import { readBody } from '../platform/body.ts';
import { required } from '../platform/environment.ts';
import { jsonAnswer } from '../platform/jsonAnswer.ts';
import { problems } from '../platform/problem.ts';
import { shopSecret } from '../platform/secret.ts';
import { shop } from '../shop/shop.ts';
import { askForConsents } from './askForConsents.ts';
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
const leads = leadsTable(client, required('LEADS_TABLE'));

async function order(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  await apiKeys.require(event);
  const now = new Date();
  const parsed = parseOrder(readBody(event).value, shop, now);
  const { keys } = await shopSecret();
  const { contactId, repeated } = await placeOrder(parsed, { orders, contacts, subscriptions, keys, shop, now });
  if (contactId && parsed.signup)
    await askForConsents(contactId, parsed.signup, { leads, subscriptions, keys, shop, now });
  return jsonAnswer(repeated ? 200 : 201, { contactId });
}

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(problems())
  .handler(order);
