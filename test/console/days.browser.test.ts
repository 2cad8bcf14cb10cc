import { mkdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allowed } from '../../functions/platform/may.ts';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { consoleAt, desk, phone } from '../support/console.ts';
import { visibleFaults } from '../support/visibleFaults.ts';
import { startWorld, type World } from '../support/world.ts';

/** Where pictures go for those who want to look: `CONSOLE_PICTURES=/tmp/pictures`. */
const pictures = process.env.CONSOLE_PICTURES;
const day = 86_400_000;

let world: World;
let browser: Browser;
let zofia: { id: string };
let code: string;

/** A shop with a customer who has bought, and whose voucher is open, and another one. */
beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld(), launchBrowser()]);
  zofia = await world.join('zofia@example.com', { locale: 'pl' });
  await fix(zofia.id, { firstName: 'Zofia', lastName: 'Król', phone: '+48 601 000 111', birthday: '1990-04-23' });
  await world.join('aino@example.com', { locale: 'fi' });
  await world.order({ orderId: 'o-1', email: 'zofia@example.com', at: (await world.now()).toISOString() });
  await world.idle();
  code = (await see(zofia.id)).vouchers[0].code;
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

const see = async (id: string) => (await world.asStaff(`/v1/contacts/${id}`)).json;
const bearer = async (role: string) => ({
  authorization: `Bearer ${(await world.credentials())[role]}`,
  'content-type': 'application/json',
});
const fix = async (id: string, body: object) => {
  const headers = await bearer('owner');
  const answer = await world.call(`/v1/contacts/${id}`, { method: 'PATCH', headers, body: JSON.stringify(body) });
  expect(answer.status).toBe(200);
};

/** What somebody would see to be wrong with a screen as it stands, and a picture of it. */
async function look(page: Page, name: string): Promise<void> {
  if (pictures) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  }
  expect([name, ...(await axeFindings(page)), ...(await visibleFaults(page))]).toEqual([name]);
}

/** Goes on with the keyboard alone until the focus is on what is looked for. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

describe.each([
  ['at a desk', desk, 'pl'],
  ['on a phone', phone, 'fi'],
] as const)('the owner’s day %s, by keyboard', (size, screen, locale) => {
  test('finds a customer by her number, sees why, corrects, sees the letters move, reads the changes', async () => {
    const { page, complaints, foreign, close } = await consoleAt(browser, world.url, 'owner', { ...screen, locale });
    await page.waitForSelector('.figures.fresh strong:not(:text("…"))');
    await look(page, `today-${size}-${locale}`);

    await page.goto(`${world.url}/console/contacts`);
    await page.waitForSelector('tbody tr');
    await look(page, `contacts-${size}-${locale}`);
    await tabTo(page, 'input[type=search]');
    await page.keyboard.type('601 000 111');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/console/contacts?find=*');
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
    await tabTo(page, 'tbody th a');
    await page.keyboard.press('Enter');
    await page.waitForSelector('h1:text("Zofia Król")');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.waitForSelector('.timeline .of-order');
    await look(page, `contact-${size}-${locale}`);

    await page.goto(`${world.url}/console/contacts/${zofia.id}/why/lapsed`);
    await page.waitForSelector('.missing');
    await look(page, `why-${size}-${locale}`);
    await page.goBack();
    await page.waitForSelector('.timeline .of-order');

    const before = (await see(zofia.id)).facts.next.birthday;
    const birthday = size === 'at a desk' ? '1990-05-02' : '1990-06-03';
    await tabTo(page, '.page-head button:not(.primary)');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open] form');
    await look(page, `correct-${size}-${locale}`);
    await page.locator('dialog input').nth(3).fill(birthday);
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]', { state: 'detached' });
    await world.idle();
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll('.lines li')].some(({ textContent }) =>
          /birthday.*2027.*2027/.test(textContent ?? ''),
        ),
      undefined,
      { timeout: 20_000 },
    );
    expect((await see(zofia.id)).facts.next.birthday).not.toBe(before);

    await page.goto(`${world.url}/console/contacts/${zofia.id}/changes`);
    await page.waitForSelector('tbody tr');
    expect(await page.innerText('tbody')).toContain('owner');
    await look(page, `changes-${size}-${locale}`);
    await page.goto(`${world.url}/console/settings`);
    await page.waitForSelector('.facts dd');
    await look(page, `settings-${size}-${locale}`);
    expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
    await close();
  });
});

describe.each([
  ['on a phone', phone, 'sr'],
  ['at a desk', desk, 'ru'],
] as const)('the clerk’s day %s', (size, screen, locale) => {
  test('finds one person, notes a complaint, redeems by typing, and takes it back', async () => {
    const { page, complaints, close } = await consoleAt(browser, world.url, 'clerk', { ...screen, locale });
    await page.waitForURL('**/console/counter');
    await look(page, `counter-${size}-${locale}`);
    await page.fill('input[type=search]', '0048601000111');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.found h3 a');
    await page.selectOption('.found select', 'complaint');
    await page.fill('.found textarea', `The crust was hard (${size})`);
    await page.reload();
    await page.waitForSelector('.found .note');
    expect(await page.inputValue('.found textarea')).toContain('The crust was hard');
    await look(page, `note-${size}-${locale}`);
    await page.click('.found .primary');
    await page.waitForSelector('.toast');
    await world.idle();
    const { timeline } = await see(zofia.id);
    expect(timeline).toContainEqual(
      expect.objectContaining({ kind: 'complaint', text: `The crust was hard (${size})`, data: { by: 'clerk' } }),
    );
    const notes = (await world.asStaff('/v1/notes')).json.items;
    expect(notes).toContainEqual(
      expect.objectContaining({ contactId: zofia.id, text: `The crust was hard (${size})` }),
    );

    await page.goto(`${world.url}/console/counter`);
    await page.locator('.counter form input').first().fill(code.toLowerCase());
    await page.keyboard.press('Enter');
    await page.waitForSelector('.found form');
    await look(page, `voucher-${size}-${locale}`);
    await page.locator('.found form input').fill(`r-${size}`);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.found form', { state: 'detached' });
    expect((await see(zofia.id)).vouchers[0].state).toBe('redeemed');
    await page.click('.found .actions button');
    await page.waitForSelector('.found form');
    expect((await see(zofia.id)).vouchers[0].state).toBe('open');

    await page.locator('.counter form input').first().fill('not-a-code');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.problem');
    expect(complaints).toEqual([]);
    await close();
  });
});

