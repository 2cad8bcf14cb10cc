import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalEmail } from '../../../functions/person/canonicalEmail.ts';
import { cleanText } from '../../../functions/person/cleanText.ts';
import { phoneAsWritten, phoneProblem } from '../../../functions/person/phone.ts';
import { anyText } from '../../support/anyText.ts';
import { cpuTime } from '../../support/cpuTime.ts';

/** Each of the marks that nobody sees, by its number. */
const unseen = [
  ...[0xad, 0x61c, 0x200b, 0x200e, 0x200f, 0x2060, 0xfeff],
  ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069],
].map((code) => String.fromCodePoint(code));
const hex = (mark: string) => mark.codePointAt(0)!.toString(16);

describe.each(unseen.map((mark) => [hex(mark), mark]))('U+%s', (_, mark) => {
  test('goes from a name, at its edges and inside', () => {
    expect(cleanText(`${mark}An${mark}na${mark}`)).toBe('Anna');
  });
  test('goes from an address', () => {
    expect(canonicalEmail(`${mark}anna${mark}@exam${mark}ple.com${mark}`)?.address).toBe('anna@example.com');
  });
  test('goes from a phone number', () => {
    expect(phoneAsWritten(`${mark}+48 600${mark} 100 200${mark}`)).toBe('+48 600 100 200');
  });
});

describe('joiners stay where they are spelling', () => {
  test.each([
    ['می‌خواهم', 'Persian'],
    ['क्‍ष', 'Hindi'],
    ['ශ්‍රී', 'Sinhala'],
    ['മോഹന്‍', 'Malayalam, at the end of a word'],
    ['👩‍🍳 Anna', 'a cook'],
    ['👩🏽‍🚀', 'with the colour of her skin'],
    ['🏳️‍🌈', 'a flag'],
    ['🏴󠁧󠁢󠁳󠁣󠁴󠁿', 'a flag written in tags'],
  ])('%s: %s', (text) => expect(cleanText(text)).toBe(text));

  test.each([
    ['An\u200dna', 'Anna'],
    ['\u200cAnna\u200d', 'Anna'],
    ['Ан\u200cна', 'Анна'],
    ['Anna\u{e0041}\u{e0042}', 'Anna'],
    ['👩\u200d', '👩'],
  ])('and go elsewhere: %j', (text, clean) => expect(cleanText(text)).toBe(clean));
});

test.each([
  ['Anna\r\n', 'Anna'],
  ['\n Anna\u2028', 'Anna'],
  ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
  ['Z\u0307o\u0301\u0142w', 'Żółw'],
])('line ends around a text go, inside they are one kind: %j', (text, clean) => expect(cleanText(text)).toBe(clean));

test('what is clean stays as it is', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
    }),
  );
});

test('sixteen kilobytes that try its patience are clean within a twentieth of a second', () => {
  for (const part of ['\u200d', '\u{e0041}', '🏴\u{e0041}', 'a\u200c', '\r', ' \n']) {
    const text = part.repeat(16_384 / part.length);
    expect(
      cpuTime(() => cleanText(text)),
      hex(part),
    ).toBeLessThan(50);
  }
});

describe('an address as it was copied', () => {
  test.each([
    'mailto:anna@example.com',
    'MAILTO:anna@example.com?subject=Hello',
    'Anna <anna@example.com>',
    '"Nowak, Anna" <anna@example.com>',
    '<anna@example.com>',
    'anna@example.com <anna@example.com>',
    '<mailto:anna@example.com>',
    'anna@example.com\r\n',
    '\u2028anna@example.com\t',
  ])('%j is anna@example.com', (text) => expect(canonicalEmail(text)?.address).toBe('anna@example.com'));

  test.each([
    'other@example.com <anna@example.com>',
    'Anna <anna@example.com>, Ola <ola@example.com>',
    'Anna <anna@example.com',
    'Anna anna@example.com',
    'Anna\r\nBcc: x <anna@example.com>',
    'mailto:anna@example.com,ola@example.com',
  ])('%j is more than one, or none', (text) => expect(canonicalEmail(text)).toBeUndefined());
});

test.each([
  ['tel:+48600100200', '+48600100200'],
  ['Anna <+48 600 100 200>', '+48 600 100 200'],
  ['+48 600–100–200\n', '+48 600-100-200'],
  ['+48\u00a0600\u00a0100\u00a0200', '+48 600 100 200'],
  ['＋４８ ６００ １００ ２００', '+48 600 100 200'],
])('a phone number copied as %j is %s', (text, phone) => {
  expect(phoneAsWritten(text)).toBe(phone);
  expect(phoneProblem(phone)).toBeUndefined();
});
