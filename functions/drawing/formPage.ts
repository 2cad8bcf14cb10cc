import type { Locale } from '../shop/locales.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';
import { brandPicture } from './brandPicture.ts';
import { formBody } from './formBody.ts';
import { formDefinition } from './formDefinition.ts';
import type { FormError, FormValues } from './formDefinition.types.ts';
import { html } from './html.ts';
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
 * Whoever came by a placement's QR code gets the brief form, the second time too.
 */
export function formPage({ shop, form, locale, values, errors = [] }: FormPageOptions): string {
  const definition = formDefinition({ shop, form, locale });
  const wrong = errors.length > 0;
  const placement = placementOf(shop, values);
  const path = placement ? `/q/${placement}` : `/f/${form}`;
  const picture = brandPicture(shop, 'photo');
  const photo =
    picture &&
    html`<img class="photo" src="/assets/${picture.name}" alt="" width="${picture.width}" height="${picture.height}">`;
  const body = formBody({ definition, values, errors, level: 1, brief: Boolean(placement) });
  return page({
    shop,
    locale,
    title: wrong ? `${definition.words.problem}: ${definition.title}` : definition.title,
    description: definition.incentive ? `${definition.incentive}. ${definition.intro}` : definition.intro,
    shared: wrong ? undefined : path,
    languageLink: wrong ? undefined : (other) => `${path}?locale=${other}`,
    ...(placement
      ? {
          script: 'landing',
          brief: true,
          main: html`${photo}<div class="kartoteka brief" data-meant="${definition.words.done.meant}" data-offline="${definition.words.errors.offline}">${body}</div>`,
        }
      : {
          script: true,
          main: html`${photo}<div class="kartoteka" data-form="${form}" data-locale="${locale}">${body}</div>`,
        }),
  });
}

function placementOf({ placements }: ShopConfig, values: FormValues = {}): string | undefined {
  const { placement } = values;
  return typeof placement === 'string' && Object.hasOwn(placements, placement) ? placement : undefined;
}
