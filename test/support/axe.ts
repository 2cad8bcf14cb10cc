import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** axe itself: put into a page once, it reads it three times as fast as through its builder. */
const builder = createRequire(import.meta.url).resolve('@axe-core/playwright');
const { source } = createRequire(builder)('axe-core') as { source: string };

export type Looking = {
  /** Whether colours are looked at, which takes most of the time: they are the same in every language. */
  colours?: boolean;
  /** Rules that make no sense where the page stands. */
  notAsked?: string[];
};

/**
 * What axe has to say against a page as it stands, once what fades in is there: a rule and the elements that break it.
 */
export async function axeFindings(page: Page, { colours = true, notAsked = [] }: Looking = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const rules = Object.fromEntries(notAsked.map((rule) => [rule, { enabled: false }]));
  return page.evaluate(
    async (options) => {
      const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(ending.map(({ finished }) => finished));
      const { axe } = window as unknown as { axe: { run: (options: object) => Promise<Results> } };
      const found = await axe.run(options);
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    { resultTypes: ['violations'], rules: { ...rules, 'color-contrast': { enabled: colours } } },
  );
}

type Results = { violations: { id: string; nodes: { html: string }[] }[] };
