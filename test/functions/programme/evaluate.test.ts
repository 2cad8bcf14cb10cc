import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../functions/programme/evaluate.ts';
import type { Rule } from '../../../functions/programme/rule.schema.ts';
import { aSubject, withOrders } from './builders.ts';

const now = '2027-05-17T08:00:00.000Z';

describe('a rule about age of an event', () => {
  const ordered = aSubject({ orders: withOrders('2027-02-16T08:00:00.000Z') }); // 90 days before now
  const older: Rule = { field: 'orders.lastAt', op: 'olderThan', value: 'P90D' };
  const newer: Rule = { field: 'orders.lastAt', op: 'newerThan', value: 'P90D' };

  test('turns at exactly the duration, to the millisecond', () => {
    expect(evaluate(older, ordered, '2027-05-17T07:59:59.999Z')).toEqual({ member: false, until: now });
    expect(evaluate(older, ordered, now)).toEqual({ member: true });
    expect(evaluate(newer, ordered, '2027-05-17T07:59:59.999Z')).toEqual({ member: true, until: now });
    expect(evaluate(newer, ordered, now)).toEqual({ member: false });
  });

  test('holds neither way for what is still ahead', () => {
    expect(evaluate(older, ordered, '2027-02-16T07:59:59.999Z')).toEqual({ member: false, until: now });
    expect(evaluate(newer, ordered, '2027-02-16T07:59:59.999Z')).toEqual({
      member: false,
      until: '2027-02-16T08:00:00.000Z',
    });
  });

  test('counts a month by the calendar of the zone of the contact', () => {
    const monthOld: Rule = { field: 'createdAt', op: 'olderThan', value: 'P1M' };
    const joined = aSubject({ createdAt: '2027-01-30T23:30:00.000Z' }); // 31 January in Warsaw
    expect(evaluate(monthOld, joined, '2027-02-01T00:00:00.000Z').until).toBe('2027-02-27T23:30:00.000Z');
    expect(evaluate(monthOld, { ...joined, zone: 'UTC' }, '2027-02-01T00:00:00.000Z').until).toBe(
      '2027-02-28T23:30:00.000Z',
    );
  });
});

describe('what is still ahead', () => {
  const last = '2027-06-15T21:59:59.999Z';
  const holder = aSubject({ vouchers: { open: 1, expiresAt: last } });
  const soon: Rule = { field: 'vouchers.expiresAt', op: 'comesWithin', value: 'P4D' };

  test('is near from so long before it until it is there', () => {
    expect(evaluate(soon, holder, '2027-06-01T08:00:00.000Z')).toEqual({
      member: false,
      until: '2027-06-11T21:59:59.999Z',
    });
    expect(evaluate(soon, holder, '2027-06-11T21:59:59.999Z')).toEqual({ member: true, until: last });
    expect(evaluate(soon, holder, last)).toEqual({ member: false });
  });

  test('is not what has been, nor what is not known', () => {
    expect(evaluate(soon, holder, '2027-06-16T08:00:00.000Z')).toEqual({ member: false });
    expect(evaluate(soon, aSubject({}), last)).toEqual({ member: false });
  });
});

