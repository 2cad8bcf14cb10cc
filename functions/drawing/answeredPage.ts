import { tokenGap } from '../platform/publicUrlGap.ts';
import type { Locale } from '../shop/locales.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';
import { answerPage } from './answerPage.ts';
import { surveyTexts } from './texts/survey.ts';

type Answered = { shop: ShopConfig; survey: string; locale: Locale; token?: string };

/** The answer to a survey, the first time and every time after. Its link opens the survey again, by the same token. */
export function answeredPage({ shop, survey, locale, token = tokenGap }: Answered): string {
  const href = `/s/${survey}?${token && `t=${token}&`}locale=${locale}`;
  return answerPage({ shop, locale, texts: surveyTexts[locale].answered, href, done: true });
}
