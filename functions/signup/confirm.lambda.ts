import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { contactsTable } from '../contacts/contacts.table.ts';
import { isBrowser, linkToken, localeOf, mistakenAnswer, orRefused, seeOther } from '../drawing/linkAnswer.ts';
import { askedTable } from '../leads/asked.table.ts';
import { confirmable } from '../leads/confirmable.ts';
import { leadsTable } from '../leads/leads.table.ts';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { documentClient } from '../platform/aws.ts';
import { bodyText } from '../platform/body.ts';
import { required } from '../platform/environment.ts';
import { parseForm } from '../platform/parseForm.ts';
import { InvalidInput, problems } from '../platform/problem.ts';
import { shopSecret } from '../platform/secret.ts';
import { verifyLink } from '../platform/tokens.ts';
import { readProgramme } from '../programme/readProgramme.table.ts';
import { shop } from '../shop/shop.ts';
import { vouchersTable } from '../vouchers/vouchers.table.ts';
import { confirmPage } from './confirmPage.ts';
import { type Confirmation, confirmSubscription, type Tap } from './confirmSubscription.ts';
import { standingAnswer } from './standingAnswer.ts';
import { stillToAsk, tellMore } from './tellMore.ts';

const client = documentClient();
const leads = leadsTable(client, required('LEADS_TABLE'));
const contacts = contactsTable(client, required('CONTACTS_TABLE'));
const vouchers = vouchersTable(client, required('CONTACTS_TABLE'));
const asked = askedTable(client, required('LEADS_TABLE'));
const programme = readProgramme(client, required('CONTACTS_TABLE'));
const publicUrl = required('PUBLIC_URL');
const subscriptions = subscriptionsTable(client, required('CONTACTS_TABLE'));

/**
 * The buttons of the confirmation's page: what was signed up for, and on the page that says it is confirmed what else
 * somebody tells. Whoever presses one anew is told how it stands by now; a browser is led to the link's own page.
 */
function confirm(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  return orRefused(event, shop, async () => {
    const now = new Date();
    const token = linkToken(event);
    const { keys, keyring } = await shopSecret({ token, now });
    const { subject: leadKey, detail: leadId = '' } = await verifyLink('confirm', token, keyring, now);
    const { sourceIp: address, userAgent: agent } = event.requestContext.http;
    const from = { address, agent: agent?.slice(0, 160), locale: localeOf(event) };
    const dependencies = {
      leads,
      contacts,
      subscriptions,
      vouchers,
      asked,
      keys,
      shop,
      programme: await programme(now),
      now,
    };
    const link = { leadKey, leadId };
    const about = (done: Confirmation) => {
      const locale = from.locale ?? (done.outcome === 'choose' ? undefined : done.locale) ?? shop.defaultLocale;
      return { shop, locale, publicUrl, keyring, now };
    };
    const told = new URLSearchParams(bodyText(event)).get('more') === '1';
    const values = told ? parseForm(bodyText(event)) : {};
    const errors = told ? await errorsIn(() => tellMore(link, values, dependencies)) : undefined;
    const done = await confirmSubscription({ ...link, ...tapOf(event) }, from, dependencies);
    const { locale } = about(done);
    if (done.outcome === 'choose') {
      const view = { shop, locale, token, nothingTicked: true };
      return mistakenAnswer(400, confirmPage({ ...view, confirmable: confirmable(done.lead, shop) }));
    }
    if (isBrowser(event) && !errors) return seeOther('/confirm', { t: token, locale, ...(told && { told: '1' }) });
    const fields = done.outcome === 'confirmed' ? (await stillToAsk(link, dependencies)).fields : [];
    return standingAnswer({ ...done, fields, ...(errors ? { values, errors } : { told }) }, about(done));
  });
}

/** What is wrong with what was told, undefined if nothing is. */
async function errorsIn(act: () => Promise<void>): Promise<InvalidInput['errors']> {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.errors ?? [];
  }
}

/** What the page's form says; a bare POST says nothing, and stands for all that every sign-up says. */
function tapOf(event: APIGatewayProxyEventV2): Pick<Tap, 'shown' | 'ticked'> {
  const form = new URLSearchParams(bodyText(event));
  return { shown: form.get('shown')?.split(' '), ticked: form.getAll('take') };
}

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(problems())
  .handler(confirm);
