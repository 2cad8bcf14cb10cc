import { formBody } from '../../functions/drawing/formBody.ts';
import { formDefinition } from '../../functions/drawing/formDefinition.ts';
import { type Html, html } from '../../functions/drawing/html.ts';
import { page } from '../../functions/drawing/page.ts';
import { hoursWords } from '../../functions/drawing/stores.ts';
import type { Locale } from '../../functions/shop/locales.ts';
import { minorUnits } from '../../functions/shop/minorUnits.ts';
import type { ShopConfig } from '../../functions/shop/shop.schema.ts';
import { demoTexts } from './demoTexts.ts';

/** Prices of the demonstration shop's goods, in the smallest unit of its currency. */
const prices = [1800, 3200, 1400];

/**
 * A page as a shop might have one, to try the embedded form on. The plain form inside the element is what a visitor
 * without JavaScript gets.
 */
export function demoPage({ shop, locale }: { shop: ShopConfig; locale: Locale }): string {
  const texts = demoTexts[locale];
  const form = Object.keys(shop.forms)[0]!;
  const hasChat = Object.hasOwn(shop.forms, 'chat');
  const definition = formDefinition({ shop, form, locale });
  return page({
    shop,
    locale,
    title: texts.title,
    languageLink: (other) => `/?locale=${other}`,
    script: true,
    chat: hasChat,
    main: html`<div class="demo"><div class="demo-shop"><h1>${texts.title}</h1>
<p class="intro">${texts.text}</p>
<h2>${texts.goodsTitle}</h2>
<ul class="goods">${texts.goods.map(({ name, about }, i) => good(name, about, priceOf(shop, locale, prices[i]!)))}</ul>
<h2>${texts.hoursTitle}</h2>
<p>${Object.values(shop.stores ?? {}).map((store) => html`${store.address}: ${hoursWords(store, locale)}<br>`)}</p></div>
<aside class="demo-form"><kartoteka-form form="${form}" locale="${locale}"><div class="kartoteka">${formBody({ definition, level: 2 })}</div></kartoteka-form></aside></div>
<kartoteka-form form="${form}" locale="${locale}" mode="pop-up" after="30s" leaving also></kartoteka-form>${hasChat && html`<kartoteka-chat locale="${locale}"></kartoteka-chat>`}`,
  });
}

function good(name: string, about: string, price: string): Html {
  return html`<li><p><strong>${name}</strong> <span class="price">${price}</span></p><p class="small">${about}</p></li>`;
}

function priceOf({ currency }: ShopConfig, locale: Locale, amount: number): string {
  const options = { style: 'currency', currency, maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(locale, options).format(amount / minorUnits(currency));
}
