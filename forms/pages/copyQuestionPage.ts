import { copyQuestionTexts } from '../../functions/drawing/texts/preferences/inEveryLanguage.ts';
import type { Locale } from '../../functions/shop/locales.ts';
import type { ShopConfig } from '../../functions/shop/shop.schema.ts';
import { questionPage } from './questionPage.ts';

/** The page behind the link in the mail about a copy: one button. */
export function copyQuestionPage({ shop, locale }: { shop: ShopConfig; locale: Locale }): string {
  return questionPage({ shop, locale, texts: copyQuestionTexts });
}
