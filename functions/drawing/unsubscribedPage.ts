import { tokenGap } from '../platform/publicUrlGap.ts';
import type { Locale } from '../shop/locales.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';
import { answerPage } from './answerPage.ts';
import { type Html, html } from './html.ts';
import { leavingTexts } from './texts/leaving.ts';
import { stayingTexts } from './texts/staying.ts';

type Left = {
  shop: ShopConfig;
  locale: Locale;
  /** Whether it has been told why. */
  told?: boolean;
  /** The token that the page is opened by; a built page has a gap for it. */
  token?: string;
};

/**
 * The answer to leaving, the first time and every time after. It offers a way back, and asks why, once and after the
 * fact. Once `told`, it says thank you instead.
 */
export function unsubscribedPage({ shop, locale, told = false, token = tokenGap }: Left): string {
  const { question, reasons, button, thanks } = leavingTexts[locale].why;
  const { mistake, undo } = stayingTexts[locale];
  const action = `/unsubscribe?t=${token}`;
  const choices = Object.entries(reasons).map(
    ([reason, text]) =>
      html`<label class="choice"><input type="radio" name="reason" value="${reason}" required><span>${text}</span></label>`,
  );
  const why = html`<form method="post" action="${action}"><input type="hidden" name="locale" value="${locale}"><fieldset class="part"><legend class="heading">${question}</legend>${choices}</fieldset><button class="second" type="submit">${button}</button></form>`;
  const back = html`<section class="part"><h2 class="heading">${mistake}</h2><form method="post" action="${action}"><input type="hidden" name="locale" value="${locale}"><button class="second" type="submit" name="instead" value="undo">${undo}</button>${lessButtons(locale)}</form></section>`;
  const more = html`${told && html`<p class="notice" role="status">${thanks}</p>`}${back}${!told && why}`;
  return answerPage({ shop, locale, texts: leavingTexts[locale].done, more });
}

/** What may come instead of leaving. */
export function lessButtons(locale: Locale): Html {
  const { birthday, pause } = stayingTexts[locale];
  return html`<button class="second" type="submit" name="instead" value="birthday">${birthday}</button><button class="second" type="submit" name="instead" value="pause">${pause}</button>`;
}

/** After something was chosen instead. */
export function stayedPage({ shop, locale, instead }: Left & { instead: 'undo' | 'pause' | 'birthday' }): string {
  return answerPage({ shop, locale, texts: stayingTexts[locale].done[instead], done: true });
}
