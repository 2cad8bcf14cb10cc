import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compare,
  compared,
  differenceInterval,
  noneCompared,
  orderedWithin,
  shareInterval,
} from '../../../functions/reports/response.ts';

describe('the share of those who ordered', () => {
  // Published examples: Newcombe 1998 (Statistics in Medicine 17, 857-872), table I.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d lies where Wilson says', (count, of, low, high) => {
    const [from, to] = shareInterval(count, of);
    expect([from.toFixed(4), to.toFixed(4)]).toEqual([low.toFixed(4), high.toFixed(4)]);
  });

  // The same, 873-890, table II, examples (a), (c) and (e), method 10.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [5, 56, 0, 29, -0.0381, 0.1926],
  ])('%d of %d lies as far from %d of %d as Newcombe says', (a, m, b, n, low, high) => {
    const [from, to] = differenceInterval({ count: a, of: m }, { count: b, of: n });
    expect(from).toBeCloseTo(low, 3);
    expect(to).toBeCloseTo(high, 3);
  });

  test('is within its interval, which is within 0 and 1, whatever was counted', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (a, b) => {
        const [count, of] = [Math.min(a, b), Math.max(a, b)];
        const [from, to] = shareInterval(count, of);
        const rate = of === 0 ? 0 : count / of;
        expect(0 <= from && from <= rate && rate <= to && to <= 1).toBe(true);
      }),
    );
  });

  test('of nobody is anything', () => expect(shareInterval(0, 0)).toEqual([0, 1]));
});

const order = (at: string, total = 1000, currency = 'PLN') => ({ id: at, at, total, currency });
const rules = { within: 'P7D', currency: 'PLN', zone: 'Europe/Warsaw' };

test('an order counts after the mail and until the last instant of its time, and money of the shop’s currency alone', () => {
  const after = '2027-03-01T10:00:00.000Z';
  const ordered = (...recent: ReturnType<typeof order>[]) => orderedWithin({ recent }, after, rules);
  expect(ordered(order(after))).toBeUndefined();
  expect(ordered(order('2027-03-08T10:00:00.000Z'))).toEqual({ total: 1000 });
  expect(ordered(order('2027-03-08T10:00:00.001Z'))).toBeUndefined();
  expect(ordered(order('2027-03-02T10:00:00.000Z'), order('2027-03-03T10:00:00.000Z', 5, 'EUR'))).toEqual({
    total: 1000,
  });
});

test('those who got the mail stand beside those held out, if there are any', () => {
  const all = noneCompared();
  compare(all, 'mailed', { total: 500 });
  compare(all, 'mailed', undefined);
  expect(compared(all)).toMatchObject({ count: 1, of: 2, total: 500, rate: 0.5 });
  expect(compared(all)).not.toHaveProperty('holdout');
  compare(all, 'heldOut', undefined);
  expect(compared(all).holdout).toMatchObject({ count: 0, of: 1, total: 0, rate: 0, difference: { rate: 0.5 } });
});
