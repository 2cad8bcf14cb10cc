import { fillPlain } from '../../drawing/fill.ts';
import type { Locale } from '../../shop/locales.ts';
import { minorUnits } from '../../shop/minorUnits.ts';
import type { Shop } from '../../shop/shop.ts';
import { chatTexts } from '../texts/chatTexts.ts';
import { fold } from '../understand/fold.ts';
import type { Budget } from '../understand/readBudget.ts';

/** The budgets that are offered as buttons: below, between and above the sums of the configuration. */
export function budgetChoices({ chat }: Shop): Budget[] {
  const ends = chat?.budgets ?? [];
  if (ends.length === 0) return [];
  return [...ends.map((to, i) => ({ from: ends[i - 1] ?? 0, to })), { from: ends.at(-1)! }];
}

/** A budget in words: "up to 30 zł", "30–100 zł", "over 100 zł". */
export function budgetLabel({ from, to }: Budget, { currency }: Shop, locale: Locale): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  });
  const unit = minorUnits(currency);
  if (to === undefined) return fillPlain(chatTexts[locale].moreThan, { from: format.format(from / unit) });
  if (from === 0) return fillPlain(chatTexts[locale].upTo, { to: format.format(to / unit) });
  return format.formatRange(from / unit, to / unit);
}

/** The offered budget that a text names in any language of the shop. */
export function budgetOf(text: string, shop: Shop): Budget | undefined {
  const said = fold(text);
  return budgetChoices(shop).find((choice) =>
    shop.locales.some((locale) => fold(budgetLabel(choice, shop, locale)) === said),
  );
}
