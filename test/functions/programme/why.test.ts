import { expect, test } from 'vitest';
import type { Segment } from '../../../functions/programme/programme.types.ts';
import { rulesToFollow } from '../../../functions/programme/references.ts';
import type { Rule } from '../../../functions/programme/rule.schema.ts';
import { why } from '../../../functions/programme/why.ts';
import { aSubject, withOrders } from './builders.ts';

const now = '2027-05-17T08:00:00.000Z';
const ordered = '2027-05-01T08:00:00.000Z';
const buyer = aSubject({ birthday: '1990-06-01', orders: withOrders(ordered), tags: ['regular'] });
const few: Rule = { field: 'orders.count', op: 'gte', value: 3 };
const recent: Rule = { field: 'orders.lastAt', op: 'newerThan', value: 'P30D' };

test('tells of every condition what is so, whether it holds, and until when', () => {
  const rule: Rule = {
    all: [
      recent,
      { field: 'age', op: 'gte', value: 36 },
      { field: 'orders.totalIn', op: 'gte', value: 500, within: 'P60D' },
      { field: 'firstName', op: 'exists', value: false },
    ],
  };
  expect(why(rule, buyer, now)).toEqual({
    member: true,
    until: '2027-05-31T08:00:00.000Z',
    conditions: [
      { ...recent, is: ordered, holds: true, until: '2027-05-31T08:00:00.000Z' },
      { field: 'age', op: 'gte', value: 36, is: 36, holds: true },
      expect.objectContaining({ is: 1000, holds: true, until: '2027-06-30T08:00:00.000Z' }),
      expect.objectContaining({ is: null, holds: true }),
    ],
  });
});

test('names what is missing: of parts that all have to hold those that do not, of alternatives each', () => {
  const missing = (rule: Rule) =>
    why(rule, buyer, now)
      .conditions.filter((one) => one.missing)
      .map(({ field, not }) => (not ? `not ${field}` : field));
  expect(missing({ all: [few, recent] })).toEqual(['orders.count']);
  expect(missing({ any: [few, { not: recent }] })).toEqual(['orders.count', 'not orders.lastAt']);
  expect(missing({ not: { any: [recent, few] } })).toEqual(['not orders.lastAt']);
  expect(missing({ any: [few, recent] })).toEqual([]);
});

test('goes down into the segments that a rule refers to', () => {
  const segments = new Map([['regulars', { rule: { all: [few, recent] } } as unknown as Segment]]);
  const within: Rule = { field: 'segments', op: 'contains', value: 'regulars' };
  const { conditions } = why(within, { ...buyer, segments: rulesToFollow(segments) }, now);
  expect(conditions).toEqual([
    { ...within, is: [], holds: false, missing: true },
    { ...few, is: 1, holds: false, missing: true, segment: 'regulars' },
    expect.objectContaining({ field: 'orders.lastAt', holds: true, segment: 'regulars' }),
  ]);
});
