import { answerPage } from '../../functions/drawing/answerPage.ts';
import { notFoundTexts } from '../../functions/drawing/texts/pageTexts.ts';
import type { Locale } from '../../functions/shop/locales.ts';
import type { ShopConfig } from '../../functions/shop/shop.schema.ts';

/** What a visitor meets at an address that leads nowhere: a code of a place given up, a form renamed. */
export function notFoundPage({ shop, locale }: { shop: ShopConfig; locale: Locale }): string {
  return answerPage({ shop, locale, texts: notFoundTexts[locale] });
}
