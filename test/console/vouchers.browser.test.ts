import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { consoleAt, phone } from '../support/console.ts';
import { visibleFaults } from '../support/visibleFaults.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let browser: Browser;
let voucher: { code: string; kind: string };
beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld(), launchBrowser()]);
  const { id } = await world.join('zofia@example.com', { locale: 'pl' });
  await world.idle();
  voucher = (await world.asStaff(`/v1/contacts/${id}`)).json.vouchers[0];
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

const faults = async (page: Page) => [...(await axeFindings(page)), ...(await visibleFaults(page))];

/** Looks a voucher up by its code. */
async function look(page: Page, code: string) {
  await page.fill('.find input', code);
  await page.click('.find button');
}

test('every kind shows what the report of it says, on a desk', async () => {
  const { page, complaints, foreign, close } = await consoleAt(browser, world.url, 'owner', {
    at: '/console/vouchers',
  });
  await page.waitForSelector('article .figure');
  await page.waitForLoadState('networkidle');
  const { items } = (await world.asStaff('/v1/voucher-kinds')).json;
  const reports = await Promise.all(
    items.map(async ({ id }: { id: string }) => (await world.asStaff(`/v1/voucher-kinds/${id}/report`)).json),
  );
  const said = reports.map((one) => [one.issued, one.open, one.redeemed, one.expired, one.cancelled].map(String));
  const shown = await page
    .locator('article')
    .evaluateAll((all) => all.map((one) => [...one.querySelectorAll('strong')].map((figure) => figure.textContent)));
  expect(shown).toEqual(said);
  expect(shown.some(([issued]) => issued === '1')).toBe(true);
  expect(await faults(page)).toEqual([]);
  expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
  await close();
});

test('a voucher is redeemed by its code, taken back, and cancelled for a reason, on a phone in Russian', async () => {
  const { page, complaints, close } = await consoleAt(browser, world.url, 'marketer', {
    ...phone,
    locale: 'ru',
    at: '/console/vouchers',
  });
  await look(page, voucher.code.toLowerCase());
  await page.fill('.found input >> nth=0', 'R-1');
  expect(await faults(page)).toEqual([]);
  await page.click('.found .primary');
  await page.click('button:text("Вернуть")');
  await page.click('.folded summary');
  await page.fill('.folded input', 'дан по ошибке');
  expect(await faults(page)).toEqual([]);
  await page.click('.folded .danger');
  await page.waitForSelector('.toast:has-text("Отменён")');
  expect((await world.asStaff(`/v1/vouchers/${voucher.code}`)).json.state).toBe('cancelled');
  expect(complaints).toEqual([]);
  await close();
});

test('who works at the counter has no way to cancel a voucher', async () => {
  const { id } = await world.join('aino@example.com', { locale: 'fi' });
  await world.idle();
  const [{ code }] = (await world.asStaff(`/v1/contacts/${id}`)).json.vouchers;
  const { page, close } = await consoleAt(browser, world.url, 'clerk', { at: '/console/counter' });
  await look(page, code);
  await page.waitForSelector('.found .primary');
  expect(await page.locator('.folded').count()).toBe(0);
  await close();
});
