import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { mergedReader } from '../contacts/merged.table.ts';
import { isBrowser, linkToken, localeOf, orRefused, seeOther } from '../drawing/linkAnswer.ts';
import { pageAnswer } from '../drawing/pageAnswer.ts';
import { documentClient } from '../platform/aws.ts';
import { bodyText } from '../platform/body.ts';
import { required } from '../platform/environment.ts';
import { jsonAnswer } from '../platform/jsonAnswer.ts';
import { log } from '../platform/log.ts';
import { problems } from '../platform/problem.ts';
import { shopSecret } from '../platform/secret.ts';
import { verifyLink } from '../platform/tokens.ts';
import { shop } from '../shop/shop.ts';
import { type CopyPart, collectCopy, partsOfCopy } from '../view/collectCopy.ts';
import { collectionTable } from '../view/collection.table.ts';
import { copyPage } from '../view/copyPage.ts';
import { readPerson } from '../view/readPerson.ts';
import { rightsTable } from '../view/rights.table.ts';
import { viewCollection } from '../view/viewCollection.ts';

const client = documentClient();
const collection = collectionTable(client, required('CONTACTS_TABLE'));
const mergedInto = mergedReader(client, required('CONTACTS_TABLE'));
const rights = rightsTable(client, required('CONTACTS_TABLE'));

/**
 * The button of the copy's page, and the page that a browser is led to: what is known, to read, as far as a page can hold
 * it, with a button for each part of the whole; with `format=json`, or asked as JSON, such a part as a file.
 */
function copy(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  return orRefused(event, shop, async () => {
    const now = new Date();
    const token = linkToken(event);
    const { keyring } = await shopSecret({ token, now });
    const link = await verifyLink('copy', token, keyring, now);
    const subject = (await mergedInto(link.subject)) ?? link.subject;
    const isPost = event.requestContext.http.method === 'POST';
    const sent = new URLSearchParams(isPost ? bodyText(event) : '');
    const copied = await collectCopy(subject, sent.get('part') || undefined, { collection, rights, now });
    log('COPY_GIVEN', { contact: subject, part: copied.part });
    const { accept = '' } = event.headers;
    if (sent.get('format') === 'json' || accept.includes('application/json')) return file(copied);
    if (isPost && isBrowser(event)) return seeOther('/copied', { t: token, locale: localeOf(event) });
    const [parts, read] = await Promise.all([partsOfCopy(subject, collection), readPerson(subject, { collection })]);
    const person = viewCollection(read, shop, copied.takenAt);
    const locale = localeOf(event) ?? person?.locale ?? shop.defaultLocale;
    return pageAnswer(200, copyPage({ shop, locale, person, now: copied.takenAt, token, copied, parts }));
  });
}

function file(copied: CopyPart): APIGatewayProxyStructuredResultV2 {
  const answer = jsonAnswer(200, copied);
  const name = copied.part === 1 && !copied.next ? 'my-data' : `my-data-${copied.part}`;
  return { ...answer, headers: { ...answer.headers, 'content-disposition': `attachment; filename="${name}.json"` } };
}

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().use(problems()).handler(copy);
