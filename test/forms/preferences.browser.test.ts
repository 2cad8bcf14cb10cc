import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerPage } from '../../functions/drawing/answerPage.ts';
import { erasingTexts } from '../../functions/drawing/texts/erasing.ts';
import { unsubscribedPage } from '../../functions/drawing/unsubscribedPage.ts';
import type { Locale } from '../../functions/shop/locales.ts';
import { certificateOf } from '../../functions/view/certificateOf.ts';
import { certificatePage } from '../../functions/view/certificatePage.ts';
import { copyPage } from '../../functions/view/copyPage.ts';
import { preferencesPage } from '../../functions/view/preferencesPage.ts';
import { viewCollection } from '../../functions/view/viewCollection.ts';
import { voucherPage } from '../../functions/vouchers/voucherPage.ts';
import { aShop } from '../support/aShop.ts';
import { launchBrowser } from '../support/browser.ts';
import { aContact, aSend, aSubscription, aVoucher, shownHash } from '../support/builders.ts';
import { servePages } from '../support/pageServer.ts';
import { expectGood, thePages } from '../support/pages.ts';

const shop = aShop();
const now = new Date('2027-05-17T07:30:00.000Z');
const pictures = process.env.PICTURES;
let folder: string;
let browser: Browser;
let site: Awaited<ReturnType<typeof servePages>>;

beforeAll(async () => {
  folder = await thePages();
  site = await servePages(folder, () => ({ status: 404 }));
  browser = await launchBrowser();
  if (pictures) await mkdir(pictures, { recursive: true });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true });
});

/** Somebody with as much of everything as a page can show. */
function aCollection(locale: Locale): Record<string, unknown>[] {
  const contact = aContact({
    email: 'aleksandra.maria.kowalska-wisniewska@bardzo-dluga-domena.example',
    firstName: 'Александра',
    lastName: 'Kowalska-Wiśniewska',
    phone: '+48600100200',
    birthday: '1990-02-28',
    locale,
    source: { channel: 'placement', form: 'till', placement: 'store-1-till' },
    orders: { count: 3, totals: { PLN: 12_345 }, lastAt: '2027-05-01T10:00:00.000Z', recent: [] },
    segments: { warm: '', 'birthday-this-month': '', 'placement-store-1-till': '' },
    facts: { emailKind: 'personal', canonicalEmail: 'x@y.example', averageOrder: 4_115, discountShare: 0.333 },
  });
  const consent = {
    ...{ id: 'rec_1', purpose: 'newsletter', state: 'confirmed', source: contact.source },
    text: { hash: shownHash('newsletter', locale), locale, shown: shop.purposes.newsletter!.text[locale] },
    ...{ requestedAt: '2026-11-01T09:58:00.000Z', confirmedAt: '2026-11-01T10:00:00.000Z' },
  };
  const sent = { ...aSend({ state: 'sent' }), at: '2027-04-23T07:00:00.000Z' };
  const evidence = {
    records: ['rec_1'],
    confirmed: { address: '192.0.2.7', agent: 'Mozilla/5.0' },
    expiresAt: 4_000_000_000,
  };
  return [
    { sk: 'CONTACT', ...contact },
    { sk: 'SUBSCRIPTION#email', ...aSubscription({ pausedUntil: '2027-06-16T07:30:00.000Z' }) },
    { sk: 'CONSENT#1', ...consent },
    { sk: 'SEND#birthday-2027', ...sent },
    { sk: 'EVIDENCE#1', ...evidence },
    { sk: 'EVENT#1', id: 'int_1', at: '2027-05-02T10:00:00.000Z', kind: 'refusal', reason: 'too-dear' },
  ];
}

function pagesIn(locale: Locale): Record<string, string> {
  const items = aCollection(locale);
  const person = viewCollection({ items, happened: items }, shop, now.toISOString())!;
  const view = { shop, locale, person, now: now.toISOString(), token: 'k1.abc' };
  const values = { birthday: { day: '31', month: '2', year: '' }, firstName: 'www.x.com', locale };
  const errors = [
    { path: 'birthday', code: 'not-a-date' },
    { path: 'firstName', code: 'url' },
  ];
  const copied = { contact: 'con_1', takenAt: view.now, part: 1, collection: items, mailbox: [] };
  return {
    preferences: preferencesPage({ ...view, notice: 'saved' }),
    mailed: preferencesPage({ ...view, notice: 'mailed' }),
    wrong: preferencesPage({ ...view, values, errors }),
    copy: copyPage({ ...view, copied, parts: ['1', '2'] }),
    certificate: certificatePage({ shop, locale, certificate: certificateOf(items, 'rec_1', shop, now)! }),
    unsubscribed: unsubscribedPage({ shop, locale }),
    told: unsubscribedPage({ shop, locale, told: true }),
    erased: answerPage({ shop, locale, texts: erasingTexts[locale].done }),
    voucher: voucherPage(aVoucher({ minimum: 5_000, times: 3 }), { ...view, now: '2027-06-01T07:30:00.000Z' }),
    'voucher-over': voucherPage(aVoucher(), { ...view, now: '2027-07-01T07:30:00.000Z' }),
  };
}

const looks = (['pl', 'ru', 'fi', 'sr', 'en'] as const).map((locale, i) => ({
  locale,
  colorScheme: i % 2 === 0 ? ('light' as const) : ('dark' as const),
  colours: i < 2,
}));

test.each(looks)('axe finds nothing on the pages about one person, $locale in the $colorScheme', async (look) => {
  const context = await browser.newContext({ colorScheme: look.colorScheme, javaScriptEnabled: true });
  const page = await context.newPage();
  for (const [name, markup] of Object.entries(pagesIn(look.locale))) {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.setContent(markup.replaceAll('"/assets', `"${site.origin}/assets`));
    await expectGood(page, { colours: look.colours });
    if (!pictures) continue;
    await page.screenshot({ path: join(pictures, `${name}.${look.locale}.360.png`), fullPage: true });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.screenshot({ path: join(pictures, `${name}.${look.locale}.1280.png`), fullPage: true });
  }
  await context.close();
});

test('every control of the preference centre has its own name', () => {
  const ids = [...pagesIn('pl').preferences!.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
