import { unpacked } from '../platform/packed.ts';
import type { Pieces } from '../programme/letters/compiledLetter.schema.ts';
import type { Shop } from '../shop/shop.ts';
import { type LayoutPart, packedLayout } from './packedLayout.atBuild.ts';
import { escaped } from './pieces.ts';

const letterLayout = unpacked<Readonly<Record<LayoutPart, string>>>(packedLayout);

/** A part of the layout, with markup in its gaps. Colours and typeface are the brand's. Throws for a gap with nothing in it. */
export function layoutPart(
  name: LayoutPart,
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
