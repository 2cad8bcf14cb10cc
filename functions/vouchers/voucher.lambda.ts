import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { contactsTable } from '../contacts/contacts.table.ts';
import { answerPage } from '../drawing/answerPage.ts';
import { linkToken, localeOf, orRefused } from '../drawing/linkAnswer.ts';
import { pageAnswer } from '../drawing/pageAnswer.ts';
import { voucherPageTexts } from '../drawing/texts/voucherPage.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { problems } from '../platform/problem.ts';
import { shopSecret } from '../platform/secret.ts';
import { noSniff } from '../platform/securityHeaders.ts';
import { verifyLink } from '../platform/tokens.ts';
import { shop } from '../shop/shop.ts';
import { lastDayIcs } from './calendar.ts';
import { qrPng } from './qrPng.ts';
import { voucherPage } from './voucherPage.ts';
import { vouchersTable } from './vouchers.table.ts';

const client = documentClient();
const contacts = contactsTable(client, required('CONTACTS_TABLE'));
const vouchers = vouchersTable(client, required('CONTACTS_TABLE'));
const publicUrl = required('PUBLIC_URL');

const contactNow = async (subject: string) => (await contacts.mergedInto(subject)) ?? subject;

/** What the link of a voucher opens, by the ending of its address. It may only read. */
function show(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  return orRefused(event, shop, async () => {
    const now = new Date();
    const at = now.toISOString();
    const token = linkToken(event);
    const { keyring } = await shopSecret({ token, now });
    const { subject, detail = '' } = await verifyLink('voucher', token, keyring, now);
    const [contact, voucher] = await Promise.all([
      contacts.stub(await contactNow(subject)),
      vouchers.get(subject, detail),
    ]);
    const locale = localeOf(event) ?? contact?.locale ?? shop.defaultLocale;
    if (!contact || !voucher)
      return pageAnswer(200, answerPage({ shop, locale, texts: voucherPageTexts[locale].erased }));
    if (event.rawPath.endsWith('.png')) return file('image/png', qrPng(voucher.code).toString('base64'), true);
    if (!event.rawPath.endsWith('.ics')) return pageAnswer(200, voucherPage(voucher, { shop, locale, now: at, token }));
    const link = `${publicUrl}/voucher?t=${token}&locale=${locale}`;
    return file('text/calendar; charset=utf-8', lastDayIcs(voucher, { shop, locale, now: at, link }));
  });
}

function file(type: string, body: string, isBase64Encoded = false): APIGatewayProxyStructuredResultV2 {
  const disposition = type.startsWith('text/calendar') && {
    'content-disposition': 'attachment; filename="voucher.ics"',
  };
  return {
    statusCode: 200,
    headers: { 'content-type': type, 'cache-control': 'private, max-age=86400', ...noSniff, ...disposition },
    body,
    isBase64Encoded,
  };
}

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().use(problems()).handler(show);
