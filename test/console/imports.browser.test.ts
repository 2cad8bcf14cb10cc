import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { consoleAt, phone } from '../support/console.ts';
import { visibleFaults } from '../support/visibleFaults.ts';
import { startWorld, type World } from '../support/world.ts';

const list = join(import.meta.dirname, '../data/lists/klienci-excel.csv');
let world: World;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

const faults = async (page: Page) => [...(await axeFindings(page)), ...(await visibleFaults(page))];

/** A file is chosen and tried; the page is then the list's own, with its sum. */
async function bring(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) {
  await page.setInputFiles('input[type=file]', file);
  await page.click('form .primary');
  await page.waitForURL(/imports\/imp_/);
}

test('a list is brought, tried, read anew as somebody says, carried out and taken back, each with its number', async () => {
  const { page, complaints, foreign, close } = await consoleAt(browser, world.url, 'marketer', {
    at: '/console/imports',
  });
  await page.waitForSelector('.empty');
  expect(await faults(page)).toEqual([]);
  await bring(page, list);
  await page.waitForSelector('a.figure:has-text("new")');
  expect(await page.innerText('a.figure:has-text("new") strong')).toBe('15');
  expect(await page.innerText('a.figure:has-text("refused") strong')).toBe('4');
  expect(await page.inputValue('select[aria-label="It means: Telefon"]')).toBe('phone');
  expect(await faults(page)).toEqual([]);

  await page.click('a.figure:has-text("refused")');
  await page.waitForSelector('h2:text("Rows: refused")');
  await page.waitForSelector('td:text("not an email address"), td:text("no email address")');
  expect(await page.locator('section:has(h2:text("Rows: refused")) tbody tr').count()).toBe(4);
  expect(await faults(page)).toEqual([]);

  await page.selectOption('select[aria-label="It means: Telefon"]', 'ignore');
  await page.click('text=Read it anew like this');
  await page.waitForSelector('select[aria-label="It means: Telefon"]:enabled >> visible=true');
  await page.waitForFunction(
    () => document.querySelector<HTMLSelectElement>('select[aria-label="It means: Telefon"]')?.value === 'ignore',
  );
  await page.click('text="Bring it in"');
  await page.waitForSelector('dialog:has-text("15 new people come in")');
  expect(await faults(page)).toEqual([]);
  await page.click('dialog .primary');
  await page.waitForSelector('button:text("Take it back")');
  expect((await world.contact('jan.kowalski@example.com'))?.phone).toBeUndefined();

  await page.click('button:text("Take it back")');
  await page.waitForSelector('dialog:has-text("15 people are new by this list")');
  await page.click('dialog .danger');
  await page.waitForSelector('.lead:text("Taken back")');
  expect((await world.asStaff('/v1/contacts?email=jan.kowalski@example.com')).json.items).toEqual([]);
  await page.click('text=Lists so far');
  await page.waitForSelector('tbody a:text("klienci-excel.csv")');
  // The file alone goes elsewhere: to the place it was signed for.
  const elsewhere = foreign.filter((url) => !/\/lists\/imp_[^/]+\?X-Amz/.test(url));
  expect({ complaints, elsewhere }).toEqual({ complaints: [], elsewhere: [] });
  await close();
});

test('a file that cannot be read says in a sentence what to do, and a column can be named by hand, on a phone in Finnish', async () => {
  const { page, complaints, close } = await consoleAt(browser, world.url, 'owner', {
    ...phone,
    locale: 'fi',
    at: '/console/imports',
  });
  await bring(page, {
    name: 'a.xls',
    mimeType: 'text/plain',
    buffer: Buffer.from('Kto;Imię\nanna@example.com;Anna\n'),
  });
  await page.waitForSelector('text=ei löytynyt sähköpostisaraketta');
  expect(await faults(page)).toEqual([]);
  await page.selectOption('select[aria-label="Merkitys: Kto"]', 'email');
  await page.click('text=Lue uudelleen näin');
  await page.waitForSelector('a.figure:has-text("uudet")');
  expect(await page.innerText('a.figure:has-text("uudet") strong')).toBe('1');
  expect(await faults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test('cells and headers that look like markup are shown as the text they are', async () => {
  const { page, complaints, close } = await consoleAt(browser, world.url, 'owner', { at: '/console/imports' });
  const hostile = '<img src=x onerror=window.pwned=1 data-pwned>';
  const buffer = Buffer.from(`Email;${hostile}\n${hostile};${hostile}\nok@example.com;${hostile}\n`);
  await bring(page, { name: `${hostile}.csv`, mimeType: 'text/csv', buffer });
  await page.waitForSelector('a.figure:has-text("refused")');
  await page.click('a.figure:has-text("refused")');
  await page.waitForSelector('h2:text("Rows: refused")');
  expect(await page.innerText('h1')).toBe(`${hostile}.csv`);
  expect(await page.locator('[data-pwned]').count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

test.each(['pl', 'ru', 'sr', 'fi', 'en'])('lists and vouchers fit a phone in %s', async (locale) => {
  const { page, complaints, close } = await consoleAt(browser, world.url, 'owner', {
    ...phone,
    locale,
    at: '/console/imports',
  });
  await bring(page, list);
  await page.waitForSelector('a.figure');
  await page.click('a.figure >> nth=0');
  await page.waitForSelector('.table >> nth=1');
  expect(await faults(page)).toEqual([]);
  await page.goto(`${world.url}/console/vouchers`);
  await page.waitForSelector('article .figure');
  expect(await faults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
