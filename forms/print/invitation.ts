import { brandPicture } from '../../functions/drawing/brandPicture.ts';
import { fill } from '../../functions/drawing/fill.ts';
import { formDefinition } from '../../functions/drawing/formDefinition.ts';
import { type Html, html, raw } from '../../functions/drawing/html.ts';
import { hoursWords } from '../../functions/drawing/stores.ts';
import { publicUrlGap } from '../../functions/platform/publicUrlGap.ts';
import type { PrintOptions } from './printPage.ts';
import { printTexts } from './printTexts.ts';

/** What paper says at a placement: the shop, what joining brings as the largest words, and the code with what to do with it. */
export function invitation({ shop, placement, locale }: PrintOptions): { words: Html; code: Html; where: Html } {
  const texts = printTexts[locale];
  const { form, store: id } = shop.placements[placement]!;
  const { title, intro, incentive } = formDefinition({ shop, form, locale });
  const logo = brandPicture(shop, 'logo');
  const store = id === undefined ? undefined : shop.stores?.[id];
  const address = html`<span class="address">${breakable(`${publicUrlGap}/q/${placement}`)}</span>`;
  return {
    words: html`<p class="shop">${logo && html`<img src="/assets/${logo.name}" alt="">`}${shop.name}</p><h1>${incentive ?? intro}</h1><p class="benefit">${incentive ? intro : title}</p>`,
    code: html`<img class="qr" src="/q/${placement}.svg" alt=""><p class="scan">${texts.scan}</p><p class="type">${fill(texts.address, { address })}</p>`,
    where: store ? html`${store.address}<br>${hoursWords(store, locale)}` : html`${shop.address}`,
  };
}

/** An address goes on the next line after a slash, if anywhere. */
function breakable(address: string): Html[] {
  return address.split(/(?<=\/)/).map((part, i) => html`${i > 0 && raw('<wbr>')}${part}`);
}
