import type { Locale } from '../shop/locales.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';
import { answerPage } from './answerPage.ts';
import { surveyTexts } from './texts/survey.ts';

/** The answer to a survey, the first time and every time after. Its link opens the page's own address, token and all. */
export function answeredPage({ shop, locale }: { shop: ShopConfig; locale: Locale }): string {
  return answerPage({ shop, locale, texts: surveyTexts[locale].answered, href: '' });
}
