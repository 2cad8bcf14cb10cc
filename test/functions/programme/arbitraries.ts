import fc from 'fast-check';
import type { Condition, Rule } from '../../../functions/programme/rule.schema.ts';
import type { Subject } from '../../../functions/programme/subject.ts';
import { aBirthday, aZone } from '../time/arbitraries.ts';
import { withOrders } from './builders.ts';

const numeric = fc.constantFrom('eq', 'ne', 'gt', 'gte', 'lt', 'lte');

type Times = fc.Arbitrary<string>;

/** Subjects whose every instant is drawn from the same times, so that they meet those of the rules. */
export function subjects(times: Times): fc.Arbitrary<Subject> {
  const order = fc
    .record({ at: times, total: fc.constantFrom(0, 500, 1000) })
    .chain((known) => fc.constantFrom(known, { ...known, discount: 100 }));
  const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  return fc.record({
    zone: aZone(),
    country: fc.constantFrom('PL', 'RS'),
    leapDay: fc.constantFrom('feb-28' as const, 'mar-1' as const),
    birthday: some(aBirthday()),
    locale: fc.constantFrom('pl', 'fi'),
    firstName: some(fc.constantFrom('Anna', '')),
    interests: some(fc.subarray(['bread', 'cake'])),
    createdAt: times,
    lastSeen: times.map((at) => ({ at, heardAt: at })),
    confirmedAt: some(times),
    source: fc.record({
      channel: fc.constant('web'),
      placement: some(fc.constantFrom('store-1-till', 'store-2-window')),
    }),
    orders: fc.array(order, { maxLength: 4 }).map((orders) => withOrders(...orders)),
  });
}

/** Conditions of every type of field, most of them about time. */
export function conditions(times: Times, durations: readonly string[]): fc.Arbitrary<Condition> {
  const duration = fc.constantFrom(...durations);
  const instantField = fc.constantFrom('orders.firstAt', 'orders.lastAt', 'createdAt', 'confirmedAt');
  const condition = (shape: object) =>
    fc.record(shape as Record<string, fc.Arbitrary<unknown>>) as unknown as fc.Arbitrary<Condition>;
  const is = fc.constant;
  return fc.oneof(
    {
      weight: 4,
      arbitrary: condition({ field: instantField, op: fc.constantFrom('olderThan', 'newerThan'), value: duration }),
    },
    {
      weight: 2,
      arbitrary: condition({ field: is('orders.countIn'), op: numeric, value: fc.nat(3), within: duration }),
    },
    {
      weight: 1,
      arbitrary: condition({ field: is('orders.countIn'), op: is('in'), value: is([0, 2]), within: duration }),
    },
    {
      weight: 2,
      arbitrary: condition({
        field: is('orders.totalIn'),
        op: numeric,
        value: fc.constantFrom(0, 500, 1500),
        within: duration,
      }),
    },
    {
      weight: 2,
      arbitrary: condition({
        field: is('birthday'),
        op: is('anniversaryWithin'),
        value: fc.oneof(is('this-month'), duration),
      }),
    },
    { weight: 1, arbitrary: condition({ field: instantField, op: is('anniversaryWithin'), value: duration }) },
    {
      weight: 2,
      arbitrary: condition({
        field: is('age'),
        op: numeric,
        value: fc.constantFrom(0, 1, 18, 19, 20, 31, 32, 40, 124),
      }),
    },
    { weight: 1, arbitrary: condition({ field: is('age'), op: is('in'), value: is([18, 19, 31, 39]) }) },
    { weight: 1, arbitrary: condition({ field: instantField, op: numeric, value: times }) },
    {
      weight: 1,
      arbitrary: condition({
        field: fc.constantFrom(
          'orders.lastAt',
          'birthday',
          'age',
          'firstName',
          'interests',
          'source.placement',
          'confirmedAt',
        ),
        op: is('exists'),
        value: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: condition({ field: is('orders.count'), op: numeric, value: fc.nat(3) }) },
    {
      weight: 1,
      arbitrary: condition({ field: is('orders.discountShare'), op: numeric, value: fc.constantFrom(0, 0.5, 1) }),
    },
    {
      weight: 1,
      arbitrary: condition({
        field: is('source.placement'),
        op: fc.constantFrom('eq', 'ne'),
        value: is('store-1-till'),
      }),
    },
    { weight: 1, arbitrary: condition({ field: is('interests'), op: is('contains'), value: is('bread') }) },
  );
}

/** Rules up to three levels deep. */
export function rules(condition: fc.Arbitrary<Condition>): fc.Arbitrary<Rule> {
  const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 3 },
      { weight: 4, arbitrary: condition },
      { weight: 2, arbitrary: fc.record({ all: fc.array(tie('rule'), { maxLength: 3 }) }) },
      { weight: 2, arbitrary: fc.record({ any: fc.array(tie('rule'), { maxLength: 3 }) }) },
      { weight: 1, arbitrary: fc.record({ not: tie('rule') }) },
    ),
  }));
  return rule;
}
