import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmingTexts } from '../../functions/drawing/texts/confirming.ts';
import { formTexts } from '../../functions/drawing/texts/formTexts.ts';
import { leavingTexts } from '../../functions/drawing/texts/leaving.ts';
import { launchBrowser } from '../support/browser.ts';
import { startWorld, type World } from '../support/world.ts';

const form = formTexts.en;
const texts = { confirming: confirmingTexts.en, leaving: leavingTexts.en };
let world: World;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

test('with the keyboard alone: sign up on the shop’s page, confirm from the mailbox, leave from the letter', async () => {
  const birthday = await tomorrow();
  const page = await visit('/?locale=en');
  await page.waitForFunction(() => document.querySelector('kartoteka-form')?.shadowRoot?.querySelector('form'));
  await tabTo(page, 'email');
  await page.keyboard.type('keyboard@example.com');
  await tabTo(page, 'consents-newsletter');
  await page.keyboard.press('Space');
  await page.waitForTimeout(2_100);
  await page.keyboard.press('Enter');
  await page.getByText(form.done.title).waitFor();
  expect(await page.getByText('keyboard@example.com').isVisible()).toBe(true);

  await confirmAndLeave(page, 'keyboard@example.com', birthday);
});

test('without JavaScript: the plain form, the thanks, the mailbox and both buttons do the same', async () => {
  const birthday = await tomorrow();
  const page = await visit('/?locale=en', { javaScriptEnabled: false });
  await page.fill('#email', 'plain@example.com');
  await page.check('#consents-newsletter');
  await page.click('button[type=submit]');
  await page.waitForURL('**/thanks?locale=en');
  await page.getByText(form.done.title).waitFor();

  await confirmAndLeave(page, 'plain@example.com', birthday);
});

const tomorrow = async () => new Date((await world.now()).getTime() + 86_400_000);

/** A page on a phone that has never been here. */
async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, ...options });
  const page = await context.newPage();
  await page.goto(world.url + path);
  return page;
}

/** Presses Tab, as often as somebody would, until the control of this id has the focus, in a shadow tree or not. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const { activeElement: outer } = document;
      return (outer?.shadowRoot?.activeElement ?? outer)?.id;
    });
    if (focused === id) return;
  }
  throw new Error(`the keyboard never reached #${id}`);
}

/** Confirms from the mailbox with one tap, and leaves with one tap from the letter of the birthday. */
async function confirmAndLeave(page: Page, email: string, birthday: Date): Promise<void> {
  const confirmation = await followLink(page, email, '/confirm');
  expect(await world.contact(email)).toBeUndefined();
  await confirmation.getByRole('button', { name: texts.confirming.question.button }).click();
  await confirmation.getByRole('heading', { name: texts.confirming.standing.confirmed.title }).waitFor();
  expect((await world.contact(email)).subscription.purposes.newsletter.state).toBe('confirmed');
  await confirmation.fill('#birthday-day', `${birthday.getUTCDate()}.`);
  await confirmation.selectOption('#birthday-month', String(birthday.getUTCMonth() + 1));
  await confirmation.locator('.second').click();
  await confirmation.locator('.notice').waitFor();

  await world.moveClock(`${birthday.toISOString().slice(0, 10)}T09:00:00Z`);
  const leaving = await followLink(page, email, '/unsubscribe');
  await leaving.getByRole('button', { name: texts.leaving.question.button }).click();
  await leaving.getByRole('heading', { name: texts.leaving.done.title }).waitFor();
  expect((await world.contact(email)).subscription.purposes.newsletter.state).toBe('withdrawn');
}

/** Opens the newest mail in the mailbox and presses its link, which opens a window of its own. */
async function followLink(page: Page, email: string, path: string): Promise<Page> {
  await world.idle();
  await page.goto(`${world.url}/_local/mailbox?to=${email}`);
  await page.locator('.list a').first().click();
  const link = page.frameLocator('iframe').locator(`a[href*="${path}?t="]`).first();
  const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  await opened.waitForLoadState();
  return opened;
}
