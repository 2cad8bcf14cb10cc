import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Contact, noOrders } from '../../../functions/contacts/contact.schema.ts';
import { countedOrder } from '../../../functions/contacts/countedOrder.ts';
import { recallOrders, remembersSince } from '../../../functions/contacts/recallOrders.ts';
import type { StoredOrder } from '../../../functions/contacts/storedOrder.schema.ts';
import { addOrder } from '../../../functions/orders/addOrder.ts';
import { evaluate } from '../../../functions/programme/evaluate.ts';
import { ruleReach } from '../../../functions/programme/ordersReach.ts';
import type { Condition } from '../../../functions/programme/rule.schema.ts';
import { subjectOf } from '../../../functions/programme/subjectOf.ts';
import { aContact, shop } from '../../support/builders.ts';
import { aZone } from '../time/arbitraries.ts';
import { isMember } from './bruteForce.ts';

const start = Date.parse('2026-01-01T00:00:00.000Z');
const at = (hours: number) => new Date(start + hours * 3_600_000).toISOString();

const histories = fc
  .array(fc.record({ hour: fc.nat(2_000), total: fc.constantFrom(0, 500, 1000) }), { maxLength: 300, size: 'max' })
  .map((orders) =>
    orders.map(({ hour, total }, i): StoredOrder => ({ orderId: `o-${i}`, at: at(hour), total, currency: 'PLN' })),
  );
const windows = fc.record({
  field: fc.constantFrom('orders.countIn' as const, 'orders.totalIn' as const),
  op: fc.constantFrom('gte' as const, 'lt' as const, 'eq' as const),
  value: fc.oneof(
    fc.nat(60),
    fc.nat(60).map((n) => n * 500),
  ),
  within: fc.constantFrom('PT12H', 'P1D', 'P7D', 'P30D', 'P1M', 'P1M1D', 'P2M', 'P1Y'),
});

/** The contact as it stands after orders that came in any order, and all that is kept of them. */
function customer(orders: StoredOrder[], timeZone: string) {
  const contact = aContact({ timeZone, orders: orders.reduce((known, one) => addOrder(known, one, one.at), noOrders) });
  const all = orders.map((order) => countedOrder(order)!);
  const since = async (_: unknown, from: string) => all.filter((order) => order.at >= from);
  const complete: Contact = { ...contact, orders: { ...contact.orders, recent: all } };
  return { contact, since, complete };
}

test('a window counts every order in it, however many there are and in whatever order they came', async () => {
  let cut = 0;
  await fc.assert(
    fc.asyncProperty(histories, windows, aZone(), fc.nat(2_400), async (orders, rule, zone, hour) => {
      const { contact, since, complete } = customer(orders, zone);
      expect(contact.orders.recent.length).toBeLessThanOrEqual(20);
      const now = at(hour);
      const reach = ruleReach(rule as Condition, now)!;
      if (!remembersSince(contact, reach)) cut += 1;
      const known = subjectOf(await recallOrders(contact, reach, { since }), shop);
      const answer = evaluate(rule as Condition, known, now);
      const all = subjectOf(complete, shop);
      expect(answer).toEqual(evaluate(rule as Condition, all, now));
      expect(answer.member).toBe(isMember(rule as Condition, all, now));
      if (answer.until) expect(isMember(rule as Condition, all, answer.until)).toBe(!answer.member);
    }),
    { numRuns: 300 },
  );
  expect(cut).toBeGreaterThan(30);
});

test('a window over more orders than are known is refused, never guessed', () => {
  const { contact } = customer(
    Array.from({ length: 21 }, (_, i): StoredOrder => ({ orderId: `${i}`, at: at(i), total: 1, currency: 'PLN' })),
    'UTC',
  );
  const rule = { field: 'orders.countIn', op: 'gte', value: 1, within: 'P30D' } as const;
  expect(() => evaluate(rule, subjectOf(contact, shop), at(30))).toThrow(RangeError);
});
