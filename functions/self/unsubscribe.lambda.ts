import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { contactsTable } from '../contacts/contacts.table.ts';
import { answerLink, linkToken } from '../drawing/linkAnswer.ts';
import { unsubscribedPage } from '../drawing/unsubscribedPage.ts';
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
import { leavingReason, noteRefusal } from './noteRefusal.ts';
import { unsubscribe } from './unsubscribe.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const tables = {
  contacts: contactsTable(client, table),
  interactions: interactionsTable(client, table),
  subscriptions: subscriptionsTable(client, table),
  sends: sendsTable(client, table),
};

/** The button of the unsubscribe page, and the one-click POST of mail programs (RFC 8058): no cookie, any body type. */
function leave(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const form = new URLSearchParams(bodyText(event));
  const reason = leavingReason(form.get('reason'));
  const donePage = (about: Parameters<typeof unsubscribedPage>[0]) =>
    unsubscribedPage({ ...about, told: reason !== undefined });
  return answerLink(event, shop, donePage, async () => {
    const now = new Date();
    const token = linkToken(event);
    const { keys, keyring } = await shopSecret({ token, now });
    const { subject: contactId, detail = '' } = await verifyLink('unsubscribe', token, keyring, now);
    // Links of letters from before reports counted who left name no occasion.
    const [purpose = '', occasion] = detail.split(' ');
    // Our page says in which language it was read; a mail program says nothing of the kind, if anything at all.
    const channel = form.has('locale') ? 'unsubscribe-page' : 'one-click';
    await unsubscribe({ contactId, purpose, occasion }, channel, { ...tables, now });
    if (reason) await noteRefusal({ contactId, purpose }, reason, { ...tables, keys, shop, now });
    return {};
  });
}

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(problems())
  .handler(leave);
