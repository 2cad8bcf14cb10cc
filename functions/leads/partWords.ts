import { fieldAt, fieldLabel, fieldWords } from '../drawing/fieldLabels.ts';
import type { Locale } from '../shop/locales.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';
import type { Part } from './confirmable.ts';

/** A part in words: a sentence as it was shown under the title of its purpose, or a field under its label. */
export function partWords(
  part: Part,
  locale: Locale,
  shop: ShopConfig,
): { label: string; words: string; lang?: Locale } {
  const { path } = part;
  if ('text' in part) {
    const purpose = path.replace(/^consents\./, '');
    const label = shop.purposes[purpose]?.title[locale] ?? purpose;
    return { label, words: part.text.shown, lang: part.text.locale };
  }
  const field = fieldAt(path, shop);
  if (!field) return { label: path, words: [part.value].flat().join(', ') };
  return { label: fieldLabel(field, { shop, locale }), words: fieldWords(field, part.value, { shop, locale }) };
}
