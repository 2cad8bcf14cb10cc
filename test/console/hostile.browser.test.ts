import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type ConsoleVisit, consoleAt } from '../support/console.ts';
import { startWorld, type World } from '../support/world.ts';

let [world, browser, visit]: [World, Browser, ConsoleVisit] = [] as never;
let contactId: string;
/** What stands in for every free text of every answer. */
let hostile = '';

beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld(), launchBrowser()]);
  contactId = (await world.join('zofia@example.com', { form: 'newsletter' })).id;
  await world.order({ orderId: 'o-1', email: 'zofia@example.com', at: (await world.now()).toISOString() });
  await world.idle();
  visit = await consoleAt(browser, world.url, 'owner');
  await visit.page.route('**/v1/**', async (route) => {
    const answer = await route.fetch();
    const json = await answer.json().catch(() => undefined);
    return json === undefined
      ? route.fulfill({ response: answer })
      : route.fulfill({ response: answer, json: poisoned(json) });
  });
});
afterAll(async () => {
  await visit?.close();
  await browser?.close();
  await world?.stop();
});

/** Words that are looked up or calculated with, of which the API gives none but its own. */
const own =
  /^(id|.*Id|at|.*At|.*Until|until|date|from|to|currency|timeZone|locale|locales|state|op|cursor|birthday|cap|version)$/;

/** An answer with the hostile text in place of every other. */
function poisoned(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return own.test(key) || /^\d{4}-\d\d-\d\d/.test(value) ? value : hostile;
  if (Array.isArray(value)) return value.map((one) => poisoned(one, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisoned(one, name)]));
}

/** Every screen there is: whoever adds one to the table has it tried here. */
const paths = [...readFileSync('console/kit/screens.ts', 'utf8').matchAll(/path: '(\/console\/[^']+)'/g)].map(
  ([, path]) => path!,
);
const parameters: Record<string, () => string> = {
  id: () => contactId,
  segment: () => 'lapsed',
  date: () => new Date().toISOString().slice(0, 10),
};

const payloads = [
  '<img src=x onerror="window.pwned=1" data-pwned>',
  '"><script data-pwned>window.pwned=1</script>',
  'javascript:window.pwned=1//\'"><svg onload=window.pwned=1 data-pwned>',
  '{{constructor.constructor("window.pwned=1")()}}<b data-pwned>',
  '\u202e\u0000__proto__</textarea><iframe srcdoc="<script>parent.pwned=1</script>" data-pwned>',
];

test('hostile texts in whatever the API answers become text on every screen, and break none', async () => {
  expect(paths.length).toBeGreaterThan(8);
  const { page, complaints, foreign } = visit;
  const aText = fc
    .tuple(fc.constantFrom(...payloads), fc.string({ maxLength: 20 }))
    .map(([payload, noise]) => payload + noise);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), aText, async (path, text) => {
      hostile = text;
      await page.goto(world.url + path.replace(/:(\w+)/g, (_, name) => parameters[name]?.() ?? 'x'));
      await page.waitForSelector('main h1');
      await page.waitForLoadState('networkidle');
      const seen = await page.evaluate(() => ({
        pwned: 'pwned' in window,
        elements: document.querySelectorAll('[data-pwned], main iframe[srcdoc], main svg[onload]').length,
        links: [...document.querySelectorAll('a')].filter(({ protocol }) => !/^https?:$/.test(protocol)).length,
        broken: document.querySelector('h1')!.textContent === 'This page broke',
      }));
      expect({ path, ...seen }).toEqual({ path, pwned: false, elements: 0, links: 0, broken: false });
      expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
    }),
    // Each screen and each payload, told apart by the seed that a failure names.
    {
      numRuns: 24,
      endOnFailure: true,
      examples: paths.map((path, i): [string, string] => [path, payloads[i % payloads.length]!]),
    },
  );
});
