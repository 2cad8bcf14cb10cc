import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { locales } from '../../functions/shop/locales.ts';

/** axe itself: put into a page once, it reads it three times as fast as through its builder. */
const builder = createRequire(import.meta.url).resolve('@axe-core/playwright');
const { source } = createRequire(builder)('axe-core') as { source: string };

export type Looking = {
  /** Whether colours are looked at, which takes most of the time: they are the same in every language. */
  colours?: boolean;
  /** Rules that make no sense where the page stands. */
  notAsked?: string[];
};

const clean = new Set<string>();

/**
 * What axe has to say against a page as it stands, once what fades in is there: a rule and the elements that break it. A page
 * of a shape that it had nothing to say against is not read once more.
 */
export async function axeFindings(page: Page, { colours = true, notAsked = [] }: Looking = {}): Promise<string[]> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  const looked = `${colours} ${notAsked} ${await shapeOf(page)}`;
  if (clean.has(looked)) return [];
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const rules = Object.fromEntries(notAsked.map((rule) => [rule, { enabled: false }]));
  const findings = await page.evaluate(
    async (options) => {
      const { axe } = window as unknown as { axe: { run: (options: object) => Promise<Results> } };
      const found = await axe.run(options);
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    { resultTypes: ['violations'], rules: { ...rules, 'color-contrast': { enabled: colours } } },
  );
  if (findings.length === 0) clean.add(looked);
  return findings;
}

type Results = { violations: { id: string; nodes: { html: string }[] }[] };

/**
 * A page as axe judges it, whatever its language: elements with what makes them what they are and the state they are in,
 * which of them are seen, where there are words and how many names are alike; not which words, nor which of the languages
 * to choose from is the page's. Shadow trees included, and what decides colours: styles, width and scheme.
 */
function shapeOf(page: Page): Promise<string> {
  return page.evaluate((known) => {
    const language = new RegExp(`\\b(${known.toSorted().reverse().join('|')})\\b`, 'g');
    const literal =
      /^(id|class|for|role|type|name|lang|tabindex|autocomplete|style|scope|headers|accesskey|http-equiv|aria-.*)$/;
    const named = /^(aria-label|aria-description|aria-placeholder)$/;
    const names: string[] = [];
    const shapeOfAttribute = ({ name, value, ownerElement }: Attr) => {
      if (named.test(name) && value) names.push(value);
      const isLiteral = literal.test(name) || ownerElement?.matches('meta[name=viewport]');
      if (isLiteral && !named.test(name)) return `${name}=${value.replaceAll(language, '*')}`;
      return `${name}${value.trim() ? '=' : ''}`;
    };
    const draw = (node: Node): string => {
      if (node instanceof Text) return node.data.trim() && '~';
      if (!(node instanceof Element) || node.matches('script, style')) return '';
      const states = [':checked', ':disabled', ':modal'].map((state) => (node.matches(state) ? state : '')).join('');
      const seen = node.checkVisibility({ visibilityProperty: true }) ? states : '-';
      const children = [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes];
      const drawn = children.map(draw);
      const inLanguages = children.flatMap((child, at) =>
        child instanceof Element && child.matches('[lang], :has(> [lang])') ? [at] : [],
      );
      const sorted = inLanguages.map((at) => drawn[at]!).sort();
      for (const [nth, at] of inLanguages.entries()) drawn[at] = sorted[nth]!;
      return `${seen}<${node.localName} ${[...node.attributes].map(shapeOfAttribute).join(' ')}>${drawn.join('')}</>`;
    };
    const drawn = draw(document.documentElement);
    const styles = [...document.styleSheets].map((sheet) => sheet.href ?? `${sheet.cssRules.length} rules`);
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    return `${innerWidth} ${isDark} ${styles} ${new Set(names).size} of ${names.length} names: ${drawn}`;
  }, locales);
}
