import type { Locale } from '../shop/locales.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';
import { answerPage } from './answerPage.ts';
import { confirmingTexts } from './texts/confirming.ts';

/** The answer to a confirmation, the first and every repeated one. */
export function confirmedPage({ shop, locale }: { shop: ShopConfig; locale: Locale }): string {
  return answerPage({ shop, locale, texts: confirmingTexts[locale].done });
}
