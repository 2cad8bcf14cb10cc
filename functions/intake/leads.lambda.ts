import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { leadsTable } from '../leads/leads.table.ts';
import { apiKeysTable } from '../platform/apiKeys.table.ts';
import { documentClient } from '../platform/aws.ts';
import { readBody } from '../platform/body.ts';
import { required } from '../platform/environment.ts';
import { jsonAnswer } from '../platform/jsonAnswer.ts';
import { problems } from '../platform/problem.ts';
import { shopSecret } from '../platform/secret.ts';
import { shop } from '../shop/shop.ts';
import { takeLeads } from './takeLeads.ts';

const client = documentClient();
const apiKeys = apiKeysTable(client, required('CONTACTS_TABLE'));
const leads = leadsTable(client, required('LEADS_TABLE'));
const kilobytesOfLeads = 256;

async function intake(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  await apiKeys.require(event);
  const { value } = readBody(event, kilobytesOfLeads);
  const { keys } = await shopSecret();
  return jsonAnswer(200, { results: await takeLeads(value, { leads, keys, shop, now: new Date() }) });
}

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(problems())
  .handler(intake);
