import type { ShopConfig } from '../../functions/shop/shop.schema.ts';

type Brand = ShopConfig['brand'];
type Scheme = Brand['light'];

const names: Record<keyof Scheme, string> = {
  paper: 'paper',
  ink: 'ink',
  accent: 'accent',
  onAccent: 'on-accent',
  muted: 'muted',
  error: 'error',
};
const colours = Object.keys(names) as (keyof Scheme)[];

/** The brand as custom properties of our own pages, which follow the reader's light or dark. */
export function pageTokens({ light, dark, font }: Brand): string {
  const values = (scheme: Scheme) => colours.map((colour) => `--${names[colour]}:${scheme[colour]};`).join('');
  return `:root{color-scheme:light dark;--radius:8px;--font:${font};${values(light)}}
@media (prefers-color-scheme:dark){:root{${values(dark)}}}`;
}

/**
 * The brand as defaults of the embedded element, each of which the page around it may set anew
 * (`kartoteka-form { --kartoteka-accent: teal }`). The type is the page's own. So is the choice of light or dark:
 * `light-dark()` follows the `color-scheme` of the page, and a page that knows no dark gets no dark form.
 */
export function elementTokens({ light, dark }: Brand): string {
  const values = (value: (colour: keyof Scheme) => string) =>
    colours.map((colour) => `--${names[colour]}:var(--kartoteka-${names[colour]},${value(colour)});`).join('');
  return `:host{display:block;--radius:var(--kartoteka-radius,8px);${values((colour) => light[colour])}}
@supports (color:light-dark(#000,#fff)){:host{${values((colour) => `light-dark(${light[colour]},${dark[colour]})`)}}}
.kartoteka{color:var(--ink);background:var(--paper);font-family:var(--kartoteka-font,inherit);line-height:1.5}`;
}
