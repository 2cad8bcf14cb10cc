import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await (await browser.newContext()).newPage();
});
afterAll(() => browser?.close());

type Said = { lang?: string; label?: string; colour?: string; box?: string };
const show = ({ lang = 'en', label = 'Name', colour = '#000', box = 'name' }: Said = {}) =>
  page.setContent(`<!doctype html><html lang="${lang}"><head><title>A form</title><style>h1 { color: #000 }</style></head>
    <body><main><h1 style="color: ${colour}">A form</h1><label for="name">${label}</label><input id="${box}"></main></body></html>`);
const rules = async () => (await axeFindings(page)).map((finding) => finding.split(':')[0]);

test('a page that axe found clean is found clean in other words, and is read again where anything else is different', async () => {
  await show();
  expect(await rules()).toEqual([]);
  await show({ lang: 'pl', label: 'Imię' });
  expect(await rules()).toEqual([]);
  for (const [said, broken] of [
    [{ lang: '' }, 'html-has-lang'],
    [{ lang: 'xx' }, 'html-lang-valid'],
    [{ label: '' }, 'label'],
    [{ box: 'other' }, 'label'],
    [{ colour: '#eee' }, 'color-contrast'],
  ] as const) {
    await show(said);
    expect(await rules(), broken).toEqual([broken]);
    expect(await rules(), `${broken} once more`).toEqual([broken]);
  }
});
