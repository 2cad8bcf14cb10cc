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

/** What axe and whoever looks see, on a desk and on a phone; colours are looked at on the desk. */
async function look(page: Page, locale: Locale, what: string): Promise<void> {
  const seen = `${what} in ${locale}`;
  expect(await page.getAttribute('html', 'lang'), seen).toBe(locale);
  for (const viewport of [desk, phone]) {
    await page.setViewportSize(viewport);
    expect(await visibleFaults(page), `${seen}, ${viewport.width} px wide`).toEqual([]);
    expect(await axeFindings(page, { colours: viewport === desk }), seen).toEqual([]);
  }
}

const TABS = 60;
const AT_ONCE = 10;

/**
 * Presses Tab until a control that matches has the focus, then Space where something is chosen and Enter elsewhere. Many
 * are pressed without waiting for each: once the control has the focus, the page hears of no further one. Without scripts
 * a page hears nothing, so each is waited for.
 */
async function pressByKeyboard(page: Page, selector: string, where: string): Promise<void> {
  const reached = () =>
    page.evaluate((matches) => {
      const focused = () => {
        let focus = document.activeElement;
        while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
        return focus?.matches(matches) ? focus : undefined;
      };
      const held = window as unknown as { stay?: (event: KeyboardEvent) => void };
      if (held.stay) window.removeEventListener('keydown', held.stay, true);
      held.stay = (event) => {
        if (event.key !== 'Tab' || !focused()) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      const focus = focused();
      if (!focus) window.addEventListener('keydown', held.stay, true);
      return focus && (focus.matches('[type=checkbox], [type=radio]') ? 'Space' : 'Enter');
    }, selector);
  const atOnce = (await hearsEvents(page)) ? AT_ONCE : 1;
  for (let presses = 0; presses <= TABS; presses += atOnce) {
    const key = await reached();
    if (key) return page.keyboard.press(key);
    await Promise.all(Array.from({ length: atOnce }, () => page.keyboard.press('Tab')));
  }
  throw new Error(`the keyboard never reached ${selector}: ${where}`);
}

const hearsEvents = (page: Page) =>
  page.evaluate(() => {
    let heard = false;
    window.addEventListener('heard', () => (heard = true), { once: true });
    window.dispatchEvent(new Event('heard'));
    return heard;
  });
