import { type Browser, chromium } from 'playwright-core';
import { launchBrowserServer } from './browserServer.ts';
import { askEngines } from './engines.ts';

/** A browser for one file: its pages are its own, Chromium itself is the run's. Close it when done. */
export async function launchBrowser(): Promise<Browser> {
  const shared = await askEngines('browser');
  if (shared) return chromium.connect(shared);
  const own = await launchBrowserServer();
  const browser = await chromium.connect(own.url);
  browser.once('disconnected', () => void own.close());
  return browser;
}
