import { fill } from '../../functions/drawing/fill.ts';
import { formDefinition } from '../../functions/drawing/formDefinition.ts';
import { type Html, html, raw } from '../../functions/drawing/html.ts';
import { publicUrlGap } from '../../functions/platform/publicUrlGap.ts';
import type { PrintOptions } from './printPage.ts';
import { printTexts } from './printTexts.ts';

/** What paper says at a placement: the shop, why to join, and the code with what to do with it. */
export function invitation({ shop, placement, locale }: PrintOptions): { words: Html; code: Html } {
  const texts = printTexts[locale];
  const { title, intro, incentive } = formDefinition({ shop, form: shop.placements[placement]!.form, locale });
  const address = html`<span class="address">${breakable(`${publicUrlGap}/q/${placement}`)}</span>`;
  return {
    words: html`<p class="shop">${shop.name}</p><h1>${title}</h1><p class="benefit">${intro}</p>${incentive && html`<p class="incentive">${incentive}</p>`}`,
    code: html`<img src="/q/${placement}.svg" alt=""><p class="scan">${texts.scan}</p><p class="type">${fill(texts.address, { address })}</p>`,
  };
}

/** An address goes on the next line after a slash, if anywhere. */
function breakable(address: string): Html[] {
  return address.split(/(?<=\/)/).map((part, i) => html`${i > 0 && raw('<wbr>')}${part}`);
}
