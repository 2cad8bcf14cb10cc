import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles } from '../../functions/platform/may.ts';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { consoleAt, desk, phone } from '../support/console.ts';
import { visibleFaults } from '../support/visibleFaults.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld(), launchBrowser()]);
  await world.join('zofia@example.com', { form: 'newsletter' });
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

describe.each([
  ['at a desk', desk],
  ['on a phone', phone],
])('%s', (_, size) => {
  test.each(roles)('a %s signs in and finds somebody by the whole address', async (role) => {
    const { page, complaints, foreign, close } = await consoleAt(browser, world.url, role, {
      ...size,
      at: role === 'clerk' ? '/console/counter' : '/console/contacts',
    });
    await page.fill('input[type=search]', 'Zofia@Example.com');
    await page.keyboard.press('Enter');
    await page.waitForURL(/find=/);
    await page.waitForSelector('text=zofia@example.com');
    expect(await page.locator('tbody tr, .found').count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    expect(await visibleFaults(page)).toEqual([]);
    expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
    await close();
  });
});

test('reload, a deep link, a second tab and Back show what the address says', async () => {
  const { page, close } = await consoleAt(browser, world.url, 'owner', {
    at: '/console/contacts?find=nobody@example.com',
  });
  await page.waitForSelector('.empty');
  await page.fill('input[type=search]', 'zofia@example.com');
  await page.keyboard.press('Enter');
  await page.waitForSelector('tbody tr');
  await page.reload();
  await page.waitForSelector('tbody tr');
  const second = await page.context().newPage();
  await second.goto(page.url());
  await second.waitForSelector('tbody tr');
  await page.goBack();
  await page.waitForSelector('.empty');
  await close();
});

test('an hour later the sign-in goes on by itself, a week later it is asked for, and leads back', async () => {
  const here = await startWorld();
  const { page, close } = await consoleAt(browser, here.url, 'marketer', { at: '/console/contacts' });
  await page.waitForSelector('.empty');
  await here.moveClock(new Date((await here.now()).getTime() + 2 * 3_600_000));
  await page.fill('input[type=search]', 'a@example.com');
  await page.keyboard.press('Enter');
  await page.waitForSelector('text=Nobody found');
  await here.moveClock(new Date((await here.now()).getTime() + 8 * 86_400_000));
  await page.fill('input[type=search]', 'b@example.com');
  await page.keyboard.press('Enter');
  await page.click('dialog .primary');
  await page.click('button[value=marketer]');
  await page.waitForURL('**/console/contacts?find=b*');
  await page.waitForSelector('text=Nobody found');
  await close();
  await here.stop();
});

test('a lost network is said, and what was asked for comes when it is back', async () => {
  const { page, close } = await consoleAt(browser, world.url, 'owner', { at: '/console/contacts' });
  await page.waitForSelector('tbody tr');
  await page.context().setOffline(true);
  await page.fill('input[type=search]', 'zofia@example.com');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.problem');
  expect(await page.inputValue('input[type=search]')).toBe('zofia@example.com');
  await page.context().setOffline(false);
  await page.click('.problem button');
  await page.waitForSelector('tbody tr');
  await close();
});

test('whoever signs out is out in every tab, and is asked anew who they are', async () => {
  const { page, close } = await consoleAt(browser, world.url, 'clerk', { at: '/console/counter' });
  const second = await page.context().newPage();
  await second.goto(`${world.url}/console/counter`);
  await second.waitForSelector('main h1');
  await page.click('.person summary');
  await page.click('.person button');
  await page.waitForSelector('button[value=owner]');
  await second.waitForSelector('main.alone');
  await close();
});

test('the language of the browser is spoken, and another is a choice that stays', async () => {
  const { page, close } = await consoleAt(browser, world.url, 'owner', { locale: 'fi', at: '/console/contacts' });
  expect(await page.getAttribute('html', 'lang')).toBe('fi');
  expect(await page.innerText('h1')).toBe('Asiakkaat');
  await page.click('.person summary');
  await page.selectOption('.person select', 'sr');
  await page.waitForSelector('h1:text("Контакти")');
  await page.reload();
  await page.waitForSelector('h1:text("Контакти")');
  await close();
});

test('a letter is shown with its styles, and runs nothing', async () => {
  const answer = await world.call('/console/letter');
  expect(answer.headers.get('content-security-policy')).toContain('sandbox allow-scripts');
  const frames = await browser.newPage();
  await frames.route('**/host', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<iframe src="/console/letter" sandbox="allow-scripts"></iframe>',
    }),
  );
  await frames.goto(`${world.url}/host`);
  const frame = frames.frames()[1]!;
  await frame.waitForLoadState();
  const html =
    '<style>p{color:rgb(1,2,3)}</style><p id="x" style="margin-top:7px">Hi</p><script>document.title="ran"</script><img src="x" onerror="document.title=\'ran\'">';
  await frames.evaluate((letter) => window.frames[0]!.postMessage({ html: letter }, '*'), html);
  const paragraph = frame.locator('#x');
  await paragraph.waitFor();
  expect(await paragraph.evaluate((p) => [getComputedStyle(p).color, getComputedStyle(p).marginTop])).toEqual([
    'rgb(1, 2, 3)',
    '7px',
  ]);
  expect(await frame.title()).not.toBe('ran');
  await frames.close();
});
