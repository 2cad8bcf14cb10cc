import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { contactsTable } from '../contacts/contacts.table.ts';
import { linkToken, localeOf, orRefused } from '../drawing/linkAnswer.ts';
import { pageAnswer } from '../drawing/pageAnswer.ts';
import { confirmable } from '../leads/confirmable.ts';
import { isOpen } from '../leads/lead.schema.ts';
import { leadsTable } from '../leads/leads.table.ts';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { problems, TokenRefused } from '../platform/problem.ts';
import { shopSecret } from '../platform/secret.ts';
import { verifyLink } from '../platform/tokens.ts';
import { shop } from '../shop/shop.ts';
import { epochSeconds } from '../time/seconds.ts';
import { vouchersTable } from '../vouchers/vouchers.table.ts';
import { confirmPage } from './confirmPage.ts';
import { standsNow } from './standing.ts';
import { standingAnswer } from './standingAnswer.ts';
import { fieldsLeft } from './tellMore.ts';

const client = documentClient();
const leads = leadsTable(client, required('LEADS_TABLE'));
const contacts = contactsTable(client, required('CONTACTS_TABLE'));
const subscriptions = subscriptionsTable(client, required('CONTACTS_TABLE'));
const vouchers = vouchersTable(client, required('CONTACTS_TABLE'));
const publicUrl = required('PUBLIC_URL');

/**
 * What a confirmation link opens: what its button confirms, and once it was pressed, how that stands by now. It may only
 * read: opening a link changes nothing.
 */
function show(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  return orRefused(event, shop, async () => {
    const now = new Date();
    const token = linkToken(event);
    const { keyring } = await shopSecret({ token, now });
    const { subject: leadKey, detail: leadId } = await verifyLink('confirm', token, keyring, now);
    const lead = await leads.get(leadKey, epochSeconds(now));
    const locale = localeOf(event) ?? shop.defaultLocale;
    const confirmed = lead?.confirmed;
    if (confirmed && confirmed.id === leadId) {
      const stands = await standsNow(confirmed, { subscriptions, vouchers, shop });
      const isIn = stands.outcome === 'confirmed';
      const fields = isIn ? fieldsLeft(await contacts.get(confirmed.contactId), shop) : [];
      const told = event.queryStringParameters?.told === '1';
      return standingAnswer({ ...stands, fields, told }, { shop, locale, publicUrl, keyring, now });
    }
    if (!lead || !isOpen(lead) || lead.id !== leadId) throw new TokenRefused();
    return pageAnswer(200, confirmPage({ shop, locale, token, confirmable: confirmable(lead, shop) }));
  });
}

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().use(problems()).handler(show);