describe('a missing value', () => {
  const nobody = aSubject();
  test.each<[Rule, boolean]>([
    [{ field: 'orders.lastAt', op: 'olderThan', value: 'P1D' }, false],
    [{ field: 'orders.lastAt', op: 'newerThan', value: 'P1D' }, false],
    [{ not: { field: 'orders.lastAt', op: 'newerThan', value: 'P1D' } }, true],
    [{ field: 'orders.lastAt', op: 'exists', value: false }, true],
    [{ field: 'orders.lastAt', op: 'exists', value: true }, false],
    [{ field: 'orders.lastAt', op: 'gt', value: '2000-01-01T00:00:00Z' }, false],
    [{ field: 'orders.lastAt', op: 'ne', value: '2000-01-01T00:00:00Z' }, true],
    [{ field: 'birthday', op: 'anniversaryWithin', value: 'P366D' }, false],
    [{ field: 'age', op: 'gte', value: 0 }, false],
    [{ field: 'age', op: 'ne', value: 30 }, true],
    [{ field: 'orders.discountShare', op: 'lte', value: 1 }, false],
    [{ field: 'interests', op: 'contains', value: 'bread' }, false],
    [{ field: 'source.placement', op: 'ne', value: 'store-1-till' }, true],
    [{ field: 'source.placement', op: 'in', value: ['store-1-till'] }, false],
    // Without orders their number is known: none.
    [{ field: 'orders.count', op: 'eq', value: 0 }, true],
    [{ field: 'orders.countIn', within: 'P30D', op: 'eq', value: 0 }, true],
    [{ field: 'orders.totalIn', within: 'P30D', op: 'lt', value: 1 }, true],
  ])('satisfies only what negates: %j', (rule, member) => expect(evaluate(rule, nobody, now)).toEqual({ member }));
});

describe('a window', () => {
  const buyer = aSubject({
    orders: withOrders(
      '2027-03-18T08:00:00.000Z',
      { at: '2027-05-01T08:00:00.000Z', total: 2500, discount: 100 },
      '2027-06-01T08:00:00.000Z',
    ),
  });
  const count = (op: 'gte' | 'eq', value: number): Rule => ({ field: 'orders.countIn', within: 'P60D', op, value });

  test('lets an order go the moment it is as old as the window', () => {
    expect(evaluate(count('gte', 2), buyer, '2027-05-17T07:59:59.999Z')).toEqual({ member: true, until: now });
    expect(evaluate(count('gte', 2), buyer, now)).toEqual({ member: false, until: '2027-06-01T08:00:00.000Z' });
  });

  test('expires when the answer does, not when any order comes or goes', () => {
    expect(evaluate(count('gte', 1), buyer, '2027-05-01T08:00:00.000Z')).toEqual({
      member: true,
      until: '2027-07-31T08:00:00.000Z',
    });
  });

  test('sums money', () => {
    const spent: Rule = { field: 'orders.totalIn', within: 'P60D', op: 'gte', value: 3500 };
    expect(evaluate(spent, buyer, '2027-05-17T07:59:59.999Z')).toEqual({ member: true, until: now });
    expect(evaluate({ field: 'orders.discountShare', op: 'gt', value: 0.3 }, buyer, now)).toEqual({ member: true });
  });
});

