import { expect, test } from 'vitest';
import { evaluate } from '../../../functions/programme/evaluate.ts';
import { subjectOf } from '../../../functions/programme/subjectOf.ts';
import { aContact, shop } from '../../support/builders.ts';

const now = '2027-05-17T08:00:00.000Z';
const at = '2027-05-10T08:00:00.000Z';

test('an order in a foreign currency is an order, but no money of ours', () => {
  const recent = [{ id: 'ord_1', at, total: 900, currency: 'EUR' }];
  const orders = { count: 1, totals: { EUR: 900 }, firstAt: at, lastAt: at, recent };
  const contact = aContact({ orders });
  const subject = subjectOf(contact, shop);
  expect(evaluate({ field: 'orders.countIn', within: 'P30D', op: 'eq', value: 1 }, subject, now).member).toBe(true);
  expect(evaluate({ field: 'orders.totalIn', within: 'P30D', op: 'eq', value: 0 }, subject, now).member).toBe(true);
});
