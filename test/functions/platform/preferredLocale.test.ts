import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preferredLocale } from '../../../functions/platform/preferredLocale.ts';
import { locales } from '../../../functions/shop/locales.ts';

describe('the language of a reader', () => {
  it.each([
    ['fi', 'fi'],
    ['de, ru;q=0.8, en;q=0.9', 'en'],
    ['en;q=0.4, pl;q=0.4', 'en'],
    ['PL-pl', 'pl'],
    ['fi;q=0, en;q=0.1', 'en'],
  ])('%s is answered in %s', (header, locale) => {
    expect(preferredLocale(header, locales)).toBe(locale);
  });

  it.each(['', '*', 'de-DE', 'fil', ';;,,=', 'en;q=nonsense'])('"%s" names none of ours', (header) => {
    expect(preferredLocale(header, locales)).toBeUndefined();
  });

  it('whatever is sent, the answer is a language we have or none', () => {
    fc.assert(fc.property(fc.string(), (header) => [...locales, undefined].includes(preferredLocale(header, locales))));
  });
});

describe('the script of a Serbian reader', () => {
  it.each([
    ['sr', 'sr'],
    ['sr-RS', 'sr'],
    ['sr-Cyrl-RS', 'sr'],
    ['sr-Latn', 'sr-Latn'],
    ['sr-Latn-RS, en;q=0.5', 'sr-Latn'],
    ['sr-ME', 'sr-Latn'],
    ['cnr', 'sr-Latn'],
    ['sh', 'sr-Latn'],
  ])('%s is %s', (header, locale) => {
    expect(preferredLocale(header, locales)).toBe(locale);
  });

  it.each([
    ['sr-Latn-RS, en;q=0.5', ['en', 'sr'], 'sr'],
    ['sr-Cyrl-RS, en;q=0.5', ['en', 'sr-Latn'], 'sr-Latn'],
  ] as const)('%s of a shop that has only the other one is that', (header, offered, locale) => {
    expect(preferredLocale<string>(header, offered)).toBe(locale);
  });

  it.each([
    ['hr-HR, en;q=0.5', 'en'],
    ['hr-HR, de;q=0.5', 'sr-Latn'],
    ['bs', 'sr-Latn'],
  ])('%s, a neighbour, is answered in %s', (header, locale) => {
    expect(preferredLocale(header, locales)).toBe(locale);
  });
});
