import type { Locale } from '../../functions/shop/locales.ts';
import type { ShopConfig } from '../../functions/shop/shop.schema.ts';
import { erasedTexts } from '../texts/preferences/inEveryLanguage.ts';
import { answerPage } from './answerPage.ts';

/** The answer to an erasure, the first time and every time after. */
export function erasedPage({ shop, locale }: { shop: ShopConfig; locale: Locale }): string {
  return answerPage({ shop, locale, texts: erasedTexts[locale] });
}
