import type { Locale } from '../shop/locales.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';
import { answerPage } from './answerPage.ts';
import { erasingTexts } from './texts/erasing.ts';

/** The answer to an erasure, the first time and every time after. */
export function erasedPage(about: { shop: ShopConfig; locale: Locale }): string {
  return answerPage({ ...about, texts: erasingTexts[about.locale].done });
}
