import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Locale, locales } from '../../functions/shop/locales.ts';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { startWorld, type World } from '../support/world.ts';

/** A function's first start takes its time. */
const patience = { timeout: 20_000 };
let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await startWorld();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

const say = (id: string, text: string) => world.post(`/v1/chats/${id}/messages`, { text });

/** What somebody answers, question by question, in their own words. */
const answers: Record<Locale, string[]> = {
  en: ["I'm Anna", '23 April', 'bread', 'a gift', 'about 50', 'yes', 'no, thanks', 'yes'],
  pl: ['mam na imię Zofia', '23 kwietnia', 'chleb, makowiec', 'prezent', 'do 50 zł', 'tak', 'nie', 'tak'],
  ru: ['меня зовут Анна', '23 апреля 1990', 'хлеб', 'подарок', 'до 50', 'да', 'нет', 'да'],
  fi: ['olen Aino', '23. huhtikuuta', 'leipä', 'lahja', 'enintään 50', 'kyllä', 'ei', 'joo'],
  sr: ['зовем се Милица', '23. април', 'хлеб', 'поклон', 'до 50', 'да', 'не', 'да'],
  'sr-Latn': ['zovem se Milica', '23. april', 'hleb', 'poklon', 'do 50', 'da', 'ne', 'da'],
};

test.each(locales)('a talk in %s ends in a mail, and its button in a contact who came by chat', async (locale) => {
  const email = `chat-${locale}@example.com`;
  const started = await world.post('/v1/chats', { locale, utm: { source: 'poster' } });
  expect(started).toMatchObject({ status: 201, json: { done: false } });
  const { id } = started.json;
  await say(id, `${email}!`);
  const replies = [];
  for (const text of answers[locale]) replies.push(await say(id, text));
  expect(replies.map(({ status }) => status)).toEqual(answers[locale].map(() => 200));
  expect(replies.map(({ json }) => json.done)).toEqual([...answers[locale].slice(1).map(() => false), true]);
  expect(await world.mails(email)).toHaveLength(1);
  await world.post(await world.confirmLink(email));
  expect(await world.contact(email)).toMatchObject({
    locale,
    source: { channel: 'chat', form: 'chat', utm: { source: 'poster' } },
    subscription: { purposes: { newsletter: { state: 'confirmed' } } },
    consents: [{ purpose: 'newsletter', text: { locale } }],
  });
});

test('bodies that are not a message are refused, and talks that are none are not found', async () => {
  const { id } = (await world.post('/v1/chats')).json;
  const refused = [{}, { text: 7 }, { text: 'a', role: 'owner' }, { text: 'x'.repeat(10_000) }, '{"text":', 'null'];
  for (const body of refused) expect((await world.post(`/v1/chats/${id}/messages`, body)).status).toBe(400);
  for (const body of [{ locale: 'xx' }, { placement: 'nowhere' }, { step: 'done' }])
    expect((await world.post('/v1/chats', body)).status).toBe(400);
  expect((await say(id, 'x'.repeat(20_000))).status).toBe(413);
  expect((await say('cht_AAAAAAAAAAAAAAAAAAAAAA', 'yes')).status).toBe(404);
  expect((await say(id, 'anna@example.com')).json.messages[0].text).not.toBe('');
});

async function open(locale: Locale): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.on('request', (request) => expect(request.url()).toMatch(/^(data:|http:\/\/(localhost|127\.0\.0\.1))/));
  await page.goto(`${world.url}/?locale=${locale}`);
  await page.waitForFunction(() => document.querySelector('kartoteka-chat')?.shadowRoot);
  return page;
}

