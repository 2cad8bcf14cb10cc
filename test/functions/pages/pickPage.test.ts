import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexPages, pickPage } from '../../../functions/pages/pickPage.ts';

const files = [
  'index.pl.html',
  'index.en.html',
  'confirm.pl.html',
  'f/newsletter.pl.html',
  'f/newsletter.fi.html',
  'v1/forms/newsletter.pl.json',
  'assets/kartoteka.css',
  'assets/gift.00000000aa.png',
  'openapi.json',
];
const index = indexPages(files, ['en', 'pl', 'fi']);
const pick = (path: string, rest: { locale?: string; acceptLanguage?: string } = {}) =>
  pickPage(index, { path, ...rest }, 'pl');

describe('the page for an address', () => {
  it.each([
    ['/', 'index.pl.html'],
    ['/confirm', 'confirm.pl.html'],
    ['/f/newsletter', 'f/newsletter.pl.html'],
    ['/v1/forms/newsletter', 'v1/forms/newsletter.pl.json'],
    ['/assets/kartoteka.css', 'assets/kartoteka.css'],
    ['/assets/gift.00000000aa.png', 'assets/gift.00000000aa.png'],
    ['/assets/gift.0123456789.png', 'assets/gift.00000000aa.png'],
    ['/openapi.json', 'openapi.json'],
  ])('%s is %s', (path, file) => {
    expect(pick(path)).toBe(file);
  });

  it('a language asked for by name wins over what the browser prefers', () => {
    expect(pick('/f/newsletter', { locale: 'fi', acceptLanguage: 'pl' })).toBe('f/newsletter.fi.html');
  });

  it('a language in two scripts has a page in each', () => {
    const both = indexPages(['index.sr.html', 'index.sr-Latn.html', 'index.en.html'], ['en', 'sr', 'sr-Latn']);
    const picked = (acceptLanguage: string) => pickPage(both, { path: '/', acceptLanguage }, 'en');
    expect(['sr-RS', 'sr-Latn-RS', 'sr-ME'].map(picked)).toEqual([
      'index.sr.html',
      'index.sr-Latn.html',
      'index.sr-Latn.html',
    ]);
  });

  it('a language nobody knows is passed over', () => {
    expect(pick('/f/newsletter', { locale: '../../etc', acceptLanguage: 'fi' })).toBe('f/newsletter.fi.html');
  });

  it("without a common language it is the shop's own", () => {
    expect(pick('/', { acceptLanguage: 'de' })).toBe('index.pl.html');
  });

  it.each([
    '/f/unknown',
    '/index',
    '/f/newsletter.pl.html',
    '/assets/../index.pl.html',
    '/assets/%2e%2e/openapi.json',
    '//confirm',
    '',
    '/__proto__',
  ])('%s is nobody', (path) => {
    expect(pick(path)).toBeUndefined();
  });

  it('whatever is asked, only a file of ours is named', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (rest, locale, acceptLanguage) => {
        const picked = pick(`/${rest}`, { locale, acceptLanguage });
        return picked === undefined || files.includes(picked);
      }),
    );
  });
});
