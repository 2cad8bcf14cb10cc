import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { fieldsOf } from '../../../functions/programme/fields.ts';
import { ruleSchema, ruleShape } from '../../../functions/programme/rule.schema.ts';
import { shop } from '../../support/builders.ts';

const schema = ruleSchema(fieldsOf(shop));
const issuesOf = (input: unknown) => schema.safeParse(input).error?.issues.map(({ path }) => path.join('.')) ?? [];

test.each([
  { all: [] },
  { any: [{ not: { field: 'orders.count', op: 'gte', value: 3 } }] },
  { field: 'orders.lastAt', op: 'olderThan', value: 'P90D' },
  { field: 'orders.lastAt', op: 'gt', value: '2027-05-17T07:30:00Z' },
  { field: 'orders.totalIn', op: 'gte', value: 5000, within: 'P60D' },
  { field: 'birthday', op: 'anniversaryWithin', value: 'this-month' },
  { field: 'birthday', op: 'anniversaryWithin', value: 'P7D' },
  { field: 'source.placement', op: 'in', value: ['store-1-till'] },
  { field: 'interests', op: 'contains', value: 'bread' },
  { field: 'age', op: 'gte', value: 18 },
  { field: 'clicks.count', op: 'gte', value: 2 },
  { field: 'clicks.lastAt', op: 'newerThan', value: 'P30D' },
  { field: 'orders.lastAfterMailAt', op: 'exists', value: true },
  { field: 'interactions.complaint.count', op: 'gte', value: 2 },
  { field: 'tags', op: 'contains', value: 'regular' },
])('is a rule: %j', (rule) => {
  expect(schema.parse(rule)).toEqual(rule);
});

describe('what is no rule is refused with the path of what is wrong', () => {
  const nested = (rule: unknown) => ({ all: [{ all: [] }, { not: rule }] });

  test.each<[unknown, string[]]>([
    [null, ['']],
    ['all', ['']],
    [[], ['']],
    [{}, ['field']],
    [{ all: {} }, ['all']],
    [{ all: [], any: [] }, ['any']],
    [{ not: [] }, ['not']],
    [nested(undefined), ['all.1.not']],
    [nested({ field: 'orders.profit', op: 'gte', value: 3 }), ['all.1.not.field']],
    [nested({ field: 'constructor', op: 'eq', value: 'x' }), ['all.1.not.field']],
    [nested({ field: 'orders.count', op: 'olderThan', value: 'P1D' }), ['all.1.not.op']],
    [nested({ field: 'orders.count', op: 'constructor', value: 1 }), ['all.1.not.op']],
    [nested({ field: 'orders.count', op: 'gte', value: '3' }), ['all.1.not.value']],
    [{ field: 'orders.count', op: 'gte' }, ['value']],
    [{ field: 'orders.count', op: 'gte', value: Number.NaN }, ['value']],
    [{ field: 'orders.count', op: 'gte', value: 1e-200 }, ['value']],
    [{ field: 'orders.count', op: 'in', value: [1, 1e200] }, ['value.1']],
    [{ field: 'orders.totalIn', op: 'gte', value: 2 ** 53, within: 'P1D' }, ['value']],
    [{ field: 'orders.count', op: 'gte', value: 3, within: 'P1D' }, ['within']],
    [{ field: 'opens.count', op: 'gte', value: 3 }, ['field']],
    [{ field: 'orders.countIn', op: 'gte', value: 3 }, ['within']],
    [{ field: 'orders.countIn', op: 'gte', value: 3, within: 'soon' }, ['within']],
    [{ field: 'orders.count', op: 'in', value: [] }, ['value']],
    [{ field: 'orders.count', op: 'in', value: [1, 'x'] }, ['value.1']],
    [{ field: 'orders.lastAt', op: 'olderThan', value: '90' }, ['value']],
    [{ field: 'orders.lastAt', op: 'olderThan', value: 'P1000Y' }, ['value']],
    [{ field: 'orders.lastAt', op: 'gt', value: 'yesterday' }, ['value']],
    [{ field: 'orders.lastAt', op: 'gt', value: '2027-02-30T00:00:00Z' }, ['value']],
    [{ field: 'orders.lastAt', op: 'gt', value: '2027-05-17T07:30:00' }, ['value']],
    [{ field: 'orders.lastAt', op: 'gt', value: '0000-01-01T00:00:00+23:59' }, ['value']],
    [{ field: 'orders.lastAt', op: 'lt', value: '1969-12-31T23:59:59Z' }, ['value']],
    [{ field: 'orders.lastAt', op: 'lt', value: '2100-01-01T00:00:00Z' }, ['value']],
    [{ field: 'birthday', op: 'anniversaryWithin', value: 'P2Y' }, ['value']],
    [{ field: 'birthday', op: 'eq', value: '1990-04-23' }, ['op']],
    [{ field: 'firstName', op: 'exists', value: 'yes' }, ['value']],
    [{ field: 'age', op: 'gt', value: 1.5 }, ['value']],
    [{ field: 'age', op: 'gt', value: 1e9 }, ['value']],
    [JSON.parse('{ "__proto__": { "all": [] } }'), ['field']],
    [JSON.parse('{ "not": { "all": [] }, "__proto__": 1 }'), ['__proto__']],
  ])('%j', (input, paths) => expect(issuesOf(input)).toEqual(paths));

  test('also when it is too deep or too long', () => {
    const wrap = (depth: number) =>
      Array.from({ length: depth }).reduce<unknown>((rule) => ({ not: rule }), { all: [] });
    expect(issuesOf(wrap(7))).toEqual([]);
    expect(issuesOf(wrap(9))).toHaveLength(1);
    expect(issuesOf(wrap(5000))).toHaveLength(1);
    const many = (rules: number) => ({ any: Array.from({ length: rules }, () => ({ all: [] })) });
    expect(issuesOf(many(99))).toEqual([]);
    expect(issuesOf(many(100))).toEqual(['']);
    expect(issuesOf(many(1_000_000))).toEqual(['']);
  });

  test('with a message that says what would be right', () => {
    expect(schema.safeParse({ field: 'orders.count', op: 'near', value: 3 }).error?.issues[0]?.message).toBe(
      'must be one of eq, ne, gt, gte, lt, lte, in, exists',
    );
  });
});

test('a rule can be described in an API document', () => {
  const described = JSON.stringify(z.toJSONSchema(ruleShape, { unrepresentable: 'any' }));
  expect(described).toContain('orders.countIn');
});