describe('a birthday ahead', () => {
  const soon: Rule = { field: 'birthday', op: 'anniversaryWithin', value: 'P7D' };

  test('counts from a week before its local day begins until that day is over', () => {
    const anna = aSubject({ birthday: '1990-05-17' });
    const begins = '2027-05-09T22:00:00.000Z';
    expect(evaluate(soon, anna, '2027-05-09T21:59:59.999Z')).toEqual({ member: false, until: begins });
    expect(evaluate(soon, anna, begins)).toEqual({ member: true, until: '2027-05-17T22:00:00.000Z' });
    expect(evaluate(soon, anna, '2027-05-17T21:59:59.999Z').member).toBe(true);
    expect(evaluate(soon, anna, '2027-05-17T22:00:00.000Z')).toEqual({
      member: false,
      until: '2028-05-09T22:00:00.000Z',
    });
  });

  test('reaches over new year and knows 29 February', () => {
    expect(evaluate(soon, aSubject({ birthday: '--01-02' }), '2027-12-30T00:00:00.000Z').member).toBe(true);
    const leapling = aSubject({ birthday: '--02-29', zone: 'UTC' });
    expect(evaluate(soon, leapling, '2027-02-28T12:00:00.000Z')).toEqual({
      member: true,
      until: '2027-03-01T00:00:00.000Z',
    });
    expect(evaluate(soon, { ...leapling, leapDay: 'mar-1' }, '2027-03-01T12:00:00.000Z').member).toBe(true);
    expect(evaluate(soon, leapling, '2028-02-28T12:00:00.000Z')).toEqual({
      member: true,
      until: '2028-03-01T00:00:00.000Z',
    });
  });

  test('this month is the month on the calendar at home', () => {
    const thisMonth: Rule = { field: 'birthday', op: 'anniversaryWithin', value: 'this-month' };
    const anna = aSubject({ birthday: '--05-31' });
    expect(evaluate(thisMonth, anna, '2027-04-30T21:59:59.999Z')).toEqual({
      member: false,
      until: '2027-04-30T22:00:00.000Z',
    });
    expect(evaluate(thisMonth, anna, '2027-04-30T22:00:00.000Z')).toEqual({
      member: true,
      until: '2027-05-31T22:00:00.000Z',
    });
    expect(evaluate(thisMonth, anna, '2027-05-31T22:00:00.000Z')).toEqual({
      member: false,
      until: '2028-04-30T22:00:00.000Z',
    });
    const december = aSubject({ birthday: '--12-05', zone: 'UTC' });
    expect(evaluate(thisMonth, december, '2027-12-31T12:00:00.000Z')).toEqual({
      member: true,
      until: '2028-01-01T00:00:00.000Z',
    });
  });

  test('an anniversary of joining is not the day of joining', () => {
    const rule: Rule = { field: 'createdAt', op: 'anniversaryWithin', value: 'P1D' };
    const joined = aSubject({ createdAt: '2026-05-17T10:00:00.000Z' });
    expect(evaluate(rule, joined, '2026-05-17T12:00:00.000Z')).toEqual({
      member: false,
      until: '2027-05-15T22:00:00.000Z',
    });
    expect(evaluate(rule, joined, now).member).toBe(true);
  });
});

describe('the expiry of a whole rule', () => {
  const always: Rule = { all: [] };
  const never: Rule = { any: [] };
  const hot: Rule = { field: 'orders.lastAt', op: 'newerThan', value: 'P30D' };
  const buyer = aSubject({ orders: withOrders('2027-05-01T08:00:00.000Z') });

  test('is none where time alone changes nothing', () => {
    expect(evaluate(always, buyer, now)).toEqual({ member: true });
    expect(evaluate(never, buyer, now)).toEqual({ member: false });
    expect(evaluate({ all: [hot, never] }, buyer, now)).toEqual({ member: false });
    expect(evaluate({ any: [hot, always] }, buyer, now)).toEqual({ member: true });
    expect(evaluate({ any: [hot, { not: hot }] }, buyer, now)).toEqual({ member: true });
  });

  test('is never late and always ahead, though parts change every year for ever', () => {
    const inMay: Rule = { field: 'birthday', op: 'anniversaryWithin', value: 'this-month' };
    const anna = aSubject({ birthday: '--05-17' });
    const contradiction = evaluate({ all: [inMay, { not: inMay }] }, anna, now);
    expect(contradiction.member).toBe(false);
    expect(contradiction.until! > '2050').toBe(true);
    const allYear = evaluate({ field: 'birthday', op: 'anniversaryWithin', value: 'P1Y' }, anna, now);
    expect(allYear.member).toBe(true);
    expect(allYear.until! > '2050').toBe(true);
  });

  test('of an age is the birthday that changes the answer, not the next one', () => {
    const child = aSubject({ birthday: '2020-05-18' });
    expect(evaluate({ field: 'age', op: 'gte', value: 18 }, child, now)).toEqual({
      member: false,
      until: '2038-05-17T22:00:00.000Z',
    });
    expect(evaluate({ field: 'age', op: 'eq', value: 6 }, child, now)).toEqual({
      member: true,
      until: '2027-05-17T22:00:00.000Z',
    });
    expect(evaluate({ field: 'age', op: 'gte', value: 3 }, child, now)).toEqual({ member: true });
  });
});
