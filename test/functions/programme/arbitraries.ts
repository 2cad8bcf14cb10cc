import fc from 'fast-check';
import { fieldsOf } from '../../../functions/programme/fields.ts';
import { type Operator, valuesOf } from '../../../functions/programme/operators.ts';
import type { Segment } from '../../../functions/programme/programme.types.ts';
import { rulesToFollow } from '../../../functions/programme/references.ts';
import type { Condition, Rule } from '../../../functions/programme/rule.schema.ts';
import type { Subject } from '../../../functions/programme/subject.ts';
import { shop } from '../../support/builders.ts';
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
      arbitrary: condition({
        field: instantField,
        op: fc.constantFrom('olderThan', 'newerThan', 'comesWithin'),
        value: duration,
      }),
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

const inEveryLanguage = { en: 'x', pl: 'x', ru: 'x', fi: 'x', sr: 'x', 'sr-Latn': 'x' };
/** A shop that asks for something of every kind. */
export const askingShop = {
  ...shop,
  fields: {
    ...shop.fields,
    since: { type: 'date' as const, label: inEveryLanguage },
    size: { type: 'number' as const, label: inEveryLanguage },
  },
};

/** Every field that a rule may ask about there, with every operator it takes. */
export const everyQuestion = Object.entries(fieldsOf(askingShop)).flatMap(([field, { type }]) =>
  (Object.keys(valuesOf[type]) as Operator[]).map((op) => ({ field, op, type })),
);

/** What texts and lists say in those subjects, and what rules compare with. */
const said = ['Anna', 'pl', 'fi', 'web', 'store-1-till', 'bread', 'vip', 'female', 'yes', 'cart', 'baker', 'mail'];
const segmentIds = ['base', 'middle', 'top'] as const;

/** Of whom everything may be known that a rule asks about. */
export function everySubject(times: Times): fc.Arbitrary<Subject> {
  const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const word = fc.constantFrom(...said);
  const counted = fc.record({ count: fc.nat(3), lastAt: times });
  const more = fc.record({
    ...{ gender: some(word), tags: some(fc.subarray(said)), clicks: some(counted) },
    vouchers: some(fc.record({ open: fc.nat(3), expiresAt: some(times) })),
    interactions: some(
      fc.record({
        ...{ count: fc.nat(3), lastAt: some(times), lastKind: some(word) },
        kinds: fc.record({ complaint: some(counted), cart: some(counted), visit: some(counted) }),
      }),
    ),
    refusals: fc.record({ 'too-dear': some(times), 'no-information': some(times), other: some(times) }),
    answers: fc
      .record({ 'after-visit': some(fc.record({ recommend: fc.nat(10) })) })
      .map((answers) => answers as object),
    fields: fc.record({
      ...{ occupation: some(word), allergies: some(fc.subarray(['milk', 'nuts'])), 'own-shop': some(fc.boolean()) },
      ...{ since: some(times.map((at) => at.slice(0, 10))), size: some(fc.nat(3)) },
    }),
    facts: fc.record({ emailKind: some(fc.constant('free' as const)), emailDomain: some(word) }),
    utm: some(fc.record({ source: word, campaign: word })),
    lastAfterMailAt: some(times),
    payments: some(fc.record({ onTime: fc.nat(3), late: fc.nat(3), oldestDueAt: some(times) })),
  });
  return fc.tuple(subjects(times), more).map(([subject, { utm, lastAfterMailAt, payments, ...known }]) => ({
    ...subject,
    ...(known as Partial<Subject>),
    source: { ...subject.source, utm },
    orders: { ...subject.orders, lastAfterMailAt, payments },
  }));
}

/** A condition that asks one of those questions. */
export function asking(
  { field, op, type }: (typeof everyQuestion)[number],
  times: Times,
  durations: readonly string[],
): fc.Arbitrary<Condition> {
  const duration = fc.constantFrom(...durations);
  const number = fc.constantFrom(0, 0.5, 1, 2, 3, 500, 1500);
  const one: Record<string, fc.Arbitrary<unknown>> = {
    ...{ number, window: number, instant: times, text: fc.constantFrom(...said), list: fc.constantFrom(...said) },
    age: fc.constantFrom(0, 18, 31, 39, 124),
    segments: fc.constantFrom(...segmentIds, 'gone'),
  };
  const value: Partial<Record<Operator, fc.Arbitrary<unknown>>> = {
    ...{ exists: fc.boolean(), olderThan: duration, newerThan: duration, comesWithin: duration },
    in: fc.array(one[type] ?? fc.constant(''), { minLength: 1, maxLength: 3 }),
    anniversaryWithin: type === 'birthday' ? fc.oneof(fc.constant('this-month'), duration) : duration,
  };
  const within = type === 'window' ? { within: duration } : {};
  const shape = { field: fc.constant(field), op: fc.constant(op), value: value[op] ?? one[type]!, ...within };
  return fc.record(shape as Record<string, fc.Arbitrary<unknown>>) as unknown as fc.Arbitrary<Condition>;
}

/** Conditions on every field with every operator. */
export function everyCondition(times: Times, durations: readonly string[]): fc.Arbitrary<Condition> {
  return fc.constantFrom(...everyQuestion).chain((question) => asking(question, times, durations));
}

/** A subject with segments that rest on one another, the lower ones first; some refer to what is above, which is a ring. */
export function withSegments(subject: fc.Arbitrary<Subject>, rule: fc.Arbitrary<Rule>): fc.Arbitrary<Subject> {
  return fc.tuple(subject, fc.array(rule, { minLength: 3, maxLength: 3 })).map(([known, parts]) => {
    const segments = new Map(segmentIds.map((id, i) => [id, { rule: parts[i]! } as Segment] as const));
    return { ...known, segments: rulesToFollow(segments) };
  });
}
