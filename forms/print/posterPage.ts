import { brandPicture } from '../../functions/drawing/brandPicture.ts';
import { html } from '../../functions/drawing/html.ts';
import { invitation } from './invitation.ts';
import { type PrintOptions, printPage } from './printPage.ts';
import { printTexts } from './printTexts.ts';

/** A poster for a placement (`/q/{placement}/poster`): A4, to be read from three metres and scanned from one. */
export function posterPage(options: PrintOptions): string {
  const { poster, posterHow } = printTexts[options.locale];
  const { words, code, where } = invitation(options);
  const photo = brandPicture(options.shop, 'photo');
  return printPage({
    ...options,
    name: 'poster',
    title: poster,
    how: posterHow,
    sheet: html`<div class="words">${words}</div>${photo && html`<div class="photo"><img src="/assets/${photo.name}" alt=""></div>`}<div class="code">${code}</div><p class="where">${where}</p>`,
  });
}
