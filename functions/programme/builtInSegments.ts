import type { ShopConfig } from '../shop/shop.schema.ts';
import { ruleOfLabel } from './classify.ts';
import type { Rule } from './rule.schema.ts';
import { temperature } from './temperature.ts';

type BuiltIn = { id: string; name: string; rule: Rule };

const silence = 'P90D';

const always: BuiltIn[] = [
  {
    id: 'new',
    name: 'New in the last 30 days',
    rule: { field: 'createdAt', op: 'newerThan', value: 'P30D' },
  },
  { id: 'hot', name: 'Ordered in the last 30 days', rule: ruleOfLabel(temperature, 'hot') },
  { id: 'warm', name: 'Ordered in the last 90 days, or new', rule: ruleOfLabel(temperature, 'warm') },
  { id: 'cold', name: 'Neither hot nor warm', rule: ruleOfLabel(temperature, 'cold') },
  {
    id: 'lapsed',
    name: 'Customers without an order for 90 days',
    rule: {
      all: [
        { field: 'orders.count', op: 'gte', value: 1 },
        { field: 'orders.lastAt', op: 'olderThan', value: silence },
      ],
    },
  },
  {
    id: 'too-dear',
    name: 'Found us too dear in the last 180 days, and has not ordered since',
    rule: { field: 'refusals.too-dear', op: 'newerThan', value: 'P180D' },
  },
  {
    id: 'birthday-this-month',
    name: 'Birthday this month',
    rule: { field: 'birthday', op: 'anniversaryWithin', value: 'this-month' },
  },
];

/** The segments every shop has without composing one, and one for each place where its QR codes hang. */
export function builtInSegments({ placements }: Pick<ShopConfig, 'placements'>): BuiltIn[] {
  const byPlacement = Object.entries(placements).map(
    ([id, { title }]): BuiltIn => ({
      id: `placement-${id}`,
      name: `Joined at ${title}`,
      rule: { field: 'source.placement', op: 'eq', value: id },
    }),
  );
  return [...always, ...byPlacement];
}
