import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { contactsTable } from '../contacts/contacts.table.ts';
import { confirmedPage } from '../drawing/confirmedPage.ts';
import { answerLink, linkToken } from '../drawing/linkAnswer.ts';
import { leadsTable } from '../leads/leads.table.ts';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { problems } from '../platform/problem.ts';
import { shopSecret } from '../platform/secret.ts';
import { verifyLink } from '../platform/tokens.ts';
import { shop } from '../shop/shop.ts';
import { confirmSubscription } from './confirmSubscription.ts';

const client = documentClient();
const leads = leadsTable(client, required('LEADS_TABLE'));
const contacts = contactsTable(client, required('CONTACTS_TABLE'));
const subscriptions = subscriptionsTable(client, required('CONTACTS_TABLE'));

function confirm(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  return answerLink(event, shop, confirmedPage, async () => {
    const now = new Date();
    const { keys, keyring } = await shopSecret();
    const { subject: leadKey, detail: leadId = '' } = await verifyLink('confirm', linkToken(event), keyring, now);
    const { sourceIp: address, userAgent: agent } = event.requestContext.http;
    const dependencies = { leads, contacts, subscriptions, keys, shop, now };
    return confirmSubscription({ leadKey, leadId }, { address, agent: agent?.slice(0, 160) }, dependencies);
  });
}

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(problems())
  .handler(confirm);
