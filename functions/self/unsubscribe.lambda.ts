import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { contactsTable } from '../contacts/contacts.table.ts';
import { isBrowser, linkToken, localeOf, orRefused, seeOther } from '../drawing/linkAnswer.ts';
import { pageAnswer } from '../drawing/pageAnswer.ts';
import { stayedPage, unsubscribedPage } from '../drawing/unsubscribedPage.ts';
import { interactionsTable } from '../interactions/interactions.table.ts';
import { sendsTable } from '../mail/sends.table.ts';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { documentClient } from '../platform/aws.ts';
import { bodyText } from '../platform/body.ts';
import { required } from '../platform/environment.ts';
import { problems } from '../platform/problem.ts';
import { shopSecret } from '../platform/secret.ts';
import { verifyLink } from '../platform/tokens.ts';
import { shop } from '../shop/shop.ts';
import { collectionTable } from '../view/collection.table.ts';
import { leavingReason, noteRefusal } from './noteRefusal.ts';
import { insteads, stayInstead } from './stayInstead.ts';
import { unsubscribe } from './unsubscribe.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const tables = {
  contacts: contactsTable(client, table),
  interactions: interactionsTable(client, table),
  subscriptions: subscriptionsTable(client, table),
  sends: sendsTable(client, table),
  collection: collectionTable(client, table),
};

/**
 * The buttons of the pages around leaving, and the one-click POST of mail programs (RFC 8058): no cookie, any body type,
 * and always the answer itself.
 */
function leave(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  return orRefused(event, shop, async () => {
    const now = new Date();
    const token = linkToken(event);
    const { keys, keyring } = await shopSecret({ token, now });
    const { subject, detail = '' } = await verifyLink('unsubscribe', token, keyring, now);
    // A letter to whoever was merged since leads to whom she is now.
    const contactId = (await tables.contacts.mergedInto(subject)) ?? subject;
    // Links of letters from before reports counted who left name no occasion.
    const [purpose = '', occasion] = detail.split(' ');
    const form = new URLSearchParams(bodyText(event));
    const instead = insteads.find((one) => one === form.get('instead'));
    const reason = leavingReason(form.get('reason'));
    const dependencies = { ...tables, keys, shop, now };
    // Our page says in which language it was read; a mail program says nothing of the kind, if anything at all.
    const fromPage = form.has('locale');
    const led = fromPage && isBrowser(event);
    const about = { shop, locale: localeOf(event) ?? shop.defaultLocale, token };
    if (instead) {
      const { sourceIp: address, userAgent: agent } = event.requestContext.http;
      const stays = await stayInstead(
        { contactId, purpose },
        instead,
        { address, agent: agent?.slice(0, 160) },
        dependencies,
      );
      const at = stays ? `/unsubscribed/${instead}` : '/unsubscribed';
      if (led) return seeOther(at, { t: token, locale: about.locale });
      return pageAnswer(200, stays ? stayedPage({ ...about, instead }) : unsubscribedPage(about));
    }
    await unsubscribe({ contactId, purpose, occasion }, fromPage ? 'unsubscribe-page' : 'one-click', dependencies);
    if (reason) await noteRefusal({ contactId, purpose }, reason, dependencies);
    if (led) return seeOther(reason ? '/unsubscribed/told' : '/unsubscribed', { t: token, locale: about.locale });
    return pageAnswer(200, unsubscribedPage({ ...about, told: reason !== undefined }));
  });
}

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(problems())
  .handler(leave);
