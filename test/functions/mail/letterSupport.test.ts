import { expect, test } from 'vitest';
import { askedLetters } from '../../../functions/asked/askedLetters.atBuild.ts';
import { drawingFiles } from '../../../functions/drawing/drawingFiles.atBuild.ts';
import { drawingNames } from '../../../functions/drawing/drawingNames.ts';
import { renderLetter } from '../../../functions/mail/renderLetter.ts';
import { builtInLetters } from '../../../functions/programme/letters/builtInLetters.ts';
import { compileLetter } from '../../../functions/programme/letters/compileLetter.ts';
import { locales } from '../../../functions/shop/locales.ts';
import { aShop } from '../../support/aShop.ts';
import { elements, heaviest, mediaQueries, properties } from '../../support/mailSupport.ts';

const shop = aShop();
const publicUrl = 'https://people.shop.example';
const link = 'https://people.shop.example/x?t=k1.aBc';
const reader = {
  firstName: 'Александра-Вильгельмина',
  links: { url: link, unsubscribe: link, preferences: link, survey: link },
  details: ['anna@example.com'],
  voucher: {
    ...{ title: 'A slice of cake', gift: 'Of your choice', code: 'CCCCCCCCC', until: 'Valid until 31 May 2027' },
    ...{
      terms: 'Show the code at the till.',
      validUntil: '31 May 2027',
      page: link,
      picture: `${publicUrl}/voucher.png`,
    },
  },
};
const everyBlock = compileLetter(
  {
    en: {
      subject: 'All',
      body: '::drawing[news]\n\n# One\n\n## Two\n\n### Three\n\nWords, *more*, **most** and [a link]({{ shop.url }}/a).\n\n- a\n\n1. b\n\n---\n\n![A cake]({{ shop.url }}/cake.jpg "1104x600")\n\n::voucher[cake]\n\n::button[Go]({{ shop.url }}/b)',
    },
  },
  { locales: ['en'], vouchers: ['cake'] },
).letter!;

const marketing = { why: { purpose: 'newsletter' }, survey: 'Two questions' };
const letters = [
  ...locales.flatMap((locale) => [
    ...Object.entries(askedLetters).map(([id, letter]) => ({ id, letter, locale, why: 'asked-for' as const })),
    ...Object.entries(builtInLetters).map(([id, letter]) => ({ id, letter, locale, ...marketing })),
  ]),
  { id: 'every block', letter: everyBlock, locale: 'en' as const, ...marketing },
].map(({ id, ...one }) => ({
  what: `${id} in ${one.locale}`,
  ...renderLetter({ ...one, shop, shopUrl: shop.url, publicUrl, reader }),
}));
/** What Outlook alone reads stands in comments. */
const shown = (html: string) =>
  html.replace(/<!--\[if [^!][\s\S]*?<!\[endif\]-->/g, '').replace(/<!--[\s\S]*?-->/g, '');
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found!);

test.each(letters)('$what is made of what Outlook, Gmail and Apple Mail are documented to show', ({ html }) => {
  expect(all(shown(html), /<([a-z][\w:]*)/g).filter((name) => !elements.has(name))).toEqual([]);
  const styles = all(html, /\sstyle="([^"]*)"/g).map((style) => style.replaceAll('&#39;', "'"));
  const used = styles.flatMap((style) => all(`;${style}`, /;\s*([a-z-]+)\s*:/g));
  expect(used.filter((name) => !properties.has(name))).toEqual([]);
  const sheets = all(shown(html), /<style[^>]*>([\s\S]*?)<\/style>/g).join('\n');
  expect(all(sheets, /(@[^{]+?)\s*\{/g).filter((rule) => !mediaQueries.includes(rule))).toEqual([]);
  expect(html).not.toMatch(/url\(|position:|float:|display:(flex|grid)|var\(|\.(svg|webp)"/);
  expect(Buffer.byteLength(html)).toBeLessThan(heaviest);
});

test.each(letters)('$what has pictures of a known size with words for who does not see them', ({ html }) => {
  for (const [picture] of html.matchAll(/<img [^>]*>/g)) {
    expect(picture).toMatch(/ src="https:\/\/[^"]+\.(png|jpg)" alt="[^"]*" width="\d+" height="\d+"/);
    // Ours are beside words that say it all; the shop's own say what they show.
    if (!picture.includes(`${publicUrl}/assets/`)) expect(picture).not.toContain('alt=""');
  }
});

test.each(letters)(
  '$what leads to whole addresses alone, and its text says each that its buttons lead to',
  ({ html, text }) => {
    const links = all(html, /\shref="([^"]*)"/g);
    expect(links.filter((address) => !/^https:\/\/[^\s]+$/.test(address))).toEqual([]);
    for (const button of all(html, /<a\s+href="([^"]*)"[^>]*display:inline-block/g))
      expect(text).toContain(button.replaceAll('&amp;', '&'));
  },
);

test('each drawing of a letter is a file of its own colours and shapes', () => {
  expect(new Set(Object.values(drawingFiles)).size).toBe(drawingNames.length);
});

test('a drawing stands at the head, above a heading, or the line is refused', () => {
  const problems = (body: string) => compileLetter({ en: { subject: 'x', body } }, { locales: ['en'] }).problems;
  expect(problems('::drawing[gift]\n\n# Hello\n\nWords.')).toBeUndefined();
  expect(problems('# Hello\n\n::drawing[gift]')).toMatchObject([{ line: 3 }]);
  expect(problems('::drawing[gift]\n\nWords.')).toMatchObject([{ line: 1 }]);
  expect(problems('::drawing[elephant]\n\n# Hello')).toMatchObject([{ line: 1 }]);
});
