import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { consoleAt, desk, phone } from '../support/console.ts';
import { visibleFaults } from '../support/visibleFaults.ts';
import { startWorld, type World } from '../support/world.ts';

const pictures = process.env.CONSOLE_PICTURES;
let world: World;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

/** What somebody would see to be wrong with a screen as it stands, and a picture of it. */
async function look(page: Page, name: string): Promise<void> {
  if (pictures) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  }
  expect([name, ...(await axeFindings(page)), ...(await visibleFaults(page))]).toEqual([name]);
}
const at = async (path: string) => (await world.asStaff(path, 'marketer')).json;
const stepsOf = (page: Page) => page.locator('.empty ol a').evaluateAll((all) => all.map((a) => a.textContent!));

test('who begins is led by the hand, and each step goes once it is done', async () => {
  const { page, complaints, foreign, close } = await consoleAt(browser, world.url, 'owner', { at: '/console/today' });
  await page.waitForSelector('.empty ol');
  expect(await stepsOf(page)).toHaveLength(3);
  await look(page, 'first-steps');
  const [poster] = await Promise.all([page.waitForEvent('popup'), page.click('.empty a[href$="/poster?locale=pl"]')]);
  await poster.waitForSelector('h1, h2');
  await poster.close();
  await page.waitForFunction(() => document.querySelectorAll('.empty ol a').length === 2);
  await page.click('.empty a[href="/console/new-campaign"]');
  await page.waitForURL('**/console/new-campaign');
  const content = Object.fromEntries(
    ['pl', 'en', 'ru', 'fi', 'sr'].map((locale) => [locale, { subject: 'Advent', body: 'Come' }]),
  );
  const headers = {
    authorization: `Bearer ${(await world.credentials()).marketer}`,
    'content-type': 'application/json',
  };
  const body = JSON.stringify({ name: 'Advent', segment: 'new', purpose: 'newsletter', content });
  expect((await world.call('/v1/campaigns', { method: 'POST', headers, body })).status).toBe(201);
  await page.goto(`${world.url}/console/today`);
  await page.waitForFunction(() => document.querySelectorAll('.empty ol a').length === 1);
  expect(await page.getAttribute('.empty ol a', 'href')).toBe('/console/imports');
  const csv = 'email\r\nala@example.com';
  const made = await world.call('/v1/imports', { method: 'POST', headers, body: '{"name":"a.csv","bytes":22}' });
  await fetch(made.json.upload.url, { method: 'PUT', body: csv });
  for (const step of ['read', 'start']) {
    await world.call(`/v1/imports/${made.json.id}/${step}`, { method: 'POST', headers });
    await world.idle();
  }
  await page.goto(`${world.url}/console/today`);
  await page.waitForSelector('.figures.fresh');
  await page.waitForLoadState('networkidle');
  expect(await page.locator('.empty ol').count()).toBe(0);
  expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
  await close();
});

test.each([
  ['at a desk', desk, 'fi'],
  ['on a phone', phone, 'ru'],
] as const)(
  'every form and place is there with its code, paper, snippet and who came by it, %s',
  async (size, screen, locale) => {
    await world.join(`by-the-till-${locale}@example.com`, { form: 'till', placement: 'store-1-till' });
    await world.idle();
    const { page, complaints, foreign, close } = await consoleAt(browser, world.url, 'marketer', {
      ...screen,
      locale,
      at: '/console/places',
    });
    await page.waitForSelector('article img');
    const { forms, placements } = await at('/v1/places');
    const shown = await page
      .locator('article')
      .evaluateAll((all) =>
        all.map((one) => [...one.querySelectorAll('strong')].map(({ textContent }) => textContent)),
      );
    const figures = (one: Record<string, number>) => [one.people, one.agreed, one.bought].map(String);
    expect(shown).toEqual([...placements, ...forms].map(figures));
    expect(Number(placements[0].people)).toBeGreaterThan(0);
    const { items } = await at('/v1/contacts?segment=placement-store-1-till');
    expect(items).toHaveLength(placements[0].people);
    await look(page, `places-${size}`);
    for (const [format, name] of [
      ['SVG', 'store-1-till.svg'],
      ['PNG', 'store-1-till.png'],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('article').first().getByText(format, { exact: true }).click(),
      ]);
      expect(file.suggestedFilename()).toBe(name);
      const bytes = Buffer.concat(await (await file.createReadStream()).toArray());
      if (format === 'PNG') expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1_200, 1_200]);
      else expect(bytes.toString()).toMatch(/^<svg /);
    }
    const links = await page.locator('main article a').evaluateAll((all) => all.map((a) => a.getAttribute('href')!));
    for (const link of links) expect([link, (await world.call(link)).status]).toEqual([link, 200]);
    const [snippets] = await Promise.all([
      page.waitForEvent('popup'),
      page.click('a[href*="/snippets"][href*="chat"]'),
    ]);
    await snippets.waitForSelector('#maker select[name=form]');
    expect(await snippets.inputValue('#maker select[name=form]')).toBe('chat');
    expect(await snippets.textContent('#made')).toContain('form="chat"');
    expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
    await close();
  },
);

