import { consentHash } from './consentHash.ts';
import type { Locale } from './locales.ts';
import type { Shop } from './shop.ts';

/** A consent text that a person saw: the hash that names it, its language, and the sentence in full. */
export type TextInFull = { hash: string; locale: Locale; shown: string };

type Shown = Pick<Shop, 'purposes' | 'locales'>;

const known = new WeakMap<Shown, Map<string, TextInFull>>();

/** The text of a purpose that a hash names, among those the shop shows now; undefined if it shows none such. */
export function shownText(purpose: string, hash: string, shop: Shown): TextInFull | undefined {
  const texts = known.get(shop) ?? textsOf(shop);
  known.set(shop, texts);
  return texts.get(`${purpose} ${hash}`);
}

/** Every text the shop shows, by its purpose and hash. */
function textsOf({ purposes, locales }: Shown): Map<string, TextInFull> {
  const texts = Object.entries(purposes).flatMap(([purpose, { text }]) =>
    locales.flatMap((locale) => {
      const shown = text[locale];
      if (shown === undefined) return [];
      const hash = consentHash(purpose, locale, shown);
      return [[`${purpose} ${hash}`, { hash, locale, shown }] as const];
    }),
  );
  return new Map(texts);
}
