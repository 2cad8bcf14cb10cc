import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { contactsTable } from '../contacts/contacts.table.ts';
import { linkToken, orRefused } from '../drawing/linkAnswer.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { htmlAnswer } from '../platform/htmlAnswer.ts';
import { NotFound, problems } from '../platform/problem.ts';
import { shopSecret } from '../platform/secret.ts';
import { verifyLink } from '../platform/tokens.ts';
import { shop } from '../shop/shop.ts';
import { certificateOf } from '../view/certificateOf.ts';
import { certificatePage } from '../view/certificatePage.ts';
import { preferencesPage } from '../view/preferencesPage.ts';
import { pageLocale, personOf } from './personOf.ts';

const contacts = contactsTable(documentClient(), required('CONTACTS_TABLE'));

/** The preference centre, or with a record in the path the certificate of that consent. It may only read. */
function show(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  return orRefused(event, shop, async () => {
    const now = new Date();
    const token = linkToken(event);
    const { keyring } = await shopSecret({ token, now });
    const { subject } = await verifyLink('preferences', token, keyring, now);
    const { person, items } = await personOf(subject, { contacts, shop, now });
    const view = { shop, locale: pageLocale(event, person.locale), person, now: now.toISOString(), token };
    const record = event.pathParameters?.record;
    if (!record) return htmlAnswer(200, preferencesPage(view));
    const certificate = certificateOf(items, record, shop, now);
    if (!certificate) throw new NotFound();
    return htmlAnswer(200, certificatePage({ shop, locale: view.locale, certificate, token }));
  });
}

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().use(problems()).handler(show);