/** Every screen there is, with what somebody must be allowed to do to see it. */
const screens = [
  ...readFileSync('console/kit/screens.ts', 'utf8').matchAll(/path: '(\/console\/[^']+)',.*?may: '([^']+)'/gs),
].map(([, path, may]) => ({
  path: path!,
  roles: (allowed[may as 'see programme'] as { roles?: readonly string[] }).roles ?? [],
}));

test('a clerk can see nothing else, whatever address is typed', async () => {
  const { page, close } = await consoleAt(browser, world.url, 'clerk');
  await page.waitForURL('**/console/counter');
  expect(await page.locator('nav.side a').count()).toBe(1);
  const [own, others] = [true, false].map((isOwn) =>
    screens.filter(({ roles }) => roles.includes('clerk') === isOwn).map(({ path }) => path),
  );
  expect(own).toEqual(['/console/contacts/:id', '/console/counter']);
  expect(others!.length).toBeGreaterThan(15);
  for (const path of others!) {
    const address = path.replace(':id', zofia.id).replace(':segment', 'lapsed').replace(':date', '2027-04-23');
    await page.evaluate((url) => {
      history.pushState(null, '', '/console/counter');
      dispatchEvent(new PopStateEvent('popstate'));
      history.pushState(null, '', url);
      dispatchEvent(new PopStateEvent('popstate'));
    }, address);
    await page.waitForSelector('h1:text("Not for your role")');
  }
  await page.goto(`${world.url}/console/contacts/${zofia.id}`);
  await page.waitForSelector('.timeline');
  const links = await page.locator('main a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(links.filter((href) => !/^\?|cursor=|^\/console\/contacts\/con_[\w-]+$/.test(href ?? ''))).toEqual([]);
  await close();
});

test('what two people change at once is told to the second, who keeps what was written', async () => {
  const { page, close } = await consoleAt(browser, world.url, 'owner', { at: `/console/contacts/${zofia.id}` });
  await page.waitForSelector('.timeline');
  await page.click('.page-head button:not(.primary)');
  await page.locator('dialog input').nth(0).fill('Zosia');
  await fix(zofia.id, { lastName: 'Nowak' });
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog .problem');
  expect(await page.locator('dialog input').nth(0).inputValue()).toBe('Zosia');
  await page.locator('dialog .problem button').last().click();
  await page.reload();
  await page.click('.page-head button:not(.primary)');
  await page.waitForSelector('dialog .note');
  expect(await page.locator('dialog input').nth(0).inputValue()).toBe('Zosia');
  await close();
});

test('an owner takes everybody along in a file that no spreadsheet calculates with; nobody else may', async () => {
  const { page, complaints, close } = await consoleAt(browser, world.url, 'owner', { at: '/console/contacts' });
  await page.waitForSelector('tbody tr');
  await page.click('.page-head button');
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('dialog .primary')]);
  const table = await (await file.createReadStream()).toArray().then((parts) => Buffer.concat(parts).toString());
  expect(table).toMatch(/^\ufeffid,email,firstName/);
  expect(table.trim().split('\r\n')).toHaveLength(3);
  expect(table).toMatch(/zofia@example\.com.*"'\+48601000111"/);
  expect(complaints).toEqual([]);
  await close();
  for (const role of ['marketer', 'clerk'])
    expect((await world.asStaff('/v1/exports/contacts', role)).status).toBe(403);
  const inLapsed = await world.asStaff('/v1/exports/contacts?segment=lapsed');
  expect(inLapsed.text.split('\r\n')).toHaveLength(2);
  const { items } = (await world.asStaff('/v1/changes')).json;
  const taken = items.filter(({ what }: { what: string }) => what === 'exports.contacts');
  const line = { by: 'owner', source: 'staff' };
  expect(taken).toMatchObject([
    { ...line, to: 0, definition: { kind: 'segment', id: 'lapsed' } },
    { ...line, to: 2 },
  ]);
});

