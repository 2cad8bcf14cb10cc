import { fieldTexts } from '../drawing/texts/formFields.ts';
import { birthdayWords } from '../drawing/words.ts';
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
  const { fields, genders } = fieldTexts[locale];
  const label = fields[path as keyof typeof fields];
  if (path === 'birthday') return { label, words: birthdayWords(String(part.value), locale) };
  if (path === 'gender') return { label, words: genders[part.value as keyof typeof genders] };
  return { label, words: [part.value].flat().join(', ') };
}
