import { contactsTable } from '../contacts/contacts.table.ts';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { apiKeysTable } from '../platform/apiKeys.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { shopSecret } from '../platform/secret.ts';
import { on, serve } from '../platform/serve.ts';
import { shop } from '../shop/shop.ts';
import { answerTaken } from './answerTaken.ts';
import { interactionsRoutes } from './interactions.routes.ts';
import { interactionsTable } from './interactions.table.ts';
import { parseInteraction } from './parseInteraction.ts';
import { takeInteraction } from './takeInteraction.ts';
import { takeInteractions } from './takeInteractions.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const apiKeys = apiKeysTable(client, table);
const contacts = contactsTable(client, table);
const interactions = interactionsTable(client, table);
const subscriptions = subscriptionsTable(client, table);

const take = on(interactionsRoutes.take, async ({ body, caller, now }) => {
  const parsed = parseInteraction(body, now);
  const { keys } = await shopSecret();
  return answerTaken(caller, () => takeInteraction(parsed, { interactions, contacts, subscriptions, keys, shop, now }));
});

const takeMany = on(interactionsRoutes.takeMany, async ({ body, caller, now }) => {
  const { keys } = await shopSecret();
  const dependencies = { interactions, contacts, subscriptions, keys, shop, now };
  return { status: 200, value: { results: await takeInteractions(body.interactions, caller, dependencies) } };
});

const note = on(interactionsRoutes.note, async ({ params, body, caller, now }) => {
  const parsed = parseInteraction({ ...body, contactId: params.id }, now);
  const { keys } = await shopSecret();
  const by = caller.kind === 'staff' ? caller.name : caller.key;
  const dependencies = { interactions, contacts, subscriptions, keys, shop, now };
  const { repeated, ...noted } = await takeInteraction({ ...parsed, notedBy: by }, dependencies);
  return { status: repeated ? 200 : 201, value: noted };
});

export const handler = serve([take, takeMany, note], { apiKeys });
