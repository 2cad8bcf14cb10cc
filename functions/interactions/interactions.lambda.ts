import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { contactsTable } from '../contacts/contacts.table.ts';
import { apiKeysTable } from '../platform/apiKeys.table.ts';
import { documentClient } from '../platform/aws.ts';
import { readBody } from '../platform/body.ts';
import { required } from '../platform/environment.ts';
import { jsonAnswer } from '../platform/jsonAnswer.ts';
import { problems } from '../platform/problem.ts';
import { shopSecret } from '../platform/secret.ts';
import { interactionsTable } from './interactions.table.ts';
import { parseInteraction } from './parseInteraction.ts';
import { takeInteraction } from './takeInteraction.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const apiKeys = apiKeysTable(client, table);
const contacts = contactsTable(client, table);
const interactions = interactionsTable(client, table);

async function interact(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  await apiKeys.require(event);
  const now = new Date();
  const parsed = parseInteraction(readBody(event).value, now);
  const { keys } = await shopSecret();
  const { repeated, ...taken } = await takeInteraction(parsed, { interactions, contacts, keys, now });
  return jsonAnswer(repeated ? 200 : 201, taken);
}

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(problems())
  .handler(interact);
