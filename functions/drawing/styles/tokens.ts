import type { ShopConfig } from '../../shop/shop.schema.ts';

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

type Name = keyof Scheme;
/** Tokens with a default, each of which the page around the element may set anew. */
const tokens = (which: Name[], value: (colour: Name) => string) =>
  which.map((colour) => `--${names[colour]}:var(--kartoteka-${names[colour]},${value(colour)});`).join('');

/**
 * The brand as defaults of an embedded element, each of which the page around it may set anew
 * (`kartoteka-form { --kartoteka-accent: teal }`). The type is the page's own. So is the choice of light or dark:
 * `light-dark()` follows the `color-scheme` of the page, and a page that knows no dark gets no dark form.
 */
export function elementTokens({ light, dark }: Brand): string {
  return `:host{display:block;--radius:var(--kartoteka-radius,8px);${tokens(colours, (colour) => light[colour])}}
@supports (color:light-dark(#000,#fff)){:host{${tokens(colours, (colour) => `light-dark(${light[colour]},${dark[colour]})`)}}}
.kartoteka{color:var(--ink);background:var(--paper);font-family:var(--kartoteka-font,inherit);line-height:1.5}`;
}

const surroundings: Name[] = ['paper', 'ink', 'muted'];
const inherited: Partial<Record<Name, string>> = {
  paper: 'transparent',
  ink: 'currentColor',
  muted: 'color-mix(in srgb,currentColor 74%,transparent)',
};

/**
 * The same for a form that stands in a page: it has no ground of its own, writes in the page's own colour, and is no wider
 * than a form should be. What comes over the page has the brand's ground.
 */
export function formTokens(brand: Brand): string {
  const { light, dark } = brand;
  const over = (value: (colour: Name) => string) => `dialog,.slide-in{${tokens(surroundings, value)}}`;
  return `${elementTokens(brand)}
:host{${tokens(surroundings, (colour) => inherited[colour]!)}}
.kartoteka{max-width:480px}
${over((colour) => light[colour])}
@supports (color:light-dark(#000,#fff)){:host{${tokens(surroundings, (colour) => inherited[colour]!)}}${over((colour) => `light-dark(${light[colour]},${dark[colour]})`)}}`;
}
