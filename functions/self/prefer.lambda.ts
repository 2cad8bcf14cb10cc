import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { askForRight } from '../asked/askForRight.ts';
import { contactsTable } from '../contacts/contacts.table.ts';
import { isBrowser, linkToken, orRefused } from '../drawing/linkAnswer.ts';
import { askedTable } from '../leads/asked.table.ts';
import { submissionsTable } from '../leads/submissions.table.ts';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { documentClient } from '../platform/aws.ts';
import { readBody } from '../platform/body.ts';
import { required } from '../platform/environment.ts';
import { problems } from '../platform/problem.ts';
import { shopSecret } from '../platform/secret.ts';
import { verifyLink } from '../platform/tokens.ts';
import { shop } from '../shop/shop.ts';
import { collectionTable } from '../view/collection.table.ts';
import { preferencesPage } from '../view/preferencesPage.ts';
import { answerPreferences } from './answerPreferences.ts';
import { changePreferences } from './changePreferences.ts';
import { parsePreferences } from './parsePreferences.ts';
import { personOf } from './personOf.ts';
import { savedFields } from './savedFields.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const contacts = contactsTable(client, table);
const collection = collectionTable(client, table);
const subscriptions = subscriptionsTable(client, table);
const asked = askedTable(client, required('LEADS_TABLE'));
const leads = submissionsTable(client, required('LEADS_TABLE'));

/** The buttons of the preference centre: save, leave altogether, or ask for a copy or for erasure, which a mail then confirms. */
function prefer(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  return orRefused(event, shop, async () => {
    const now = new Date();
    const token = linkToken(event);
    const { keys, keyring } = await shopSecret({ token, now });
    const { subject } = await verifyLink('preferences', token, keyring, now);
    // A letter to whoever was merged since leads to whom she is now.
    const contactId = (await contacts.mergedInto(subject)) ?? subject;
    const body = readBody(event);
    const read = () => personOf(contactId, { collection, shop, now });
    return answerPreferences(event, body, { shop, now, token, read, page: preferencesPage }, async () => {
      const wanted = parsePreferences(body, shop, now);
      const { sourceIp: address, userAgent: agent } = event.requestContext.http;
      const from = { address, agent: agent?.slice(0, 160) };
      if (wanted.action === 'copy' || wanted.action === 'erase')
        return {
          notice: await askForRight({ contactId, kind: wanted.action, from: address }, { asked, leads, keys, now }),
        };
      const saved = isBrowser(event) ? savedFields(await read(), wanted, shop) : [];
      await changePreferences(contactId, wanted, from, { contacts, subscriptions, keys, shop, now });
      return { notice: wanted.action === 'leave' ? 'left' : 'saved', saved };
    });
  });
}

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(problems())
  .handler(prefer);
