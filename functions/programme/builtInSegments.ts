import { unpacked } from '../platform/packed.ts';
import type { InEveryLanguage } from '../shop/locales.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';
import { ruleOfLabel } from './classify.ts';
import { type NamedSegment, packedNames } from './packedNames.atBuild.ts';
import type { Rule } from './rule.schema.ts';
import { placementName } from './segmentNames.ts';
import { temperature } from './temperature.ts';

type BuiltIn = { id: string; name: InEveryLanguage<string>; rule: Rule };

const names = unpacked<Readonly<Record<NamedSegment, InEveryLanguage<string>>>>(packedNames);

/** An order ends it; a regular who is half way there is at risk. */
const silence = 'P90D';
const halfSilence = 'P45D';

const always = {
  new: { field: 'createdAt', op: 'newerThan', value: 'P30D' },
  hot: ruleOfLabel(temperature, 'hot'),
  warm: ruleOfLabel(temperature, 'warm'),
  cold: ruleOfLabel(temperature, 'cold'),
  loyal: {
    all: [
      { field: 'orders.count', op: 'gte', value: 5 },
      { field: 'orders.lastAt', op: 'newerThan', value: silence },
    ],
  },
  'at-risk': {
    all: [
      { field: 'orders.count', op: 'gte', value: 3 },
      { field: 'orders.lastAt', op: 'olderThan', value: halfSilence },
      { field: 'orders.lastAt', op: 'newerThan', value: silence },
    ],
  },
  lapsed: {
    all: [
      { field: 'orders.count', op: 'gte', value: 1 },
      { field: 'orders.lastAt', op: 'olderThan', value: silence },
    ],
  },
  'discount-seeking': {
    all: [
      { field: 'orders.count', op: 'gte', value: 3 },
      { field: 'orders.discountShare', op: 'gte', value: 0.7 },
    ],
  },
  'too-dear': { field: 'refusals.too-dear', op: 'newerThan', value: 'P180D' },
  'no-information': { field: 'refusals.no-information', op: 'newerThan', value: 'P180D' },
  'most-complaints': {
    all: [
      { field: 'interactions.complaint.count', op: 'gte', value: 2 },
      { field: 'interactions.complaint.lastAt', op: 'newerThan', value: 'P1Y' },
    ],
  },
  'birthday-this-month': { field: 'birthday', op: 'anniversaryWithin', value: 'this-month' },
} as const satisfies Record<string, Rule>;

/** The segments every shop has without composing one, and one for each place where its QR codes hang. */
export function builtInSegments({ placements }: Pick<ShopConfig, 'placements'>): BuiltIn[] {
  const byPlacement = Object.entries(placements).map(
    ([id, { title }]): BuiltIn => ({
      id: `placement-${id}`,
      name: placementName(title),
      rule: { field: 'source.placement', op: 'eq', value: id },
    }),
  );
  const named = Object.entries(always) as [keyof typeof always, Rule][];
  return [...named.map(([id, rule]) => ({ id, name: names[id], rule })), ...byPlacement];
}
