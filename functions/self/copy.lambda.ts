import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { contactsTable } from '../contacts/contacts.table.ts';
import { linkToken, localeOf, orRefused } from '../drawing/linkAnswer.ts';
import { leadsTable } from '../leads/leads.table.ts';
import { documentClient } from '../platform/aws.ts';
import { bodyText } from '../platform/body.ts';
import { required } from '../platform/environment.ts';
import { htmlAnswer } from '../platform/htmlAnswer.ts';
import { jsonAnswer } from '../platform/jsonAnswer.ts';
import { log } from '../platform/log.ts';
import { problems } from '../platform/problem.ts';
import { shopSecret } from '../platform/secret.ts';
import { verifyLink } from '../platform/tokens.ts';
import { shop } from '../shop/shop.ts';
import { collectCopy } from '../view/collectCopy.ts';
import { copyPage } from '../view/copyPage.ts';
import { rightsTable } from '../view/rights.table.ts';
import { viewCollection } from '../view/viewCollection.ts';

const client = documentClient();
const contacts = contactsTable(client, required('CONTACTS_TABLE'));
const rights = rightsTable(client, required('CONTACTS_TABLE'));
const leads = leadsTable(client, required('LEADS_TABLE'));

/**
 * The button of the copy's page: everything known, to read; with `format=json`, asked as JSON, or unreadable by now, as
 * a file.
 */
function copy(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  return orRefused(event, shop, async () => {
    const now = new Date();
    const token = linkToken(event);
    const { keys, keyring } = await shopSecret({ token, now });
    const { subject } = await verifyLink('copy', token, keyring, now);
    const everything = await collectCopy(subject, { contacts, rights, leads, keys, now });
    log('COPY_GIVEN', { contact: subject });
    const { accept = '' } = event.headers;
    if (/\bformat=json\b/.test(bodyText(event)) || accept.includes('application/json')) return file(everything);
    const person = viewCollection(everything.collection, shop, everything.takenAt);
    if (!person) return file(everything);
    const locale = localeOf(event) ?? person.locale;
    return htmlAnswer(200, copyPage({ shop, locale, person, now: everything.takenAt, copy: everything }));
  });
}

function file(copy: object): APIGatewayProxyStructuredResultV2 {
  const answer = jsonAnswer(200, copy);
  return { ...answer, headers: { ...answer.headers, 'content-disposition': 'attachment; filename="my-data.json"' } };
}

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().use(problems()).handler(copy);
