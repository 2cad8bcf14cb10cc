import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { desk, expectGood, pagesInBrowser, phone } from '../support/pages.ts';

const pageWith = (
  attributes: string,
  locale = 'en',
  focused = 'button',
) => `<!doctype html><html lang="${locale}"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>A shop</title>
<script src="/assets/kartoteka-form.js" defer></script></head><body><main><h1>A shop</h1><p>${focused === 'field' ? '<label>Search <input id="search" autofocus></label>' : '<button autofocus>Bread</button>'}</p>
<div>${'<p>Bread.</p>'.repeat(80)}</div></main><kartoteka-form form="newsletter" locale="${locale}" ${attributes}></kartoteka-form></body></html>`;

const { state, open } = pagesInBrowser({
  'pop-up.en.html': pageWith('mode="pop-up" after="100ms"'),
  'slide-in.en.html': pageWith('mode="slide-in" after="100ms"'),
  'field.en.html': pageWith('mode="slide-in" after="100ms"', 'en', 'field'),
  'slide-in.fi.html': pageWith('mode="slide-in" after="100ms"', 'fi'),
  'slide-in.ru.html': pageWith('mode="slide-in" after="100ms"', 'ru'),
  'late.en.html': pageWith('mode="pop-up" after="15s"'),
  'scroll.en.html': pageWith('mode="slide-in" scroll="50%"'),
  'leaving.en.html': pageWith('mode="pop-up" leaving'),
  'twice.en.html': pageWith('mode="slide-in" after="100ms"').replace(
    '</h1>',
    '</h1><kartoteka-form form="newsletter" locale="en"></kartoteka-form>',
  ),
});

const remembered = (page: Page) => page.evaluate(() => localStorage.getItem('kartoteka-form:newsletter'));
const comes = (page: Page, what: 'dialog' | '.slide-in') => page.locator(`kartoteka-form ${what}`).waitFor();
const staysAway = async (page: Page, ms = 1_500) => {
  await page.waitForTimeout(ms);
  expect(await page.locator('kartoteka-form :is(dialog, .slide-in)').count()).toBe(0);
};

test('a pop-up keeps the focus, closes with Escape, gives the focus back, and never comes again', async () => {
  const page = await open('/pop-up', { viewport: desk });
  await comes(page, 'dialog');
  expect(await page.getByRole('dialog', { name: 'News fresh from the oven' }).isVisible()).toBe(true);
  for (let i = 0; i < 12; i += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.matches('kartoteka-form, body'))).toBe(true);
  }
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('Bread');
  await expect.poll(() => remembered(page)).toBe('dismissed');
  expect(await page.context().cookies()).toEqual([]);
  await page.reload();
  await staysAway(page);
});

test('a tap outside closes a pop-up, unless something is typed that would be lost; the button always does', async () => {
  const page = await open('/pop-up', { viewport: desk });
  await comes(page, 'dialog');
  await page.fill('#email', 'anna@');
  await page.mouse.click(10, 10);
  expect(await page.inputValue('#email')).toBe('anna@');
  await page.fill('#email', '');
  await page.mouse.click(10, 10);
  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await comes(page, 'dialog');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => remembered(page)).toBe('dismissed');
});

test('whoever signed up in a pop-up is not asked again', async () => {
  const page = await open('/pop-up?utm_source=map', { viewport: desk });
  await comes(page, 'dialog');
  await page.fill('#email', 'anna@example.com');
  await page.check('#consents-newsletter');
  await page.keyboard.press('Enter');
  await page.locator('dialog .done').waitFor();
  expect(JSON.parse(state.posts[0]!.body)).toMatchObject({ email: 'anna@example.com', utm: { source: 'map' } });
  await page.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => remembered(page)).toBe('joined');
  await page.reload();
  await staysAway(page);
});

test('nothing comes over a field that somebody is in, nor right after typing', async () => {
  const page = await open('/field', { viewport: desk });
  await staysAway(page, 2_000);
  await page.keyboard.type('rye');
  await page.locator('#search').blur();
  await staysAway(page, 1_000);
  await comes(page, '.slide-in');
});

test('a slide-in takes no focus; Escape sends it away for good', async () => {
  const page = await open('/slide-in');
  await comes(page, '.slide-in');
  expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('Bread');
  const { height } = (await page.locator('.slide-in').boundingBox())!;
  expect(height, 'what a phone still shows of the page').toBeLessThan(phone.height / 4);
  await page.keyboard.press('Escape');
  await page.locator('.slide-in').waitFor({ state: 'detached' });
  await page.reload();
  await staysAway(page);
});

test('the button of a slide-in opens the form', async () => {
  const page = await open('/slide-in');
  await comes(page, '.slide-in');
  await page.getByRole('button', { name: 'Leave your address' }).press('Enter');
  expect(await page.isVisible('dialog #email')).toBe(true);
  expect(await page.locator('.slide-in').count()).toBe(0);
});

test('on a phone a pop-up waits half a minute, whatever is asked', async () => {
  const page = await open('');
  await page.clock.install();
  await page.goto(`${state.origin}/late`);
  await page.clock.runFor(20_000);
  expect(await page.locator('dialog').count()).toBe(0);
  await page.clock.runFor(12_000);
  await comes(page, 'dialog');
});

test('a form comes half-way down the page, or when the pointer leaves at the top', async () => {
  const scrolled = await open('/scroll', { viewport: desk });
  await scrolled.evaluate(() => scrollTo(0, document.body.scrollHeight * 0.2));
  await staysAway(scrolled);
  await scrolled.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await comes(scrolled, '.slide-in');
  const left = await open('/leaving', { viewport: desk });
  await staysAway(left, 500);
  await left.evaluate(() => document.documentElement.dispatchEvent(new MouseEvent('mouseleave', { clientY: -1 })));
  await comes(left, 'dialog');
});

test('where nothing can be remembered nothing comes by itself', async () => {
  const page = await open('');
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get: () => raise() });
    const raise = () => {
      throw new DOMException('', 'SecurityError');
    };
  });
  await page.goto(`${state.origin}/slide-in`);
  await staysAway(page);
});

test.each([
  { colorScheme: 'light', locale: 'fi' },
  { colorScheme: 'dark', locale: 'ru' },
] as const)(
  'axe finds nothing in slide-in and dialogue, $locale in the $colorScheme',
  async ({ colorScheme, locale }) => {
    const page = await open(`/slide-in?locale=${locale}`, { colorScheme, reducedMotion: 'reduce' });
    await comes(page, '.slide-in');
    await expectGood(page);
    await page.click('.slide-in .button');
    await expectGood(page);
  },
);

test('where the form stands on the page already, nothing comes over it; and it has no ground of its own', async () => {
  const page = await open('/twice?locale=en');
  await page.waitForFunction(() => document.querySelector('kartoteka-form')?.shadowRoot?.querySelector('form'));
  await staysAway(page);
  const look = await page.locator('kartoteka-form .kartoteka').evaluate((form) => {
    const { backgroundColor, color, maxWidth } = getComputedStyle(form);
    return { backgroundColor, isPage: color === getComputedStyle(document.body).color, maxWidth };
  });
  expect(look).toEqual({ backgroundColor: 'rgba(0, 0, 0, 0)', isPage: true, maxWidth: '480px' });
});
