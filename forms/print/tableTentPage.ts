import { html } from '../../functions/drawing/html.ts';
import { invitation } from './invitation.ts';
import { type PrintOptions, printPage } from './printPage.ts';
import { printTexts } from './printTexts.ts';

/**
 * A tent for a table (`/q/{placement}/table-tent`): A4 folded twice into a prism, the same on both its sides, one of
 * them upside down on the flat sheet. Screen readers meet it once.
 */
export function tableTentPage(options: PrintOptions): string {
  const { tableTent, tableTentHow } = printTexts[options.locale];
  const { words, code } = invitation(options);
  const side = html`<div class="words">${words}</div><div class="code">${code}</div>`;
  return printPage({
    ...options,
    name: 'table-tent',
    title: tableTent,
    how: tableTentHow,
    sheet: html`<div class="side far" aria-hidden="true">${side}</div><div class="side">${side}</div><div class="base"></div>`,
  });
}
