import type { Locale, ShopConfig } from '../../functions/shop/shop.schema.ts';
import { unsubscribedTexts } from '../texts/pageTexts.ts';
import { answerPage } from './answerPage.ts';

/** The answer to leaving, the first time and every time after. */
export function unsubscribedPage({ shop, locale }: { shop: ShopConfig; locale: Locale }): string {
  return answerPage({ shop, locale, texts: unsubscribedTexts[locale] });
}
