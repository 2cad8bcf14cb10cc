import * as fc from 'fast-check';
import PostalMime, { decodeWords, type Email } from 'postal-mime';
import { expect, test } from 'vitest';
import { askedLetters } from '../../../functions/asked/askedLetters.atBuild.ts';
import { quotedPrintable } from '../../../functions/mail/mimeText.ts';
import { type RenderLetterOptions, renderLetter } from '../../../functions/mail/renderLetter.ts';
import { voucherOf } from '../../../functions/mail/voucherOf.ts';
import { type MailHead, writeMail } from '../../../functions/mail/writeMail.ts';
import { parseSecret } from '../../../functions/platform/secret.ts';
import { builtInLetters } from '../../../functions/programme/letters/builtInLetters.ts';
import { compileLetter } from '../../../functions/programme/letters/compileLetter.ts';
import { shopLetters } from '../../../functions/programme/letters/shopLetters.atBuild.ts';
import { locales } from '../../../functions/shop/locales.ts';
import { anyText } from '../../support/anyText.ts';
import { aVoucher, shop } from '../../support/builders.ts';
import { composeMail } from '../../support/composeMail.ts';

const publicUrl = 'https://abc.execute-api.eu-central-1.amazonaws.com';
const link = (path: string) => `${publicUrl}/${path}?t=k1.${'aB3-_'.repeat(50)}&locale=fi`;
const { keyring } = parseSecret(JSON.stringify({ pepper: 'p'.repeat(64) }));

