import middy from '@middy/core';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { contactsTable } from '../contacts/contacts.table.ts';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { jsonAnswer } from '../platform/jsonAnswer.ts';
import { NotFound, problems } from '../platform/problem.ts';
import { shopSecret } from '../platform/secret.ts';
import { membershipsTable } from '../programme/memberships.table.ts';
import { shop } from '../shop/shop.ts';
import { viewCollection } from '../view/viewCollection.ts';
import { certificateAnswer } from './certificateAnswer.ts';
import { listContacts } from './listContacts.ts';
import { requireRole } from './requireRole.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const contacts = contactsTable(client, table);
const subscriptions = subscriptionsTable(client, table);
const memberships = membershipsTable(client, table);

async function read(event: APIGatewayProxyEventV2WithJWTAuthorizer): Promise<APIGatewayProxyStructuredResultV2> {
  requireRole(event, ['owner', 'marketer', 'clerk']);
  const now = new Date();
  const id = event.pathParameters?.id;
  if (id) {
    const items = await contacts.collection(id);
    if (event.pathParameters?.record) return certificateAnswer(event, items, { shop, now });
    const contact = viewCollection(items, shop, now.toISOString());
    if (!contact) throw new NotFound();
    return jsonAnswer(200, contact);
  }
  const { keys } = await shopSecret();
  const dependencies = { contacts, subscriptions, memberships, keys, shop, now };
  return jsonAnswer(200, await listContacts(event.queryStringParameters ?? {}, dependencies));
}

export const handler = middy<APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2>()
  .use(problems())
  .handler(read);
