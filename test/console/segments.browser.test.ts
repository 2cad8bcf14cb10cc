import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { choicesOf } from '../../console/kit/rules.ts';
import { valuesOf } from '../../functions/programme/operators.ts';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { consoleAt, phone } from '../support/console.ts';
import { visibleFaults } from '../support/visibleFaults.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld(), launchBrowser()]);
  await world.join('zofia@example.com', { form: 'newsletter', firstName: 'Zofia' });
  await world.order({ orderId: 'o-1', email: 'jan@example.com', at: (await world.now()).toISOString() });
  await world.idle();
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

test('a marketer composes a segment by keyboard, sees who it is while choosing, and who joins before saving', async () => {
  const { page, complaints, foreign, close } = await consoleAt(browser, world.url, 'marketer', {
    at: '/console/segments',
  });
  await page.getByRole('link', { name: 'New segment' }).press('Enter');
  await page.getByLabel('Name', { exact: true }).fill('<img src=x onerror=alert(1)> & "so"');
  await page.getByRole('button', { name: 'Add a condition' }).press('Enter');
  await page.getByLabel('About').selectOption('firstName');
  await page.getByLabel('Value').pressSequentially('Zofia');
  await page.getByText('About 1 of 2').waitFor();
  expect(await page.getByRole('link', { name: 'Zofia' }).count()).toBe(1);
  await page.reload();
  expect(await page.getByLabel('Value').inputValue()).toBe('Zofia');
  await page.getByRole('button', { name: 'Save…' }).press('Enter');
  await page.getByText('1 joins').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save it' }).press('Enter');
  await page.waitForURL('**/console/segments/img-src-x-onerror-alert-1-so');
  expect(await page.locator('h1').textContent()).toBe('<img src=x onerror=alert(1)> & "so"');
  const saved = (await world.asStaff('/v1/segments/img-src-x-onerror-alert-1-so')).json;
  expect(saved.rule).toEqual({ all: [{ field: 'firstName', op: 'eq', value: 'Zofia' }] });
  expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
  await close();
});

test('what another has saved meanwhile is not overwritten, and what was written is kept', async () => {
  const { page, close } = await consoleAt(browser, world.url, 'owner', { at: '/console/segments/at-risk' });
  await page.getByLabel('Value').first().fill('7');
  const rule = { field: 'orders.count', op: 'gte', value: 2 };
  await page.getByRole('button', { name: 'Save…' }).waitFor();
  const { marketer } = await world.credentials();
  await world.call('/v1/segments/at-risk', {
    method: 'PUT',
    headers: { authorization: `Bearer ${marketer}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Theirs', rule, version: 0 }),
  });
  await page.getByRole('button', { name: 'Save…' }).click();
  await page.getByRole('button', { name: 'Save it' }).click();
  await page.getByText('Somebody else has changed this meanwhile').waitFor();
  await page.getByRole('button', { name: 'See what is saved now' }).click();
  await page.getByRole('heading', { name: 'Theirs' }).waitFor();
  expect(await page.getByLabel('Value').first().inputValue()).toBe('7');
  await page.getByRole('button', { name: 'Go on with mine' }).click();
  await page.getByRole('button', { name: 'Save…' }).click();
  await page.getByRole('button', { name: 'Save it' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  expect((await world.asStaff('/v1/segments/at-risk')).json.rule.all[0].value).toBe(7);
  await page.getByRole('button', { name: 'Back to the built-in' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Back to the built-in' }).click();
  await page.getByText('The built-in segment is back').waitFor();
  await close();
});

test.each(['fi', 'ru', 'sr-Latn'])('on a phone in %s the list and the editor fit', async (locale) => {
  const { page, complaints, close } = await consoleAt(browser, world.url, 'marketer', {
    ...{ ...phone, locale, at: '/console/segments' },
  });
  await page.waitForSelector('tbody td a');
  expect(await visibleFaults(page)).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
  await page.goto(`${world.url}/console/segments/at-risk`);
  await page.waitForSelector('.sample-sum');
  // A list of choices opens as wide as its longest.
  const faults = await visibleFaults(page);
  expect(faults.filter((fault) => !fault.startsWith('longer than its field'))).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test('the editor offers nothing that the API refuses of a field', () => {
  for (const [type, choices] of Object.entries(choicesOf))
    for (const choice of choices)
      expect(Object.keys(valuesOf[type as 'text'])).toContain(choice === 'missing' ? 'exists' : choice);
});
