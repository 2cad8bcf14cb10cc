import type { Locale } from '../shop/locales.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';
import { answerPage } from './answerPage.ts';
import { deadEndTexts } from './texts/deadEnds.ts';

/** The one refusal for a link that is cut, forged, expired or meant for something else: it tells nothing apart. */
export function refusedPage({ shop, locale }: { shop: ShopConfig; locale: Locale }): string {
  return answerPage({ shop, locale, texts: deadEndTexts[locale].refused });
}
