import type { Locale } from '../../functions/shop/locales.ts';
import type { ShopConfig } from '../../functions/shop/shop.schema.ts';
import { confirmedTexts } from '../texts/pageTexts.ts';
import { answerPage } from './answerPage.ts';

/** The answer to a confirmation, the first and every repeated one. */
export function confirmedPage({ shop, locale }: { shop: ShopConfig; locale: Locale }): string {
  return answerPage({ shop, locale, texts: confirmedTexts[locale] });
}
