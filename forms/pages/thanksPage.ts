import { formDefinition } from '../../functions/drawing/formDefinition.ts';
import { html } from '../../functions/drawing/html.ts';
import { page } from '../../functions/drawing/page.ts';
import type { Locale } from '../../functions/shop/locales.ts';
import type { ShopConfig } from '../../functions/shop/shop.schema.ts';
import { doneBody } from '../doneBody.ts';

/** Where a form without JavaScript ends. A static file, so it speaks of "the address you have just given". */
export function thanksPage({ shop, locale }: { shop: ShopConfig; locale: Locale }): string {
  const { words } = formDefinition({ shop, form: Object.keys(shop.forms)[0]!, locale });
  return page({
    shop,
    locale,
    title: words.done.title,
    languageLink: (other) => `/thanks?locale=${other}`,
    main: html`<div class="kartoteka">${doneBody({ words, level: 1 })}</div>`,
  });
}
