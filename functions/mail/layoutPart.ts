import type { Pieces } from '../programme/letters/compiledLetter.schema.ts';
import type { Shop } from '../shop/shop.ts';
import { letterLayout } from './letterLayout.ts';
import { escaped } from './pieces.ts';

/** A part of the layout, with markup in its gaps. Colours and typeface are the brand's. Throws for a gap with nothing in it. */
export function layoutPart(
  name: keyof typeof letterLayout,
  gaps: Record<string, Pieces | string>,
  { font, light, dark }: Shop['brand'],
): Pieces {
  return letterLayout[name].split(/\{\{ ([\w.]+) \}\}/).flatMap((part, i) => {
    if (i % 2 === 0) return [part];
    const [brand, colour] = part.split('.') as [string, keyof typeof light | undefined];
    if (colour) return [brand === 'dark' ? dark[colour] : light[colour]];
    if (part === 'font') return [escaped(font)];
    if (!Object.hasOwn(gaps, part)) throw new Error(`Nothing for the gap "${part}" of the layout's ${name}`);
    return gaps[part]!;
  });
}
