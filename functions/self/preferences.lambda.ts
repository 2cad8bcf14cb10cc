import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { mergedReader } from '../contacts/merged.table.ts';
import { linkToken, orRefused } from '../drawing/linkAnswer.ts';
import { pageAnswer } from '../drawing/pageAnswer.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { NotFound, problems } from '../platform/problem.ts';
import { shopSecret } from '../platform/secret.ts';
import { verifyLink } from '../platform/tokens.ts';
import { shop } from '../shop/shop.ts';
import { certificateOf } from '../view/certificateOf.ts';
import { certificatePage } from '../view/certificatePage.ts';
import { collectionTable } from '../view/collection.table.ts';
import { notices, preferencesPage } from '../view/preferencesPage.ts';
import { readCertificate } from '../view/readCertificate.ts';
import { pageLocale, personOf } from './personOf.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const collection = collectionTable(client, table);
const mergedInto = mergedReader(client, table);

/** The preference centre, which any letter opens. It may only read. */
async function show(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const { record } = event.pathParameters ?? {};
  return orRefused(event, shop, () => (record === undefined ? centre(event) : certificate(event, record)));
}

async function centre(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const { subject, token, now } = await opened('preferences', event);
  const person = await personOf(subject, { collection, shop, now });
  const locale = pageLocale(event, person.locale);
  const { done, saved = '' } = event.queryStringParameters ?? {};
  const notice = notices.find((known) => known === done);
  const view = { shop, locale, person, now: now.toISOString(), token, notice, saved: saved.split(',') };
  return pageAnswer(200, preferencesPage(view));
}

/** The certificate of a consent. It tells where somebody was, so it takes the link that was mailed for a copy. */
async function certificate(event: APIGatewayProxyEventV2, record: string) {
  const { subject, token, now } = await opened('copy', event);
  const person = await personOf(subject, { collection, shop, now });
  const found = certificateOf(await readCertificate(subject, collection), record, shop, now);
  if (!found) throw new NotFound();
  const locale = pageLocale(event, person.locale);
  return pageAnswer(200, certificatePage({ shop, locale, certificate: found, token }));
}

async function opened(purpose: 'preferences' | 'copy', event: APIGatewayProxyEventV2) {
  const now = new Date();
  const token = linkToken(event);
  const { keyring } = await shopSecret({ token, now });
  const { subject } = await verifyLink(purpose, token, keyring, now);
  // A letter to whoever was merged since leads to whom she is now.
  return { subject: (await mergedInto(subject)) ?? subject, token, now };
}

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().use(problems()).handler(show);
