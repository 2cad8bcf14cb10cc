import type { Locale } from '../shop/locales.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';
import { fill } from './fill.ts';
import { type Html, html } from './html.ts';
import { page } from './page.ts';
import type { AnswerTexts } from './texts/texts.types.ts';
import { tick } from './tick.ts';

/** A page that says how it went, where to turn with a question, and perhaps how to come back. */
export function answerPage({
  shop,
  locale,
  texts,
  href = `/f/${Object.keys(shop.forms)[0]}?locale=${locale}`,
  first,
  more,
  done,
  styles,
}: {
  shop: ShopConfig;
  locale: Locale;
  texts: AnswerTexts;
  /** Where the link of the texts leads: to the form, unless said otherwise. */
  href?: string;
  /** A stylesheet for it beside the common one. */
  styles?: string | undefined;
  /** What somebody has waited for: right below the title. */
  first?: Html | undefined;
  more?: Html | undefined;
  /** Whether it went as somebody wished: that is a moment. */
  done?: boolean;
}): string {
  const { replyTo } = shop.sender;
  const mailbox = html`<a href="mailto:${replyTo}">${replyTo}</a>`;
  const help = html`<p class="help">${fill(texts.help, { replyTo: mailbox })}</p>`;
  return page({
    shop,
    locale,
    title: texts.title,
    personal: true,
    ...(styles && { styles }),
    main: html`<div class="kartoteka">${done && tick}<h1 class="title">${texts.title}</h1>
${first}<p class="intro">${fill(texts.text, { shop: shop.name })}</p>
${!done && help}
${texts.link && html`<p><a class="on" href="${href}">${texts.link}</a></p>`}
${more}${done && help}</div>`,
  });
}