/** The element that has the focus, through the shadow tree. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
    return active?.textContent || active?.tagName || '';
  });

const chat = (page: Page, part: string) => page.locator(`kartoteka-chat ${part}`);
const lines = (page: Page) => chat(page, '.log p').count();

async function press(page: Page, keys: string, typed?: string): Promise<void> {
  const before = await lines(page);
  if (typed !== undefined) await page.keyboard.type(typed);
  await page.keyboard.press(keys);
  await expect.poll(() => lines(page), patience).toBeGreaterThan(before + 1);
  await chat(page, 'dialog[aria-busy=false]').waitFor();
}

/** Nothing to scroll sideways; and, where everything that a window can hold is on it, nothing for axe. */
async function expectGood(page: Page, name: string, { axe = false } = {}): Promise<void> {
  if (axe) expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  for (const option of await chat(page, '.option, .control').all()) {
    const { x, y, width, height } = (await option.boundingBox())!;
    expect(height).toBeGreaterThanOrEqual(48);
    expect(x >= 0 && y >= 0 && x + width <= 360 && y + height <= 640, `${name}: a button out of sight`).toBe(true);
  }
  // SCREENSHOTS=folder leaves pictures to look at.
  if (process.env.SCREENSHOTS) {
    await mkdir(process.env.SCREENSHOTS, { recursive: true });
    await page.screenshot({ path: `${process.env.SCREENSHOTS}/chat-${name}.png` });
  }
}

test.each(['fi', 'ru'] as const)(
  'on a phone, by keyboard alone, in %s, from the page to the mailbox',
  { timeout: 120_000 },
  async (locale) => {
    const page = await open(locale);
    await expectGood(page, `${locale}-0-page`, { axe: true });
    await chat(page, '.launcher').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page), patience).toBe('INPUT');
    await expectGood(page, `${locale}-1-email`);
    await press(page, 'Enter', 'nonsense');
    await expectGood(page, `${locale}-2-wrong`);
    await press(page, 'Enter', `browser-${locale}@example.com`);
    await press(page, 'Enter', '<img src=x onerror=alert(1)>');
    await press(page, 'Enter', 'Анна');
    await press(page, 'Enter', '23.4.');
    await expectGood(page, `${locale}-3-interests`, { axe: true });
    await press(page, 'Enter', 'leipä');
    const first = await chat(page, '.option').first().textContent();
    for (let i = 0; i < 10 && (await focused(page)) !== first; i += 1) await page.keyboard.press('Shift+Tab');
    for (const name of ['4-budget', '5-consent', '6-profiling', '7-summary']) {
      await press(page, 'Enter');
      await expectGood(page, `${locale}-${name}`, { axe: name === '5-consent' });
      expect(await focused(page)).toBe(await chat(page, '.option').first().textContent());
    }
    await page.keyboard.press('Enter');
    await chat(page, 'form').waitFor({ state: 'hidden' });
    await expectGood(page, `${locale}-8-done`, { axe: true });
    expect(await chat(page, '.log img').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await chat(page, 'dialog').isVisible()).toBe(false);
    expect(await focused(page)).toBe(await chat(page, '.launcher').textContent());
    expect(await world.mails(`browser-${locale}@example.com`)).toHaveLength(1);
    await page.context().close();
  },
);

test('an unfinished talk goes on after a reload, known by its id alone, and can be stopped', async () => {
  const page = await open('en');
  await chat(page, '.launcher').click();
  await expect.poll(() => focused(page), patience).toBe('INPUT');
  await press(page, 'Enter', 'reload@example.com');
  const kept = await page.evaluate(() => JSON.stringify(sessionStorage));
  expect(kept).toMatch(/^\{"kartoteka-chat":"cht_[\w-]{22}"\}$/);
  await page.reload();
  await chat(page, '.launcher').click();
  await chat(page, '.shop').first().waitFor();
  expect(await chat(page, '.shop').allTextContents()).toEqual(['Shop: What shall we call you?']);
  await chat(page, '.control').last().click();
  await chat(page, 'form').waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await chat(page, '.option').click();
  await expect.poll(() => chat(page, '.shop').count(), patience).toBe(2);
  await page.context().close();
});

test('an answer whose reply was lost can be tried again, and counts once', async () => {
  const page = await open('en');
  await chat(page, '.launcher').click();
  await expect.poll(() => focused(page), patience).toBe('INPUT');
  let lost = 0;
  await page.route('**/messages', async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  await press(page, 'Enter', 'lost@example.com');
  await chat(page, '.option').click();
  await expect.poll(() => chat(page, '.shop').last().textContent(), patience).toBe('Shop: What shall we call you?');
  await page.context().close();
});
