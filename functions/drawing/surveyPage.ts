import type { Locale } from '../shop/locales.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';
import type { FormError } from './formDefinition.types.ts';
import { type Html, html } from './html.ts';
import { page } from './page.ts';
import { surveyBody } from './surveyBody.ts';
import { surveyTexts } from './texts/survey.ts';

export type SurveyPageOptions = {
  shop: ShopConfig;
  survey: string;
  locale: Locale;
  /** What was sent, to be put back. */
  values?: Record<string, unknown>;
  errors?: readonly FormError[];
};

/**
 * A survey as a page (`/s/{survey}`), a static file that a personal link opens too: its form has no action, so the
 * token in the address goes along. It carries every language and shows one, as pages behind personal links do. With
 * `errors` it is the answer to a form with mistakes, in the language it was sent in.
 */
export function surveyPage({ shop, survey, locale, values = {}, errors = [] }: SurveyPageOptions): string {
  const wrong = errors.length > 0;
  const title = shop.surveys[survey]!.title;
  // The language of the address comes last: the stylesheet hides it when a section before it is the target.
  const order = wrong ? [locale] : [...shop.locales.filter((other) => other !== locale), locale];
  return page({
    shop,
    locale,
    title: wrong ? `${surveyTexts[locale].problem}: ${title[locale]}` : title[locale],
    languageLink: wrong ? undefined : (other) => `#${other}`,
    personal: true,
    main: html`<div class="kartoteka languages">${order.map((one) => section(one, one === locale))}</div>`,
  });

  function section(one: Locale, shown: boolean): Html {
    return html`<section id="${one}" lang="${one}"${shown && html` class="first"`}>${surveyBody({ survey: shop.surveys[survey]!, locale: one, values, errors })}</section>
`;
  }
}
