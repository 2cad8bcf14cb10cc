import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Locale } from '../../functions/shop/locales.ts';
import { axeFindings } from './axe.ts';
import { desk, phone } from './pages.ts';
import { visibleFaults } from './visibleFaults.ts';
import type { World } from './world.ts';

/** One thing a visitor does with nothing but a keyboard, and what they see then. */
export type Step = {
  what: string;
  /** A path or a whole address to open; without one, the walk goes on where it is. */
  at?: string | ((locale: Locale, world: World) => Promise<string>);
  /** What happens that nobody presses. */
  happens?: (page: Page) => Promise<unknown>;
  /** Values by selector, `{locale}` filled in; a selector that begins with `select` is chosen from. */
  fill?: Record<string, string>;
  /** Controls to be reached with Tab, one after the other, and pressed. */
  press?: string[];
  /** What has to be there before anybody looks. */
  comes?: string;
};

/** Takes a page through steps. With `looking` every step is looked at, on a phone and on a desk. */
export async function walk(page: Page, world: World, locale: Locale, steps: Step[], looking = false): Promise<void> {
  for (const { what, at, happens, fill = {}, press = [], comes = 'h1:visible' } of steps) {
    const address = typeof at === 'function' ? await at(locale, world) : at;
    if (address) await page.goto(address.startsWith('http') ? address : `${world.url}${address}?locale=${locale}`);
    await happens?.(page);
    for (const [selector, text] of Object.entries(fill)) {
      const value = text.replace('{locale}', locale);
      await (selector.startsWith('select') ? page.selectOption(selector, value) : page.fill(selector, value));
    }
    for (const selector of press) await pressByKeyboard(page, selector, `${what} in ${locale}`);
    await page.locator(comes).first().waitFor();
    await page.waitForLoadState('load');
    if (looking) await look(page, locale, what);
  }
}

const read = new Set<string>();

/**
 * axe reads what goes by one name once in every language on the phone, and once on the desk; there its colours too,
 * which are the same in every language.
 */
async function look(page: Page, locale: Locale, what: string): Promise<void> {
  const seen = `${what} in ${locale}`;
  expect(await page.getAttribute('html', 'lang'), seen).toBe(locale);
  for (const viewport of [desk, phone]) {
    await page.setViewportSize(viewport);
    expect(await visibleFaults(page), `${seen}, ${viewport.width} px wide`).toEqual([]);
    const name = viewport === desk ? what : seen;
    if (read.has(name)) continue;
    read.add(name);
    expect(await axeFindings(page, { colours: viewport === desk }), seen).toEqual([]);
  }
}

/** Presses Tab until a control that matches has the focus, then Space where something is chosen and Enter elsewhere. */
async function pressByKeyboard(page: Page, selector: string, where: string): Promise<void> {
  const focused = (wanted: string) =>
    page.evaluate((matches) => {
      let focus = document.activeElement;
      while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
      return focus?.matches(matches) && (focus.matches('[type=checkbox], [type=radio]') ? 'Space' : 'Enter');
    }, wanted);
  for (let presses = 0; presses < 60; presses += 1) {
    const key = await focused(selector);
    if (key) return page.keyboard.press(key);
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard never reached ${selector}: ${where}`);
}
