import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { buildPages } from '../../forms/buildPages.ts';
import { aShop } from './aShop.ts';
import { axeFindings, type Looking } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { askEngines } from './engines.ts';
import { type Answer, servePages } from './pageServer.ts';

export const phone = { width: 360, height: 640 };
export const desk = { width: 1280, height: 800 };
export const accepted: Answer = { status: 202, type: 'application/json', body: '{"status":"accepted"}' };

/** The demonstration shop's pages as they are built, in a folder that whoever asked removes. */
export async function thePages(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kartoteka-browser-'));
  const shared = await askEngines('pages');
  await (shared ? cp(shared, folder, { recursive: true }) : buildPages({ shop: aShop(), outDir: folder }));
  return folder;
}

/**
 * The built pages in a browser, for the tests of one file. POSTs are answered from `answers` in turn, and then by
 * `answer`. Whatever is opened is closed after its test, which fails if
 * a page asked another host for something, threw, or met its content security policy.
 */
export function pagesInBrowser(more: Record<string, string> = {}) {
  const shop = aShop();
  const state = {
    answer: accepted,
    answers: [] as Answer[],
    posts: [] as { path: string; body: string }[],
    origin: '',
  };
  let folder: string;
  let browser: Browser;
  let site: Awaited<ReturnType<typeof servePages>>;
  let complaints: string[] = [];
  const opened: Page[] = [];

  beforeAll(async () => {
    folder = await thePages();
    for (const [name, text] of Object.entries(more)) await writeFile(join(folder, name), text);
    site = await servePages(folder, (path, body) => {
      state.posts.push({ path, body });
      return state.answers.shift() ?? state.answer;
    });
    state.origin = site.origin;
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(() => {
    Object.assign(state, { answer: accepted, answers: [], posts: [] });
    complaints = [];
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((page) => page.context().close()));
    expect(complaints).toEqual([]);
  });

  const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await (await browser.newContext({ viewport: phone, ...options })).newPage();
    opened.push(page);
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Uncaught/.test(message.text())) complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!/^(data:|http:\/\/127\.0\.0\.1)/.test(request.url())) complaints.push(request.url());
    });
    if (path) await page.goto(site.origin + path);
    return page;
  };
  return { shop, state, open };
}

/** Axe finds nothing, but by rules that make no sense here, and the page doesn't scroll sideways. */
export async function expectGood(page: Page, looking: Looking = {}): Promise<void> {
  expect(await axeFindings(page, looking)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0);
}
