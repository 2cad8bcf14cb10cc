import decode from 'jsqr';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

const open = async (path: string, options: BrowserContextOptions = {}) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, ...options });
  const page = await context.newPage();
  await page.goto(path.startsWith('http') ? path : world.url + path);
  return page;
};

test('a phone that reads the poster in the shop becomes a contact who came in there, without JavaScript', async () => {
  const poster = await open('/q/store-1-till/poster?locale=fi', { viewport: { width: 794, height: 1123 } });
  await poster.emulateMedia({ media: 'print' });
  const { data, width, height } = PNG.sync.read(await poster.screenshot());
  const address = decode.default(new Uint8ClampedArray(data), width, height)!.data;
  expect(address).toBe(`${world.url}/q/store-1-till`);

  const phone = await open(address, { javaScriptEnabled: false, locale: 'fi' });
  expect(await phone.getAttribute('html', 'lang')).toBe('fi');
  await phone.fill('#email', 'aino@example.com');
  await phone.check('#consents-newsletter');
  await phone.click('button');
  await phone.waitForURL('**/thanks?locale=fi');

  await phone.goto(await world.confirmLink('aino@example.com'));
  await phone.click('button:visible');
  await phone.fill('#firstName', 'Aino');
  await phone.fill('#birthday-day', '17');
  await phone.selectOption('#birthday-month', { label: 'toukokuu' });
  await phone.click('.second');
  await phone.waitForSelector('.notice');
  const contact = await world.contact('aino@example.com');
  expect(contact).toMatchObject({
    firstName: 'Aino',
    birthday: '--05-17',
    locale: 'fi',
    source: { channel: 'placement', form: 'till', placement: 'store-1-till' },
    subscription: { purposes: { newsletter: { state: 'confirmed' } } },
  });
  expect(contact.segments).toContain('placement-store-1-till');
});

test('a mistake on the phone keeps the placement, and the campaign of the window stays with the contact', async () => {
  const phone = await open('/q/store-2-window?locale=pl', { javaScriptEnabled: false });
  await phone.fill('#email', 'zofia@');
  await phone.check('#consents-newsletter');
  await phone.click('button');
  await phone.waitForSelector('.summary');
  expect(await phone.locator('#birthday-year').count()).toBe(0);
  await phone.fill('#email', 'zofia@example.com');
  await phone.click('button');
  await phone.waitForURL('**/thanks?locale=pl');
  await world.post(await world.confirmLink('zofia@example.com'));
  expect((await world.contact('zofia@example.com')).source).toMatchObject({
    placement: 'store-2-window',
    utm: { campaign: 'advent' },
  });
});

test('the pop-up of the demonstration page comes once, and whoever closed it is left alone', async () => {
  const page = await open('/?locale=en', { viewport: { width: 1280, height: 800 } });
  const leave = () =>
    page.evaluate(() => document.documentElement.dispatchEvent(new MouseEvent('mouseleave', { clientY: -1 })));
  await page.waitForFunction(() => document.querySelector('[mode=pop-up]')?.shadowRoot);
  await leave();
  await page.locator('[mode=pop-up] dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('[mode=pop-up] dialog').waitFor({ state: 'detached' });
  await page.reload();
  await page.waitForFunction(() => document.querySelector('[mode=pop-up]')?.shadowRoot);
  await leave();
  await page.waitForTimeout(2_000);
  expect(await page.locator('[mode=pop-up] dialog').count()).toBe(0);
  expect(await page.context().cookies()).toEqual([]);
});

test('a place nobody defined has neither a page nor a code', async () => {
  for (const path of ['/q/nowhere', '/q/nowhere.svg', '/q/__proto__.svg', '/q/nowhere/poster'])
    expect((await world.call(path)).status, path).toBe(404);
  expect((await world.call('/q/store-1-till.svg')).headers.get('content-type')).toBe('image/svg+xml');
});
