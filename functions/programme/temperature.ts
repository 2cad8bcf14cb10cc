import type { Classification } from './classify.ts';

/** How recently somebody showed up. Everybody has exactly one; the labels are segments too. */
export const temperature = [
  { label: 'hot', rule: { field: 'orders.countIn', within: 'P30D', op: 'gte', value: 1 } },
  {
    label: 'warm',
    rule: {
      any: [
        { field: 'orders.lastAt', op: 'newerThan', value: 'P90D' },
        { field: 'createdAt', op: 'newerThan', value: 'P30D' },
      ],
    },
  },
  { label: 'cold', rule: { all: [] } },
] as const satisfies Classification;
