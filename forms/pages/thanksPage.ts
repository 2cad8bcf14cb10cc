import { formDefinition } from '../../functions/drawing/formDefinition.ts';
import { html } from '../../functions/drawing/html.ts';
import { page } from '../../functions/drawing/page.ts';
import type { Locale } from '../../functions/shop/locales.ts';
import type { ShopConfig } from '../../functions/shop/shop.schema.ts';
import { doneBody } from '../doneBody.ts';

/** Filled by the script. */
const gaps = { address: '…', reader: { name: '{provider}', link: '#' } };

/**
 * Where a form that leaves its page ends. A static file, so it speaks of "the address you have just given"; with a script
 * the page behind a QR code puts in its place what names the address.
 */
export function thanksPage({ shop, locale }: { shop: ShopConfig; locale: Locale }): string {
  const { words } = formDefinition({ shop, form: Object.keys(shop.forms)[0]!, locale });
  return page({
    shop,
    locale,
    title: words.done.title,
    languageLink: (other) => `/thanks?locale=${other}`,
    script: 'landing',
    main: html`<div class="kartoteka">${doneBody({ words, level: 1 })}<template>${doneBody({ words, ...gaps, level: 1 })}</template></div>`,
  });
}
