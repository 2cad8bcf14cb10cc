import type { Locale, ShopConfig } from '../../functions/shop/shop.schema.ts';
import { formBody } from '../formBody.ts';
import { formDefinition } from '../formDefinition.ts';
import type { FormError, FormValues } from '../formDefinition.types.ts';
import { html } from '../html.ts';
import { page } from './page.ts';

export type FormPageOptions = {
  shop: ShopConfig;
  form: string;
  locale: Locale;
  /** What was sent, nested as its names say, to be put back into the fields. */
  values?: FormValues;
  errors?: readonly FormError[];
};

/**
 * A form as a page of its own (`/f/{form}`). With `values` and `errors` it is the answer to a form that was sent
 * without JavaScript and has mistakes; it then offers no other language, for the link would lose what was typed.
 */
export function formPage({ shop, form, locale, values, errors = [] }: FormPageOptions): string {
  const definition = formDefinition({ shop, form, locale });
  const wrong = errors.length > 0;
  return page({
    shop,
    locale,
    title: wrong ? `${definition.words.problem}: ${definition.title}` : definition.title,
    languageLink: wrong ? undefined : (other) => `/f/${form}?locale=${other}`,
    script: true,
    main: html`<div class="kartoteka" data-form="${form}" data-locale="${locale}">${formBody({ definition, values, errors, level: 1 })}</div>`,
  });
}
