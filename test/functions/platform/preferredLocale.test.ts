import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preferredLocale } from '../../../functions/platform/preferredLocale.ts';

const offered = ['en', 'pl', 'ru', 'fi', 'sr'];

describe('the language of a reader', () => {
  it.each([
    ['fi', 'fi'],
    ['sr-Latn-RS, en;q=0.5', 'sr'],
    ['de, ru;q=0.8, en;q=0.9', 'en'],
    ['en;q=0.4, pl;q=0.4', 'en'],
    ['PL-pl', 'pl'],
    ['fi;q=0, en;q=0.1', 'en'],
  ])('%s is answered in %s', (header, locale) => {
    expect(preferredLocale(header, offered)).toBe(locale);
  });

  it.each(['', '*', 'de-DE', 'fin', ';;,,=', 'en;q=nonsense'])('"%s" names none of ours', (header) => {
    expect(preferredLocale(header, offered)).toBeUndefined();
  });

  it('whatever is sent, the answer is a language we have or none', () => {
    fc.assert(fc.property(fc.string(), (header) => [...offered, undefined].includes(preferredLocale(header, offered))));
  });
});