test('a kind of voucher is made and changed, and what the API refuses stands by its field', async () => {
  const { page, complaints, close } = await consoleAt(browser, world.url, 'marketer', { at: '/console/vouchers' });
  await page.click('.page-head button');
  await page.waitForSelector('dialog form');
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await field('Id').fill('Easter Gift');
  for (const language of ['English', 'Polish', 'Russian', 'Finnish', 'Serbian']) await field(language).fill('Jajko');
  await field('%').fill('15');
  await look(page, 'kind');
  await page.click('dialog .primary');
  await page.waitForSelector('dialog .problem');
  await field('Id').fill('easter-gift');
  await page.click('dialog .primary');
  await page.waitForSelector('dialog', { state: 'detached' });
  expect(await at('/v1/voucher-kinds/easter-gift')).toMatchObject({
    gives: { percent: 15 },
    validFor: 'P30D',
    times: 1,
  });
  await page.locator('article', { hasText: 'Jajko' }).getByRole('button', { name: 'Change' }).click();
  await page.selectOption('dialog select >> nth=0', 'amount');
  await field('PLN').fill('12.50');
  await page.click('dialog .primary');
  await page.waitForSelector('dialog', { state: 'detached' });
  expect(await at('/v1/voucher-kinds/easter-gift')).toMatchObject({ gives: { amount: 1250 }, version: 2 });
  expect(complaints).toEqual([]);
  await close();
});

test('an automation goes by its name in the reader’s language, is tried by mail, and tells what became of it', async () => {
  const { page, complaints, close } = await consoleAt(browser, world.url, 'marketer', {
    locale: 'pl',
    at: '/console/automations',
  });
  await page.waitForSelector('.card h2 a');
  const { items } = await at('/v1/automations');
  const names = await page.locator('.card h2 a').allTextContents();
  expect(names).toEqual(items.map(({ name }: { name: { pl: string } }) => name.pl));
  await look(page, 'automations');
  await page.click('.card h2 a >> nth=0');
  await page.waitForSelector('form .primary');
  await page.fill('form input >> nth=0', 'Tort na urodziny');
  await page.click('form .actions button >> nth=1');
  await page.waitForSelector('.toast');
  await world.idle();
  const mails = (await world.call('/_local/mail')).json as { tags: { kind: string } }[];
  expect(mails.filter(({ tags }) => tags.kind === 'test')).toHaveLength(1);
  await page.click('form .primary');
  const put = page.waitForResponse((answer) => answer.request().method() === 'PUT');
  await page.click('dialog .primary');
  expect((await put).status()).toBe(200);
  expect((await at('/v1/automations/birthday')).name).toMatchObject({ pl: 'Tort na urodziny', en: 'Birthday' });
  await page.click('a[href="/console/automations/birthday/report"]');
  await page.waitForSelector('.sample-sum');
  await look(page, 'automation-report');
  expect(complaints).toEqual([]);
  await close();
});

test('the calendar names what each country keeps', async () => {
  const { page, close } = await consoleAt(browser, world.url, 'marketer', { at: '/console/calendar?month=2027-01' });
  await page.waitForSelector('table.month .cause');
  const kept = await page.locator('table.month td', { has: page.locator('.cause') }).allInnerTexts();
  const words = kept.map((cell) => cell.replaceAll(/\s+/g, ' '));
  expect(words).toContain('1 New Year (PL, FI, RS, RU, GB, US)');
  expect(words).toContain('7 Christmas (RS, RU)');
  await look(page, 'holidays');
  await close();
});
