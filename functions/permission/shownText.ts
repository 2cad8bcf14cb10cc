import type { Locale } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';
import { consentHash } from './consentHash.ts';

/** A consent text that a person saw: the hash that names it, its language, and the sentence in full. */
export type TextInFull = { hash: string; locale: Locale; shown: string };

/** The text of a purpose that a hash names, among those the shop shows now; undefined if it shows none such. */
export function shownText(
  purpose: string,
  hash: string,
  shop: Pick<Shop, 'purposes' | 'locales'>,
): TextInFull | undefined {
  const texts: Partial<Record<Locale, string>> = Object.hasOwn(shop.purposes, purpose)
    ? shop.purposes[purpose]!.text
    : {};
  for (const locale of shop.locales) {
    const shown = texts[locale];
    if (shown !== undefined && consentHash(purpose, locale, shown) === hash) return { hash, locale, shown };
  }
  return undefined;
}
