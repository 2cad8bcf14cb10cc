import { type Html, html, raw } from '../../functions/drawing/html.ts';

const lines = (...rows: [x: number, y: number, width: number][]) =>
  rows.map(([x, y, width]) => `<path class="text" d="M${x} ${y}h${width}"/>`).join('');
const form = (x: number, y: number, width: number, height: number) =>
  `<rect class="form" x="${x}" y="${y}" width="${width}" height="${height}" rx="3"/>`;

const drawings = {
  inline: `${lines([12, 22, 72], [12, 30, 60])}${form(12, 38, 72, 20)}`,
  slideIn: `${lines([12, 22, 72], [12, 30, 60], [12, 38, 72], [52, 46, 32], [52, 54, 28])}${form(8, 42, 36, 18)}`,
  popUp: `${lines([12, 22, 72], [12, 30, 60], [12, 38, 72], [12, 46, 64], [12, 54, 70])}${form(28, 22, 40, 34)}`,
  plain: `${lines([12, 22, 30])}<rect class="field" x="12" y="28" width="72" height="10"/><rect class="field" x="12" y="43" width="28" height="12"/>`,
  link: `${lines([12, 22, 72], [12, 30, 24], [66, 30, 18], [12, 38, 60])}<path class="link" d="M40 31h22"/>`,
};

/** A small picture of a page and of where on it the form stands. */
export function picture(of: keyof typeof drawings): Html {
  return html`<svg class="picture" viewBox="0 0 96 68" aria-hidden="true"><rect class="page" x="1" y="1" width="94" height="66" rx="5"/><path class="page" d="M1 12h94"/>${raw(drawings[of])}</svg>`;
}
