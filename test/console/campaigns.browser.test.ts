import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Block, blocksOf, bodiesOf, saysNothing, withoutGaps } from '../../console/kit/blocks.ts';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { consoleAt, phone } from '../support/console.ts';
import { visibleFaults } from '../support/visibleFaults.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let browser: Browser;
let id: string;
const name = 'Cakes <script>alert(1)</script>';
const languages = ['Polish', 'English', 'Russian', 'Finnish', 'Serbian'];

beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld(), launchBrowser()]);
  await world.join('zofia@example.com', { form: 'newsletter', firstName: 'Zofia' });
  await world.join('jan@example.com', { form: 'newsletter', firstName: 'Jan-Christian' });
  await world.order({ orderId: 'o-1', email: 'nobody@example.com', at: (await world.now()).toISOString() });
  await world.idle();
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

const partOf = (page: { url(): string }) => new URL(page.url()).searchParams.get('part');

test('a marketer writes a campaign in five languages, sees it as it is sent and whom it reaches, and schedules it', async () => {
  const { page, complaints, foreign, close } = await consoleAt(browser, world.url, 'marketer', {
    at: '/console/campaigns',
  });
  await page.getByRole('link', { name: 'New campaign' }).first().press('Enter');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Segment', { exact: true }).selectOption('new');
  await page.getByRole('link', { name: /^E.mail$/ }).press('Enter');
  await page.getByRole('button', { name: '+ Heading' }).press('Enter');
  await page.getByRole('button', { name: '+ Text' }).press('Enter');
  for (const language of languages) {
    for (const other of languages) await page.getByRole('checkbox', { name: other }).setChecked(other === language);
    await page.getByLabel('Subject', { exact: true }).fill(`In ${language}`);
    await page.getByRole('textbox', { name: 'Heading' }).fill(`Hello, {{ contact.firstName | default: 'friend' }}`);
    await page.getByRole('textbox', { name: 'Text' }).fill(`New cakes in ${language}.`);
  }
  await page.getByRole('button', { name: 'Up: 2. Text' }).press('Enter');
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  await page.waitForURL('**/console/campaigns/*');
  expect(partOf(page)).toBe('letter');
  id = new URL(page.url()).pathname.split('/').at(-1)!;
  const saved = (await world.asStaff(`/v1/campaigns/${id}`)).json;
  expect(saved.content.fi.body).toBe("New cakes in Finnish.\n\n# Hello, {{ contact.firstName | default: 'friend' }}");

  const previewed = page.waitForResponse((answer) => answer.url().endsWith('/preview'));
  await page.getByRole('button', { name: 'The longest name' }).press('Enter');
  const shown = await (await previewed).json();
  const letter = page.frameLocator('iframe.letter');
  await letter.getByText('Jan-Christian').first().waitFor();
  expect(shown.html).toContain('Jan-Christian');
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole('link', { name: 'When' }).press('Enter');
  const tomorrow = new Date((await world.now()).getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Day').fill(tomorrow);
  await page.getByLabel('Time', { exact: true }).fill('09:00');
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Schedule…' }).click();
  await page.getByText('get it as things stand.').or(page.getByText('gets it as things stand.')).waitFor();
  const audience = (await world.asStaff(`/v1/campaigns/${id}/audience?as=now`)).json;
  expect(await page.getByRole('dialog').textContent()).toContain(`${audience.goes} p`);
  await page.getByRole('dialog').getByRole('button', { name: 'Schedule…' }).press('Enter');
  await page.getByText('scheduled').first().waitFor();
  expect((await world.asStaff(`/v1/campaigns/${id}`)).json.state).toBe('scheduled');

  await page.getByRole('link', { name: 'Who' }).press('Enter');
  await page.getByText(`${audience.goes} of ${audience.total} get it`).waitFor();
  await page.getByRole('link', { name: /never agreed/ }).press('Enter');
  await page.waitForSelector('tbody tr');
  expect(await page.locator('tbody th').allTextContents()).toEqual(['nobody@example.com']);
  expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
  await close();
});

test('the calendar shows it on its day, which opens to the people', async () => {
  const { schedule } = (await world.asStaff(`/v1/campaigns/${id}`)).json;
  const date = schedule.at.slice(0, 10);
  const { page, close } = await consoleAt(browser, world.url, 'marketer', {
    at: `/console/calendar?view=list&month=${date.slice(0, 7)}`,
  });
  const row = page.locator('tbody tr', { hasText: name });
  await row.waitFor();
  const day = (await world.asStaff(`/v1/agenda?from=${date}&to=${date}`)).json.items[0];
  expect(await row.locator('td').nth(1).textContent()).toBe(String(day.causes[`campaign-${id}`].goes));
  await row.getByRole('link').click();
  await page.getByRole('link', { name: 'Zofia' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await close();
});

test('the report is a sum that closes, and every figure has as many people behind it', async () => {
  const { schedule } = (await world.asStaff(`/v1/campaigns/${id}`)).json;
  await world.moveClock(`${schedule.at.slice(0, 10)}T12:00:00Z`);
  await world.idle();
  const { page, complaints, close } = await consoleAt(browser, world.url, 'marketer', {
    ...{ ...phone, at: `/console/campaigns/${id}?part=report` },
  });
  await page.getByText(/^3 = \d sent/).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await visibleFaults(page)).toEqual([]);
  const told = (await world.asStaff(`/v1/campaigns/${id}/report`)).json;
  expect(told.audience).toBe(3);
  for (const asked of ['', 'state=sent', 'state=skipped&reason=no-consent', 'mark=clicked']) {
    const people = (await world.asStaff(`/v1/campaigns/${id}/recipients?${asked}`)).json.items;
    const figure = page.locator(`a.figure[href$="people?${asked}"] strong`).first();
    expect(await figure.textContent()).toBe(String(people.length));
  }
  expect(complaints).toEqual([]);
  await close();
});

test('what a second marketer has saved meanwhile is not overwritten, and what was written is kept', async () => {
  const { owner } = await world.credentials();
  const asOwner = (path: string, method: string, body?: unknown) =>
    world.call(path, {
      method,
      headers: { authorization: `Bearer ${owner}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const copy = (await asOwner(`/v1/campaigns/${id}/clone`, 'POST')).json;
  const { page, close } = await consoleAt(browser, world.url, 'marketer', { at: `/console/campaigns/${copy.id}` });
  await page.getByLabel('Name', { exact: true }).fill('Mine');
  const { segment, purpose, content } = copy;
  await asOwner(`/v1/campaigns/${copy.id}`, 'PUT', {
    name: 'Theirs',
    segment,
    purpose,
    content,
    version: copy.version,
  });
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Somebody else has changed this meanwhile').waitFor();
  await page.getByRole('button', { name: 'See what is saved now' }).click();
  await page.getByRole('heading', { name: 'Theirs' }).waitFor();
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Mine');
  await page.getByRole('button', { name: 'Go on with mine' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'Mine' }).waitFor();
  expect((await world.asStaff(`/v1/campaigns/${copy.id}`)).json.name).toBe('Mine');
  await close();
});

test('automations are sentences; one is looked at, changed by those it moves, and paused', async () => {
  const { page, complaints, close } = await consoleAt(browser, world.url, 'marketer', { at: '/console/automations' });
  await page.getByText('90 days after the last order').first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('link', { name: /^birthday$/i }).click();
  await page.getByLabel('At what time').fill('10:30');
  await page.getByRole('button', { name: 'Save…' }).click();
  await page.getByText(/Whose e.mails move/).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  expect((await world.asStaff('/v1/automations/birthday')).json.trigger.at).toBe('10:30');
  await page.getByRole('button', { name: /^Pause: birthday$/i }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: /^Resume: birthday$/i }).waitFor();
  expect((await world.asStaff('/v1/automations/birthday')).json.state).toBe('paused');
  expect(await axeFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test('blocks of languages keep their places, and a body comes back as it was', () => {
  const content = { en: { subject: '', body: '# Hi\n\nOne\nline\n\n---' }, pl: { subject: '', body: '# Cześć' } };
  const blocks: Block[] = blocksOf(content, ['en', 'pl']);
  expect(blocks).toEqual([
    { en: '# Hi', pl: '# Cześć' },
    { en: 'One\nline', pl: '' },
    { en: '---', pl: '' },
  ]);
  const moved = bodiesOf(blocks.toReversed(), ['en', 'pl']);
  expect(
    blocksOf({ en: { subject: '', body: moved.en! }, pl: { subject: '', body: moved.pl! } }, ['en', 'pl']),
  ).toEqual(blocks.toReversed());
  expect(withoutGaps(moved.pl!)).toBe('# Cześć');
});

test('a language that has blocks and no words is not written yet', () => {
  for (const body of ['', '# \n\n::button[]({{ shop.url }})\n\n::voucher[cake]\n\n---\n\n\u200b'])
    expect(saysNothing(body)).toBe(true);
  for (const body of ['# Hi', '::button[Look](https://a.example)', 'x']) expect(saysNothing(body)).toBe(false);
});
