import { expect, test } from 'vitest';
import type { Contact } from '../../../functions/contacts/contact.schema.ts';
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

test.each([
  [{ field: 'clicks.count', op: 'gte', value: 2 }, { clicks: { count: 2, lastAt: at } }],
  [{ field: 'clicks.lastAt', op: 'newerThan', value: 'P30D' }, { clicks: { count: 2, lastAt: at } }],
  [{ field: 'tags', op: 'contains', value: 'regular' }, { tags: ['regular'] }],
  [
    { field: 'interactions.complaint.count', op: 'gte', value: 1 },
    { interactions: { count: 1, kinds: { complaint: { count: 1, lastAt: at } }, refusals: {} } },
  ],
  [
    { field: 'orders.lastAfterMailAt', op: 'newerThan', value: 'P30D' },
    { orders: { count: 1, totals: { PLN: 1 }, firstAt: at, lastAt: at, lastAfterMailAt: at, recent: [] } },
  ],
] as const)('a contact answers %j, and one of whom nothing is known does not', (rule, known) => {
  expect(evaluate(rule, subjectOf(aContact(known as Partial<Contact>), shop), now).member).toBe(true);
  expect(evaluate(rule, subjectOf(aContact(), shop), now).member).toBe(false);
});

test('who signed up has agreed then, who came by an order only when agreeing later', () => {
  const agreedAt = (known: Partial<Contact>) => subjectOf(aContact(known), shop).confirmedAt;
  expect(agreedAt({ createdAt: at })).toBe(at);
  expect(agreedAt({ createdAt: at, source: { channel: 'order' } })).toBeUndefined();
  expect(agreedAt({ createdAt: at, source: { channel: 'order' }, activeAt: now })).toBe(now);
});
