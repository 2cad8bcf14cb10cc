import { expect, test } from 'vitest';
import { formDefinition } from '../../../functions/drawing/formDefinition.ts';
import { formPage } from '../../../functions/drawing/formPage.ts';
import { renderLetter } from '../../../functions/mail/renderLetter.ts';
import { entryOf } from '../../../functions/programme/campaigns/audience.ts';
import { compileLetter } from '../../../functions/programme/letters/compileLetter.ts';
import { inLatin } from '../../../functions/shop/inLatin.ts';
import { parseShop } from '../../../functions/shop/shop.schema.ts';
import { shownText } from '../../../functions/shop/shownText.ts';
import { parseSignup } from '../../../functions/signup/parseSignup.ts';
import { voucherWords } from '../../../functions/vouchers/voucherWords.ts';
import config from '../../../shop.config.ts';
import { aShop } from '../../support/aShop.ts';
import { aSignup } from '../../support/builders.ts';

const shop = aShop();
const both = { en: 'en', 'sr-Latn': 'sr-Latn', sr: 'sr' } as const;

test('a page says which script it is in, and shows what it is written in', () => {
  const [latin, cyrillic] = [both['sr-Latn'], both.sr].map((locale) => formPage({ shop, locale, form: 'newsletter' }));
  expect(latin).toContain('<html lang="sr-Latn">');
  expect(latin).toContain('Novosti pravo iz peći');
  const words = latin!.replace(/<nav[\s\S]*?<\/nav>/, '').replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, '');
  expect(words).not.toMatch(/\p{Script=Cyrillic}/u);
  expect(cyrillic).toContain('<html lang="sr">');
  expect(cyrillic).toContain('Новости право из пећи');
});

test('the sentence that was shown is the evidence, in the script it was shown in', () => {
  const now = new Date('2026-11-25T10:00:00Z');
  const [latin, cyrillic] = [both['sr-Latn'], both.sr].map(
    (locale) => formDefinition({ shop, locale, form: 'newsletter' }).consents[0]!,
  );
  expect(latin!.text).toBe(inLatin(cyrillic!.text));
  expect(latin!.hash).not.toBe(cyrillic!.hash);
  const consents = { newsletter: { granted: true, text: latin!.hash } };
  const { signup } = parseSignup({ kind: 'json', value: aSignup({ locale: 'sr-Latn', consents }) }, shop, now);
  expect(signup).toMatchObject({ locale: 'sr-Latn' });
  expect(shownText('newsletter', latin!.hash, shop)).toEqual({
    hash: latin!.hash,
    locale: 'sr-Latn',
    shown: latin!.text,
  });
});

const written = (subject: string) => ({
  subject,
  body: `# ${subject}\n\n{{ contact.firstName | default: "" }} {{ shop.name }}`,
});
const mailed = (content: object) =>
  renderLetter({
    letter: compileLetter(content, { locales: ['sr', 'sr-Latn'] }).letter!,
    locale: 'sr-Latn',
    shop: { ...shop, name: 'Пекара Сат' },
    shopUrl: shop.url,
    publicUrl: 'https://people.example',
    why: 'asked-for',
    reader: { firstName: 'Милица', links: {} },
  });

test('a campaign in Serbian reaches who reads it in Latin letters, unless it is written in them too', () => {
  const { subject, html } = mailed({ sr: written('Нови хлеб') });
  expect(subject).toBe('Novi hleb');
  expect(html).toContain('lang="sr-Latn"');
  expect(mailed({ sr: written('Нови хлеб'), 'sr-Latn': written('Novi hlebac') }).subject).toBe('Novi hlebac');
});

test('neither the name of the shop nor that of the reader is converted', () => {
  const { text } = mailed({ sr: written('Нови хлеб') });
  expect(text).toContain('Милица');
  expect(text).toContain('Пекара Сат');
});

test('nobody is passed over for a script that content can be converted to', () => {
  const campaign = {
    ...{ id: 'cmp_1', purpose: 'newsletter', scheduledAt: '2027-03-01T08:00:00.000Z' },
    schedule: { at: '2027-03-01T09:00', clock: 'shop', grace: 'PT1H' },
  };
  const entry = (locales: string[], locale: string) =>
    entryOf({ ...campaign, locales } as never, { id: 'con_1', locale } as never, { excluded: false, shopZone: 'UTC' });
  expect(entry(['sr'], 'sr-Latn')).not.toHaveProperty('skipped');
  expect(entry(['sr-Latn'], 'sr')).toMatchObject({ skipped: 'no-language' });
});

test('a voucher is in the reader’s script', () => {
  const { 'first-order': kind } = config.vouchers;
  const voucher = {
    ...kind,
    where: 'everywhere',
    times: 1,
    redemptions: [],
    currency: 'PLN',
    validUntil: '2027-01-31T22:59:59.000Z',
  };
  const words = voucherWords(voucher as never, { shop, locale: 'sr-Latn' });
  expect([words.title, words.until]).toEqual(['10% popusta na prvu porudžbinu', 'Važi do 31. 1. 2027.']);
});

test('a shop that speaks Serbian in Latin letters alone writes it in either script', () => {
  const speaking = (locale: 'sr' | 'sr-Latn') => {
    const only = (part: unknown): unknown => {
      if (Array.isArray(part) || !part || typeof part !== 'object') return part;
      if ('sr' in part) return { [locale]: locale === 'sr' ? part.sr : inLatin(String(part.sr)) };
      return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, only(value)]));
    };
    return { ...(only(config) as object), locales: ['sr-Latn'], defaultLocale: 'sr-Latn' };
  };
  for (const locale of ['sr', 'sr-Latn'] as const) {
    const { title } = parseShop(speaking(locale)).forms.newsletter!;
    expect([title['sr-Latn'], title.pl]).toEqual(['Novosti pravo iz peći', 'Novosti pravo iz peći']);
  }
  expect(() => parseShop({ ...speaking('sr-Latn'), locales: ['sr'], defaultLocale: 'sr' })).toThrow(
    'forms.newsletter.title.sr: is missing: the shop speaks this language',
  );
});
