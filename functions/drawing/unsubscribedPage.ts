import type { Locale } from '../shop/locales.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';
import { answerPage } from './answerPage.ts';
import { html } from './html.ts';
import { leavingTexts } from './texts/leaving.ts';

/**
 * The answer to leaving, the first time and every time after. It asks why, once and after the fact: the form has no
 * action and so goes to the page's own address, token and all. Once `told`, it says thank you instead.
 */
export function unsubscribedPage({
  shop,
  locale,
  told = false,
}: {
  shop: ShopConfig;
  locale: Locale;
  told?: boolean;
}): string {
  const { question, reasons, button, thanks } = leavingTexts[locale].why;
  const choices = Object.entries(reasons).map(
    ([reason, text]) =>
      html`<label class="choice"><input type="radio" name="reason" value="${reason}" required><span>${text}</span></label>`,
  );
  const form = html`<form method="post"><input type="hidden" name="locale" value="${locale}"><fieldset class="part"><legend class="heading">${question}</legend>${choices}</fieldset><button class="second" type="submit">${button}</button></form>`;
  const more = told ? html`<p class="notice" role="status">${thanks}</p>` : form;
  return answerPage({ shop, locale, texts: leavingTexts[locale].done, more });
}
