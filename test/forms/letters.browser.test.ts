import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderLetter } from '../../functions/mail/renderLetter.ts';
import { builtInLetters } from '../../functions/programme/letters/builtInLetters.ts';
import { compileLetter } from '../../functions/programme/letters/compileLetter.ts';
import { aShop } from '../support/aShop.ts';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';

const shop = aShop();
const publicUrl = 'https://people.shop.example';
const link = `${publicUrl}/x?t=k1.aBc`;
const everyBlock = compileLetter(
  {
    en: {
      subject: 'All',
      body: '::drawing[news]\n\n# One\n\n## Two\n\nWords, *more*, **most** and [a link]({{ shop.url }}/a).\n\n- a\n\n1. b\n\n---\n\n::voucher[cake]\n\n::button[Go]({{ shop.url }}/b)',
    },
  },
  { locales: ['en'], vouchers: ['cake'] },
).letter!;
const reader = {
  firstName: 'Anna',
  links: { url: link, unsubscribe: link, preferences: link, survey: link },
  details: ['anna@example.com'],
  voucher: {
    ...{ title: 'A slice of cake', gift: 'Of your choice', code: 'CCCCCCCCC', until: 'Valid until 31 May 2027' },
    ...{ terms: 'Show the code.', validUntil: '31 May 2027', page: link, picture: `${publicUrl}/voucher.png` },
  },
};
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test.each(['light', 'dark'] as const)('every letter can be read in the %s', async (colorScheme) => {
  const context = await browser.newContext({ colorScheme, viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  await page.route('**/*', (route) => route.abort());
  const letters = { ...builtInLetters, 'every block': everyBlock };
  for (const [id, letter] of Object.entries(letters)) {
    const marketing = { why: { purpose: 'newsletter' }, survey: 'Two questions' };
    const { html } = renderLetter({ letter, locale: 'en', shop, shopUrl: shop.url, publicUrl, reader, ...marketing });
    await page.setContent(html, { waitUntil: 'domcontentloaded' });
    const found = (await axeFindings(page)).filter((one) => /^(color-contrast|image-alt|link-name)/.test(one));
    expect(found, `${id} in the ${colorScheme}`).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${id} scrolls sideways`).toBeLessThanOrEqual(0);
  }
  await context.close();
});