test('every figure on Today is that of the list behind it', async () => {
  const here = await startWorld();
  for (const name of ['a', 'b', 'c']) await here.join(`${name}@example.com`, { form: 'newsletter' });
  const soon = new Date((await here.now()).getTime() + 3 * day).toISOString().slice(5, 10);
  for (const name of ['a', 'b']) {
    const { id } = await here.contact(`${name}@example.com`);
    const headers = { authorization: `Bearer ${(await here.credentials()).owner}`, 'content-type': 'application/json' };
    await here.call(`/v1/contacts/${id}`, {
      method: 'PATCH',
      headers,
      body: JSON.stringify({ birthday: `1990-${soon}` }),
    });
  }
  await here.idle();
  const { page, close } = await consoleAt(browser, here.url, 'marketer');
  await page.waitForSelector('.figures.goes .figure');
  await page.waitForFunction(() => !document.querySelector('main')!.textContent!.includes('…'));
  const figures = await page
    .locator('a.figure')
    .evaluateAll((all) =>
      all.map((a) => ({ href: a.getAttribute('href')!, shown: a.querySelector('strong')!.textContent })),
    );
  expect(figures.length).toBeGreaterThan(3);
  for (const { href, shown } of figures) {
    const [, date] = /calendar\/(.+)$/.exec(href) ?? [];
    const path = date ? `/v1/agenda/${date}` : `/v1/contacts?${href.split('?')[1]}`;
    const { items } = (await here.asStaff(path, 'marketer')).json;
    expect([href, shown]).toEqual([
      href,
      String(date ? items.filter(({ state }: { state: string }) => state === 'planned').length : items.length),
    ]);
  }
  const rows = await page.locator('section table tbody tr').evaluateAll((all) =>
    all.map((row) => ({
      href: row.querySelector('a')!.getAttribute('href')!,
      shown: [...row.querySelectorAll('td')].map(({ textContent }) => Number.parseInt(textContent, 10)),
    })),
  );
  expect(rows.length).toBeGreaterThan(3);
  for (const { href, shown } of rows) {
    const { sent, skipped, failed, unknown } = (await here.asStaff(href.replace('/console', '/v1'), 'marketer')).json;
    const notSent = Object.values<number>(skipped).reduce((sum, n) => sum + n, 0);
    expect({ href, shown }).toEqual({ href, shown: [sent, notSent, failed, unknown] });
  }
  await close();
  await here.stop();
});
