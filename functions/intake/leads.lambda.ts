import { submissionsTable } from '../leads/submissions.table.ts';
import { apiKeysTable } from '../platform/apiKeys.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { shopSecret } from '../platform/secret.ts';
import { on, serve } from '../platform/serve.ts';
import { shop } from '../shop/shop.ts';
import { leadsRoutes } from './leads.routes.ts';
import { takeLeads } from './takeLeads.ts';

const client = documentClient();
const apiKeys = apiKeysTable(client, required('CONTACTS_TABLE'));
const leads = submissionsTable(client, required('LEADS_TABLE'));

const bring = on(leadsRoutes.bring, async ({ body, now }) => {
  const { keys } = await shopSecret();
  return { status: 200, value: { results: await takeLeads(body, { leads, keys, shop, now }) } };
});

export const handler = serve([bring], { apiKeys });
