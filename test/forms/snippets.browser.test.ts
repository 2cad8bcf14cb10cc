import { expect, test } from 'vitest';
import { desk, expectGood, pagesInBrowser, phone } from '../support/pages.ts';

const { shop, state, open } = pagesInBrowser();

test.each([phone, desk])('what is chosen changes the snippet and its preview, $width px wide', async (viewport) => {
  const page = await open('/snippets?locale=pl', { viewport });
  const code = page.locator('#made');
  const preview = page.frameLocator('iframe');
  await preview.locator('kartoteka-form .button').waitFor();
  expect(await code.textContent()).toContain('<kartoteka-form form="newsletter" locale="pl">');
  await page.check('[value=slide-in]');
  await preview.locator('.slide-in').waitFor();
  expect(await code.textContent()).toContain('mode="slide-in" after="15s"');
  await page.check('[value=pop-up]');
  await preview.locator('dialog').waitFor();
  await page.selectOption('[name=locale]', 'fi');
  await preview.locator(`dialog >> text=${shop.forms.newsletter!.title.fi}`).first().waitFor();
  await page.check('[value=inline]');
  await page.fill('[name=accent]', '#00aa77');
  await preview.locator('kartoteka-form[style*="#00aa77"] .button').waitFor();
  expect(await code.textContent()).toContain('style="--kartoteka-accent: #00aa77; --kartoteka-on-accent: #000000"');
  await expectGood(page);
});

test('what is tried in the preview looks as if it was sent, and is not', async () => {
  const page = await open('/snippets?locale=en');
  const preview = page.frameLocator('iframe');
  await preview.locator('#email').fill('anna@example.com');
  await preview.locator('#consents-newsletter').check();
  await preview.locator('.button').click();
  await preview.locator('.done').waitFor();
  expect(state.posts).toEqual([]);
});

test('without a script the ways stand there to be copied', async () => {
  const page = await open('/snippets?locale=en', { javaScriptEnabled: false });
  expect(await page.locator('#maker').isVisible()).toBe(false);
  expect(await page.locator('#slideIn').textContent()).toContain('mode="slide-in"');
});

test('a tap after an address with a slip is not lost to the suggestion', async () => {
  const page = await open('/f/newsletter?locale=en');
  await page.fill('#email', 'anna@gmial.com');
  await page.check('#consents-newsletter');
  await page.locator('.meant').waitFor();
});
