import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { alreadyConfirmedPage } from '../drawing/confirmedPage.ts';
import { linkToken, localeOf, orRefused } from '../drawing/linkAnswer.ts';
import { confirmable } from '../leads/confirmable.ts';
import { isOpen } from '../leads/lead.schema.ts';
import { leadsTable } from '../leads/leads.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { htmlAnswer } from '../platform/htmlAnswer.ts';
import { problems, TokenRefused } from '../platform/problem.ts';
import { shopSecret } from '../platform/secret.ts';
import { verifyLink } from '../platform/tokens.ts';
import { shop } from '../shop/shop.ts';
import { epochSeconds } from '../time/seconds.ts';
import { confirmPage } from './confirmPage.ts';

const leads = leadsTable(documentClient(), required('LEADS_TABLE'));

/** What a confirmation link opens. It may read a lead and nothing else: opening a link changes nothing. */
function show(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  return orRefused(event, shop, async () => {
    const now = new Date();
    const token = linkToken(event);
    const { keyring } = await shopSecret({ token, now });
    const { subject: leadKey, detail: leadId } = await verifyLink('confirm', token, keyring, now);
    const lead = await leads.get(leadKey, epochSeconds(now));
    const locale = localeOf(event) ?? shop.defaultLocale;
    if (lead?.confirmed?.id === leadId) return htmlAnswer(200, alreadyConfirmedPage({ shop, locale }));
    if (!lead || !isOpen(lead) || lead.id !== leadId) throw new TokenRefused();
    return htmlAnswer(200, confirmPage({ shop, locale, token, confirmable: confirmable(lead, shop) }));
  });
}

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().use(problems()).handler(show);
