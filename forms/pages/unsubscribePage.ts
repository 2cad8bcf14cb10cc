import { unsubscribeTexts } from '../../functions/drawing/texts/pageTexts.ts';
import type { Locale } from '../../functions/shop/locales.ts';
import type { ShopConfig } from '../../functions/shop/shop.schema.ts';
import { questionPage } from './questionPage.ts';

/** The page an unsubscribe link opens: one button, no login, no reason asked. */
export function unsubscribePage({ shop, locale }: { shop: ShopConfig; locale: Locale }): string {
  return questionPage({ shop, locale, texts: unsubscribeTexts });
}
