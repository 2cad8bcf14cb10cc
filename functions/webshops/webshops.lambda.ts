import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { contactOrdersTable } from '../contacts/contactOrders.table.ts';
import { contactsTable } from '../contacts/contacts.table.ts';
import { ordersTable } from '../orders/orders.table.ts';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { jsonAnswer } from '../platform/jsonAnswer.ts';
import { pathParameters } from '../platform/pathParameters.ts';
import { problemAnswer } from '../platform/problem.ts';
import { shopSecret } from '../platform/secret.ts';
import { on, serve } from '../platform/serve.ts';
import { shop } from '../shop/shop.ts';
import { connectWebshop, disconnectWebshop, listWebshops, resecureWebshop } from './connectWebshop.ts';
import { takeDelivery } from './takeDelivery.ts';
import type { WebshopKind } from './webshop.schema.ts';
import { webshopsRoutes } from './webshops.routes.ts';
import { webshopsTable } from './webshops.table.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const tables = {
  orders: ordersTable(client, table),
  contacts: contactsTable(client, table),
  contactOrders: contactOrdersTable(client, table),
  subscriptions: subscriptionsTable(client, table),
  webshops: webshopsTable(client, table),
};
const publicUrl = required('PUBLIC_URL');

async function dependencies(now: Date) {
  const { keys, sealing } = await shopSecret();
  return { ...tables, keys, sealing, publicUrl, shop, now };
}

const forStaff = serve([
  on(webshopsRoutes.list, async ({ now }) => ({ status: 200, value: await listWebshops(await dependencies(now)) })),
  on(webshopsRoutes.connect, async ({ body, caller, now }) => ({
    status: 201,
    value: await connectWebshop(body, nameOf(caller), await dependencies(now)),
  })),
  on(webshopsRoutes.resecure, async ({ params, body, caller, now }) => ({
    status: 200,
    value: await resecureWebshop(params.id, body.secret, nameOf(caller), await dependencies(now)),
  })),
  on(webshopsRoutes.disconnect, async ({ params, caller, now }) => ({
    status: 200,
    value: await disconnectWebshop(params.id, nameOf(caller), await dependencies(now)),
  })),
]);

const nameOf = (caller: { kind: string; name?: string; key?: string }) => caller.name ?? caller.key ?? caller.kind;

/** Staff come with a token that the gateway has checked; a shop's system shows by its signature who it is. */
export async function handler(event: APIGatewayProxyEventV2) {
  const [, kind] = /^POST \/v1\/webshops\/\{id\}\/(\w+)$/.exec(event.routeKey) ?? [];
  if (kind === undefined) return forStaff(event);
  try {
    const { id = '' } = pathParameters(event) as { id?: string };
    const taken = await takeDelivery({ kind: kind as WebshopKind, id, event }, await dependencies(new Date()));
    return jsonAnswer(200, taken);
  } catch (error) {
    return problemAnswer(error);
  }
}