/** What the composing library makes of a letter: the proof that ours says the same. */
function composed(letter: RenderLetterOptions, { mark = '', list, ...head }: MailHead): Promise<Buffer> {
  const { subject, html, text } = renderLetter(letter);
  const headers = list && {
    'List-Unsubscribe': `<${list.unsubscribe}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'List-Id': `${list.title} <${list.id}>`,
  };
  return composeMail({ ...head, subject: mark + subject, html, text, ...(headers && { headers }) });
}

const boundaries = /boundary="[^"]+"/;

/** A mail as a mail program reads it, but for what is made anew for each. */
async function read(raw: Uint8Array): Promise<Email> {
  const mail = await PostalMime.parse(raw);
  const headers = mail.headers
    .filter(({ key }) => key !== 'message-id')
    .map(({ key, value }) => ({ key, originalKey: key, value: decodeWords(value.replace(boundaries, '')) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  const messageId = mail.messageId!.replace(/<.*@/, '@');
  // Where the last line of a part ends is read differently in base64, which the library takes for short Cyrillic texts.
  return { ...mail, headers, headerLines: [], messageId, text: mail.text!.trimEnd(), html: mail.html!.trimEnd() };
}

/** What every mail server passes on unchanged: short lines of ASCII, of which each is whole signs and ends in no blank. */
function expectWellFormed(raw: Uint8Array): void {
  const whole = Buffer.from(raw).toString('latin1');
  expect(whole).not.toMatch(/[^\r]\n|\r[^\n]|[\x80-\xff]/);
  const mayBeLong = (line: string) => line.startsWith('List-Unsubscribe: ') && line.length <= 998;
  const faults = whole
    .split('\r\n')
    .filter((line) => (line.length > 76 && !mayBeLong(line)) || /[ \t]$/.test(line) || !isWhole(line));
  expect(faults).toEqual([]);
}

function isWhole(line: string): boolean {
  const bytes = Buffer.from(byBytes(line.replace(/=$/, '')), 'latin1');
  return Buffer.from(bytes.toString()).equals(bytes);
}

const names: Record<string, string | undefined> = {
  none: undefined,
  usual: 'Anna',
  long: 'Wilhelmina-Konstantyna Aleksandra Nepomucena Przybyszewska',
  Cyrillic: 'Александра',
  Polish: 'Żółć',
  quotes: `Mary "Molly" O'Neill`,
  entities: 'Tom & Ann <3',
  emoji: 'Zofia 👩‍👩‍👧‍👦🎂',
  header: 'Anna\r\nBcc: eve@example.com',
  'line separator': 'Anna\u2028Bcc: eve@example.com',
  blanks: '  Anna  \t ',
  'half a sign': 'Anna\ud83d',
  template: '{{ contact.email }}',
};

const marketing = (to = 'anna@example.com'): MailHead => {
  const { marketing: from, replyTo } = shop.sender;
  const list = { id: 'newsletter.shop.example', title: shop.name, unsubscribe: link('unsubscribe') };
  return { from, to, replyTo, now: new Date('2026-03-03T10:00:00Z'), list };
};

const asked = (): MailHead => ({ ...marketing(), from: shop.sender.transactional, list: undefined });

/** Every letter there is, with its voucher, survey and details where it may have them. */
const letters = [
  ...Object.entries(builtInLetters).map(([id, letter]) => ({ id, letter, isAsked: false })),
  ...Object.entries(shopLetters).flatMap(([id, steps]) =>
    Object.values(steps).flatMap((letter) => (letter ? [{ id: `shop's ${id}`, letter, isAsked: false }] : [])),
  ),
  ...Object.entries(askedLetters).map(([id, letter]) => ({ id, letter, isAsked: true })),
];

function everyReader(locale: (typeof locales)[number], isAsked: boolean): RenderLetterOptions['reader'][] {
  const voucher = voucherOf(aVoucher(), { shop, locale, publicUrl, keyring });
  const details = ['anna@example.com', 'Newsletter: „Tak, chcę!” = 100 %', 'Дата рождения: 23 апреля'];
  const click = (number: number, address: string) =>
    `${publicUrl}/c/${Buffer.from(`${number} ${address}`.repeat(4)).toString('base64url')}`;
  return Object.values(names).map((firstName, i) => ({
    firstName,
    voucher,
    ...(isAsked && i % 2 === 0 && { details }),
    ...(!isAsked && i % 2 === 0 && { click }),
    links: isAsked
      ? { url: link('confirm') }
      : { unsubscribe: link('unsubscribe'), preferences: link('preferences'), survey: link('s/why-not') },
  }));
}

async function expectAsComposed(
  { letter, isAsked }: (typeof letters)[number],
  locale: (typeof locales)[number],
  readers: RenderLetterOptions['reader'][],
): Promise<void> {
  const why = isAsked ? ('asked-for' as const) : { purpose: 'newsletter' };
  const survey = isAsked ? undefined : shop.surveys['why-not']!.title[locale];
  const head = isAsked ? asked() : marketing();
  for (const reader of readers) {
    const options = { letter, locale, shop, shopUrl: shop.url, publicUrl, why, survey, reader };
    const raw = writeMail(options, head);
    expectWellFormed(raw);
    expect(await read(raw)).toEqual(await read(await composed(options, head)));
  }
}

test.each(locales)('every letter says in %s what the composing library makes it say', async (locale) => {
  for (const [i, letter] of letters.entries()) {
    const readers = everyReader(locale, letter.isAsked);
    // Each with a few of the names, so that among all of them every name has met most letters.
    const some = [0, 5, 9].map((step) => readers[(i + step) % readers.length]!);
    await expectAsComposed(letter, locale, some);
  }
});

test.each(locales)('a reader of any name is told in %s what the composing library makes it say', async (locale) => {
  for (const id of ['birthday', 'invite']) {
    const letter = letters.find((one) => one.id === id)!;
    await expectAsComposed(letter, locale, everyReader(locale, letter.isAsked));
  }
});

test('a name that looks like an encoded word is shown as it was typed', async () => {
  const options = aLetter('For {{ contact.firstName }}');
  options.reader = { ...options.reader, firstName: '=?UTF-8?Q?Anna?=' };
  expect((await PostalMime.parse(writeMail(options, marketing()))).subject).toBe('For =?UTF-8?Q?Anna?=');
});

function aLetter(subject = 'News', body = 'Hello, {{ contact.firstName | default: "friend" }}.'): RenderLetterOptions {
  const { letter, problems } = compileLetter({ en: { subject, body } }, { locales: ['en'] });
  expect(problems).toBeUndefined();
  const links = { unsubscribe: link('unsubscribe'), preferences: link('preferences') };
  const why = { purpose: 'newsletter' };
  return { letter: letter!, locale: 'en', shop, shopUrl: shop.url, publicUrl, why, reader: { links } };
}

test.each([
  'Новости пекарни «Под жаром»: пироги, ватрушки и кое-что ещё, о чём мы пока молчим',
  'Wiosenne nowości z naszej piekarni: drożdżówki, chałki, żurek i zupełnie nowy chleb na zakwasie',
  'Plain news of a bakery that are so many that their subject does not fit on one line of a header',
  'A "quoted" one: with, commas; and (brackets) = 100 %',
  'Pneumonoultramicroscopicsilicovolcanoconiosispneumonoultramicroscopicsilicovolcanoconiosis',
  '🎂🎂🎂🎂🎂🎂🎂🎂🎂🎂🎂🎂🎂🎂🎂🎂🎂🎂🎂🎂',
])('the subject %j arrives as it was written, in a test too', async (subject) => {
  for (const mark of [undefined, '[Test] ']) {
    const head = { ...marketing(), mark };
    const raw = writeMail(aLetter(subject), head);
    expectWellFormed(raw);
    expect((await PostalMime.parse(raw)).subject).toBe(`${mark ?? ''}${subject}`);
    expect(await read(raw)).toEqual(await read(await composed(aLetter(subject), head)));
  }
});

test.each([
  'Пекара «Код сата»',
  'Bakery "Under the Heat", Ltd.',
  'Piekarnia Pod Żarem przy ulicy Świętego Marcina naprzeciwko starej wieży ciśnień',
  'Bakery under the heat in the street of the old water tower that everybody here knows',
  '=?UTF-8?Q?x?=',
  '',
])('a shop called %j is named right as sender and list', async (title) => {
  const head = { ...marketing(), from: { name: title, email: 'listy@podzegarem.example' } };
  if (title) head.list = { ...head.list!, title };
  const raw = writeMail(aLetter(), head);
  expectWellFormed(raw);
  const mail = await PostalMime.parse(raw);
  expect(mail.from).toMatchObject({ name: title, address: 'listy@podzegarem.example' });
  const list = mail.headers.find(({ key }) => key === 'list-id')!.value;
  expect(list).toContain('<newsletter.shop.example>');
  expect(mail.messageId).toMatch(/^<[0-9a-f-]{36}@podzegarem\.example>$/);
});

test('a long unsubscribe link stays in one piece on one line, and is HTTPS', () => {
  const head = marketing();
  const plain = { ...head, list: { ...head.list!, unsubscribe: head.list!.unsubscribe.replace('https', 'http') } };
  const raw = Buffer.from(writeMail(aLetter(), plain)).toString('latin1');
  expect(raw).toContain(`\r\nList-Unsubscribe: <${link('unsubscribe')}>\r\n`);
  expect(raw).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
});

test.each([
  'anna@example.com, eve@example.com',
  'anna@example.com\r\nBcc: eve@example.com',
  'Anna <anna@example.com>',
  'anna',
  '',
])('a mail to %j is refused', (to) => {
  expect(() => writeMail(aLetter(), marketing(to))).toThrow('one bare address');
});

test.each<Partial<MailHead>>([
  { mark: 'Hello\r\nBcc: eve@example.com' },
  { mark: 'Hello\u2028there' },
  { from: { name: 'Shop\nX: y', email: 'a@b.example' } },
  { list: { id: 'x\r\nBcc: eve@example.com', title: 'News', unsubscribe: link('unsubscribe') } },
  { list: { id: 'news', title: 'News\r\nBcc: eve@example.com', unsubscribe: link('unsubscribe') } },
  { list: { id: 'news', title: 'News', unsubscribe: 'https://a.example>\r\nBcc: eve@example.com' } },
])('a header broken in two is refused (%#)', (changes) => {
  expect(() => writeMail(aLetter(), { ...marketing(), ...changes })).toThrow(/header/i);
});

test('no name makes a header or another part, and what was written arrives', async () => {
  const bodies = fc.array(
    fc.oneof(anyText(), fc.constantFrom('\n', '\r\n', ' ', '=', '.', '\t\n', 'ж'.repeat(90), '🎂'.repeat(30))),
  );
  await fc.assert(
    fc.asyncProperty(bodies, anyText(), async (pieces, firstName) => {
      const options = aLetter();
      options.reader = { ...options.reader, firstName: `\r\n\r\n${firstName}\r\nBcc: eve@example.com` };
      const raw = writeMail(options, marketing());
      expectWellFormed(raw);
      const mail = await read(raw);
      expect(mail).toEqual(await read(await composed(options, marketing())));
      expect(mail.bcc).toBeUndefined();
      expect(mail.attachments).toEqual([]);
      expect(mail.to).toHaveLength(1);
      expect(decoded(pieces.map(quotedPrintable).join(''))).toBe(pieces.map(lines).join(''));
    }),
    { numRuns: 100 },
  );
});

const lines = (text: string) => text.replace(/\r\n?/g, '\n').toWellFormed();

/** Quoted-printable read as RFC 2045 says, and by nothing of ours. */
function decoded(text: string): string {
  return Buffer.from(byBytes(text.replaceAll('=\r\n', '').replaceAll('\r\n', '\n')), 'latin1').toString();
}

function byBytes(text: string): string {
  return text.replace(/=([\dA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
