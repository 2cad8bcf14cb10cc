import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { contactsTable } from '../contacts/contacts.table.ts';
import { standingPage } from '../drawing/confirmedPage.ts';
import { type Html, html } from '../drawing/html.ts';
import { linkToken, localeOf, orRefused } from '../drawing/linkAnswer.ts';
import { tellMoreForm } from '../drawing/tellMoreForm.ts';
import { tellingMoreTexts } from '../drawing/texts/tellingMore.ts';
import { askedTable } from '../leads/asked.table.ts';
import { confirmable } from '../leads/confirmable.ts';
import { leadsTable } from '../leads/leads.table.ts';
import { voucherLink } from '../mail/links.ts';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { documentClient } from '../platform/aws.ts';
import { bodyText } from '../platform/body.ts';
import { required } from '../platform/environment.ts';
import { htmlAnswer } from '../platform/htmlAnswer.ts';
import { parseForm } from '../platform/parseForm.ts';
import { InvalidInput, problems } from '../platform/problem.ts';
import { type Keyring, shopSecret } from '../platform/secret.ts';
import { verifyLink } from '../platform/tokens.ts';
import { readProgramme } from '../programme/readProgramme.table.ts';
import type { Locale } from '../shop/locales.ts';
import { shop } from '../shop/shop.ts';
import type { Voucher } from '../vouchers/voucher.schema.ts';
import { voucherTicket } from '../vouchers/voucherPage.ts';
import { vouchersTable } from '../vouchers/vouchers.table.ts';
import { confirmPage } from './confirmPage.ts';
import { confirmSubscription, type Tap } from './confirmSubscription.ts';
import { stillToAsk, tellMore } from './tellMore.ts';

const client = documentClient();
const leads = leadsTable(client, required('LEADS_TABLE'));
const contacts = contactsTable(client, required('CONTACTS_TABLE'));
const vouchers = vouchersTable(client, required('CONTACTS_TABLE'));
const asked = askedTable(client, required('LEADS_TABLE'));
const programme = readProgramme(client, required('CONTACTS_TABLE'));
const publicUrl = required('PUBLIC_URL');
const subscriptions = subscriptionsTable(client, required('CONTACTS_TABLE'));

/** The button of the confirmation's page. Whoever presses it anew is told how it stands by now. */
function confirm(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  return orRefused(event, shop, async () => {
    const now = new Date();
    const token = linkToken(event);
    const { keys, keyring } = await shopSecret({ token, now });
    const { subject: leadKey, detail: leadId = '' } = await verifyLink('confirm', token, keyring, now);
    const { sourceIp: address, userAgent: agent } = event.requestContext.http;
    const from = { address, agent: agent?.slice(0, 160), locale: localeOf(event) };
    const tables = { leads, contacts, subscriptions, vouchers, asked };
    const dependencies = { ...tables, keys, shop, programme: await programme(now), now };
    const link = { leadKey, leadId };
    if (new URLSearchParams(bodyText(event)).get('more') === '1')
      return tellingMore(link, parseForm(bodyText(event)), from.locale ?? shop.defaultLocale, {
        ...dependencies,
        promised: async (locale) => {
          const done = await confirmSubscription({ ...link, ...tapOf(event) }, from, dependencies);
          return done.outcome === 'choose' ? [] : ticketsOf(done.vouchers, { locale, keyring, now });
        },
      });
    const done = await confirmSubscription({ ...link, ...tapOf(event) }, from, dependencies);
    if (done.outcome === 'choose') {
      const view = { shop, locale: from.locale ?? shop.defaultLocale, token, nothingTicked: true };
      return htmlAnswer(400, confirmPage({ ...view, confirmable: confirmable(done.lead, shop) }));
    }
    const locale = from.locale ?? done.locale ?? shop.defaultLocale;
    const fields = done.outcome === 'confirmed' ? (await stillToAsk(link, dependencies)).fields : [];
    const tickets = ticketsOf(done.vouchers, { locale, keyring, now });
    const more = html`${tickets}${tellMoreForm({ shop, locale, fields })}`;
    return htmlAnswer(200, standingPage(done.outcome, { shop, locale, more, ...stylesFor(tickets) }));
  });
}

/** What was promised, on every page that says it is confirmed. */
function ticketsOf(
  issued: Voucher[],
  { locale, keyring, now }: { locale: Locale; keyring: Keyring; now: Date },
): Html[] {
  return issued.map((voucher) => {
    const page = voucherLink(voucher, { publicUrl, keyring, locale });
    return voucherTicket(voucher, { shop, locale, now: now.toISOString(), page });
  });
}

const stylesFor = (tickets: Html[]) => (tickets.length > 0 ? { styles: 'voucher' } : {});

/** The second step, on the page that says it is confirmed. */
async function tellingMore(
  link: { leadKey: string; leadId: string },
  values: Record<string, unknown>,
  locale: Locale,
  { promised, ...dependencies }: Parameters<typeof tellMore>[2] & { promised: (locale: Locale) => Promise<Html[]> },
): Promise<APIGatewayProxyStructuredResultV2> {
  try {
    await tellMore(link, values, dependencies);
    const tickets = await promised(locale);
    const more = html`<p class="notice" role="status">${tellingMoreTexts[locale].thanks}</p>${tickets}`;
    return htmlAnswer(200, standingPage('confirmed', { shop, locale, more, ...stylesFor(tickets) }));
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const { fields } = await stillToAsk(link, dependencies);
    const tickets = await promised(locale);
    const more = html`${tickets}${tellMoreForm({ shop, locale, fields, values, errors: error.errors ?? [] })}`;
    return htmlAnswer(400, standingPage('confirmed', { shop, locale, more, ...stylesFor(tickets) }));
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
