import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Role } from '../../functions/platform/may.ts';

export type Visit = BrowserContextOptions & {
  /** The screen to begin at, `/console/contacts`; else the role's own first one. */
  at?: string;
};

export const desk = { viewport: { width: 1280, height: 800 } };
export const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };

export type ConsoleVisit = {
  page: Page;
  /** What the browser has complained about so far: scripts that broke, and what the policy forbade. */
  complaints: string[];
  /** Addresses of other origins that were asked for. */
  foreign: string[];
  close(): Promise<void>;
};

/**
 * Signs in at the console as a person does, by the sign-in pages, and gives the browser's page once its heading stands.
 * The language is the browser's (`locale`), the size a desk's unless told otherwise (`phone`).
 */
export async function consoleAt(
  browser: Browser,
  base: string,
  role: Role,
  { at = '/console/', ...context }: Visit = {},
): Promise<ConsoleVisit> {
  const visit = await browser.newContext({ ...desk, locale: 'en', ...context });
  const page = await visit.newPage();
  // A loaded machine is slow, and a test may wait.
  page.setDefaultTimeout(90_000);
  const [complaints, foreign]: [string[], string[]] = [[], []];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/^Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(base)) foreign.push(request.url());
  });
  await page.goto(base + at);
  await page.click(`button[value=${role}]`);
  await page.waitForSelector('main h1');
  return { page, complaints, foreign, close: () => visit.close() };
}
