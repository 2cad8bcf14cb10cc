import type { ShopConfig } from '../functions/shop/shop.schema.ts';

type Brand = ShopConfig['brand'];
type Scheme = Brand['light'];

/** Text and what it stands on. `muted` also draws the borders of the fields, where 3:1 would do. */
const pairs: [text: keyof Scheme, ground: keyof Scheme][] = [
  ['ink', 'paper'],
  ['muted', 'paper'],
  ['accent', 'paper'],
  ['error', 'paper'],
  ['onAccent', 'accent'],
];

/** What WCAG 2.2 asks for at level AA, success criterion 1.4.3. */
const atLeast = 4.5;

/**
 * Refuses brand colours that people cannot read, in the light scheme or the dark one. The error names every pair and
 * its contrast.
 */
export function checkContrast(brand: Pick<Brand, 'light' | 'dark'>): void {
  const findings = (['light', 'dark'] as const).flatMap((scheme) =>
    pairs.flatMap(([text, ground]) => {
      const colours = brand[scheme];
      const ratio = contrast(colours[text], colours[ground]);
      if (ratio >= atLeast) return [];
      return [
        `  brand.${scheme}.${text} (${colours[text]}) on brand.${scheme}.${ground} (${colours[ground]}): ${floor(ratio)} to 1`,
      ];
    }),
  );
  if (findings.length > 0)
    throw new Error(`Colours too close to be read; WCAG AA asks for ${atLeast} to 1:\n${findings.join('\n')}`);
}

/** Contrast as WCAG 2.2 defines it: 1 for the same colour, 21 for black on white. */
export function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function floor(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
