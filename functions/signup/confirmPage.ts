import { fill } from '../drawing/fill.ts';
import { type Html, html } from '../drawing/html.ts';
import { page } from '../drawing/page.ts';
import { confirmingTexts } from '../drawing/texts/confirming.ts';
import { type Confirmable, nameOfPart, type Part } from '../leads/confirmable.ts';
import { partWords } from '../leads/partWords.ts';
import type { Locale } from '../shop/locales.ts';
import { promisesLetters } from '../shop/promisesLetters.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';

type ConfirmPageOptions = {
  shop: ShopConfig;
  locale: Locale;
  /** The token the page was opened with, to be kept in its links. */
  token: string;
  confirmable: Confirmable;
  /** What was ticked, where the tap came to nothing because nothing was. */
  nothingTicked?: boolean;
};

/**
 * The page a confirmation link opens: the very sentences and data that its one button confirms. Where the mailbox was
 * signed up with several things, what they don't all say stands there to be ticked, and nothing is ticked before. The
 * form has no action, so it is sent to the page's own address and takes the token along; it says what was shown, so that
 * nothing signed up since is confirmed with it.
 */
export function confirmPage({ shop, locale, token, confirmable, nothingTicked = false }: ConfirmPageOptions): string {
  const texts = confirmingTexts[locale];
  const { submissions, certain, contested } = confirmable;
  const { title, text, button, otherwise } = bringsLetters(confirmable, shop)
    ? texts.question
    : texts.questionWithoutLetters;
  return page({
    shop,
    locale,
    title: nothingTicked ? `${texts.tickFirst}: ${title}` : title,
    languageLink: (other) => `/confirm?t=${token}&locale=${other}`,
    personal: true,
    main: html`<div class="kartoteka confirming"><h1 class="title">${title}</h1>
<p class="intro">${fill(text, { shop: shop.name })}</p>
${certain.length > 0 && html`<p class="lead-in">${texts.confirmed}</p>${facts(certain, locale, shop)}`}
<form method="post"><input type="hidden" name="locale" value="${locale}"><input type="hidden" name="shown" value="${submissions.map(({ id }) => id).join(' ')}">
${contested.length > 0 && choices(contested, { shop, locale, nothingTicked })}
<button class="button" type="submit">${button}</button></form>
<p class="small">${otherwise}</p></div>`,
  });
}

function bringsLetters({ certain, contested }: Confirmable, shop: ShopConfig): boolean {
  return [...certain, ...contested].some(
    (part) => 'text' in part && promisesLetters(part.path.replace(/^consents\./, ''), shop),
  );
}

function facts(parts: Part[], locale: Locale, shop: ShopConfig): Html {
  return html`<dl class="facts">${parts.map((part) => {
    const { label, words, lang } = partWords(part, locale, shop);
    return html`<div${'value' in part && html` class="short"`}><dt>${label}</dt><dd${lang && html` lang="${lang}"`}>${words}</dd></div>`;
  })}</dl>`;
}

function choices(
  parts: Part[],
  { shop, locale, nothingTicked }: Pick<ConfirmPageOptions, 'shop' | 'locale' | 'nothingTicked'>,
): Html {
  const texts = confirmingTexts[locale];
  return html`<fieldset class="part"><legend class="heading">${texts.contested}</legend>${nothingTicked && html`<p class="error" role="alert">${texts.tickFirst}</p>`}${parts.map(
    (part, i) => {
      const { label, words, lang } = partWords(part, locale, shop);
      return html`<div class="consent"><label for="part-${i}"><input id="part-${i}" type="checkbox" name="take" value="${nameOfPart(part)}"><span><strong>${label}</strong><br><span${lang && html` lang="${lang}"`}>${words}</span></span></label></div>`;
    },
  )}</fieldset>`;
}
