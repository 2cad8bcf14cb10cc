import { confirmTexts } from '../../functions/drawing/texts/pageTexts.ts';
import type { Locale } from '../../functions/shop/locales.ts';
import type { ShopConfig } from '../../functions/shop/shop.schema.ts';
import { questionPage } from './questionPage.ts';

/** The page a confirmation link opens: one button, one tap. */
export function confirmPage({ shop, locale }: { shop: ShopConfig; locale: Locale }): string {
  return questionPage({ shop, locale, texts: confirmTexts });
}
