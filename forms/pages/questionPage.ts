import { fill, fillPlain } from '../../functions/drawing/fill.ts';
import { type Html, html } from '../../functions/drawing/html.ts';
import { page } from '../../functions/drawing/page.ts';
import { copyingTexts } from '../../functions/drawing/texts/copying.ts';
import { erasingTexts } from '../../functions/drawing/texts/erasing.ts';
import { leavingTexts } from '../../functions/drawing/texts/leaving.ts';
import { stayingTexts } from '../../functions/drawing/texts/staying.ts';
import type { QuestionTexts } from '../../functions/drawing/texts/texts.types.ts';
import { lessButtons } from '../../functions/drawing/unsubscribedPage.ts';
import { inEveryLanguage } from '../../functions/shop/inBothScripts.ts';
import type { InEveryLanguage, Locale } from '../../functions/shop/locales.ts';
import type { ShopConfig } from '../../functions/shop/shop.schema.ts';

/** What is asked behind which link. */
const questions = {
  unsubscribe: leavingTexts,
  copy: copyingTexts,
  erase: erasingTexts,
} satisfies Record<string, InEveryLanguage<{ question: QuestionTexts }>>;

export type Question = keyof typeof questions;
export const questionNames = Object.keys(questions) as Question[];

/**
 * A page opened by a personal link, with one button. The form has no action, so it is sent to the page's own address
 * and takes the token along; the page itself is a static file and getting it changes nothing.
 *
 * It carries every language at once and shows one. A link such as `#fi` changes the language without leaving the
 * address, so the token in it survives without JavaScript, and the button sends the language that was read.
 */
export function questionPage({
  shop,
  locale,
  question: name,
}: {
  shop: ShopConfig;
  locale: Locale;
  question: Question;
}): string {
  const texts = inEveryLanguage((one) => questions[name][one].question);
  // The language of the address comes last: the stylesheet hides it when a section before it is the target.
  const order = [...shop.locales.filter((other) => other !== locale), locale];
  return page({
    shop,
    locale,
    title: fillPlain(texts[locale].title, { shop: shop.name }),
    languageLink: (other) => `#${other}`,
    personal: true,
    main: html`<div class="kartoteka languages">${order.map((one) => section(shop, one, texts[one], one === locale, name === 'unsubscribe' && less(one)))}</div>`,
  });
}

/** Leaving is one of several things that somebody may want who opens its page. */
function less(locale: Locale): Html {
  return html`<section class="part"><h2 class="heading">${stayingTexts[locale].rather}</h2>${lessButtons(locale)}</section>`;
}

function section(shop: ShopConfig, locale: Locale, texts: QuestionTexts, shown: boolean, less?: Html | false): Html {
  const { title, text, button, otherwise } = texts;
  return html`<section id="${locale}" lang="${locale}"${shown && html` class="first"`}><h1 class="title">${title}</h1>
<p class="intro">${fill(text, { shop: shop.name })}</p>
<form method="post"><input type="hidden" name="locale" value="${locale}"><button class="button" type="submit">${button}</button>
<p class="small">${otherwise}</p>${less}</form></section>
`;
}
