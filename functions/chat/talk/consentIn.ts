import { consentHash } from '../../shop/consentHash.ts';
import type { Locale } from '../../shop/locales.ts';
import type { Shop } from '../../shop/shop.ts';

/** A purpose as the chat puts it in a language: the sentence in full, the hash that names it, and its title. */
export function consentIn(shop: Shop, purpose: string, locale: Locale): { title: string; text: string; hash: string } {
  const { title, text } = shop.purposes[purpose]!;
  return { title: title[locale], text: text[locale], hash: consentHash(purpose, locale, text[locale]) };
}
