import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../functions/programme/evaluate.ts';
import { fieldsOf } from '../../../functions/programme/fields.ts';
import { type Rule, ruleProblems } from '../../../functions/programme/rule.schema.ts';
import type { Subject } from '../../../functions/programme/subject.ts';
import { shop } from '../../support/builders.ts';
import { anInstant } from '../time/arbitraries.ts';
import {
  asking,
  askingShop,
  conditions,
  everyCondition,
  everyQuestion,
  everySubject,
  rules,
  subjects,
  withSegments,
} from './arbitraries.ts';
import { isMember } from './bruteForce.ts';

const fields = fieldsOf(shop);
const day = 86_400_000;
const iso = (ms: number) => new Date(ms).toISOString();
const durations = ['P1D', 'P7D', 'PT36H', 'P30D', 'P90D', 'P1M', 'P3M', 'P11M', 'P1M15DT12H'];

const anyTime = anInstant();
const anyCase = fc.record({
  rule: rules(conditions(anyTime, durations)),
  subject: subjects(anyTime),
  now: anyTime,
});

/** All instants on the quarter of an hour, which every zone keeps: then stepping by quarters misses no change. */
const quarter = day / 96;
const caseNear = (date: string) => {
  const time = fc
    .integer({ min: -40 * 96, max: 40 * 96 })
    .map((quarters) => iso(Date.parse(date) + quarters * quarter));
  const rule = rules(conditions(time, ['P1D', 'P7D', 'PT36H', 'P30D', 'P1M', 'P1M1DT6H']));
  return fc.record({ rule, subject: subjects(time), now: time });
};

/** Everything that may be known of somebody, asked with every operator, through segments that rest on one another. */
const everyRule = rules(everyCondition(anyTime, durations));
const everyCase = fc.record({
  rule: everyRule,
  subject: withSegments(everySubject(anyTime), everyRule),
  now: anyTime,
});
const everyField = fieldsOf(askingShop);

describe('every field with every operator', () => {
  test.each(everyQuestion.map((question) => [`${question.field} ${question.op}`, question] as const))(
    '%s is answered as brute force does, and until it says',
    (_, question) => {
      const subject = withSegments(everySubject(anyTime), everyRule);
      fc.assert(
        fc.property(asking(question, anyTime, durations), subject, anyTime, (condition, known, now) => {
          expect(ruleProblems(condition, everyField)).toEqual([]);
          holdsUntil(condition, known, now);
        }),
        { numRuns: 10 },
      );
    },
  );

  test('are answered together, nested, through other segments', () => {
    fc.assert(
      fc.property(everyCase, ({ rule, subject, now }) => holdsUntil(rule, subject, now)),
      { numRuns: 1000 },
    );
  });
});

/** The answer is brute force's, stays so until it expires, and then is another. */
function holdsUntil(rule: Rule, subject: Subject, now: string): void {
  const { member, until } = evaluate(rule, subject, now);
  expect(member).toBe(isMember(rule, subject, now));
  const from = Date.parse(now);
  const end = until === undefined ? from + 1500 * day : Date.parse(until);
  expect(end).toBeGreaterThan(from);
  const moments = momentsOf(subject, rule).filter((ms) => ms > from && ms < end);
  const some = moments.filter((_, i) => i % Math.ceil(moments.length / 40) === 0);
  for (const ms of [...some, end - 1]) expect(isMember(rule, subject, iso(ms)), iso(ms)).toBe(member);
  if (until !== undefined && end < from + 10 * 365 * day) expect(isMember(rule, subject, until)).toBe(!member);
}

describe('the answer', () => {
  test('is the one brute force gives', () => {
    fc.assert(
      fc.property(anyCase, ({ rule, subject, now }) => {
        expect(ruleProblems(rule, fields)).toEqual([]);
        expect(evaluate(rule, subject, now).member).toBe(isMember(rule, subject, now));
      }),
      { numRuns: 3000 },
    );
  });

  test('stays until it expires, and then is another', () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }),
        (known, fractions) => {
          const { rule, subject, now } = known;
          const { member, until } = evaluate(rule, subject, now);
          const from = Date.parse(now);
          const end = until === undefined ? from + 1500 * day : Date.parse(until);
          expect(end).toBeGreaterThan(from);
          const between = [
            ...fractions.map((fraction) => from + Math.floor(fraction * (end - from - 1))),
            ...momentsOf(subject, rule).filter((ms) => ms > from && ms < end),
            end - 1,
          ];
          for (const ms of between) expect(isMember(rule, subject, iso(ms)), iso(ms)).toBe(member);
          // A rule whose parts go on changing for ever without changing it is asked again in some decades.
          if (until !== undefined && end < from + 10 * 365 * day) expect(isMember(rule, subject, until)).toBe(!member);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test.each(['2028-02-20', '2027-10-10'])('about %s changes exactly when stepping finds it changed', (date) => {
    fc.assert(
      fc.property(caseNear(date), ({ rule, subject, now }) => {
        const from = Date.parse(now);
        const end = from + 50 * day;
        expect(foretold(rule, subject, now, iso(end))).toEqual(stepped(rule, subject, from, end));
      }),
      { numRuns: 100 },
    );
  });

  test('obeys De Morgan, double negation and the order of parts, expiry included', () => {
    fc.assert(
      fc.property(anyCase, anyCase, ({ rule: a, subject, now }, { rule: b }) => {
        const ask = (rule: Rule) => evaluate(rule, subject, now);
        expect(ask({ not: { all: [a, b] } })).toEqual(ask({ any: [{ not: a }, { not: b }] }));
        expect(ask({ not: { any: [a, b] } })).toEqual(ask({ all: [{ not: a }, { not: b }] }));
        expect(ask({ not: { not: a } })).toEqual(ask(a));
        expect(ask({ all: [a, b] })).toEqual(ask({ all: [b, a] }));
        expect(ask({ all: [a] })).toEqual(ask(a));
      }),
      { numRuns: 1000 },
    );
  });
});

/** The changes one after another, each found by asking when the answer before expires. */
function foretold(rule: Rule, subject: Subject, now: string, end: string): string[] {
  const { until } = evaluate(rule, subject, now);
  if (until !== undefined && until <= now) throw new Error(`expired when given: ${until}`);
  return until === undefined || until >= end ? [] : [until, ...foretold(rule, subject, until, end)];
}

/** The changes found by asking brute force every quarter of an hour. */
function stepped(rule: Rule, subject: Subject, from: number, end: number): string[] {
  const changes: string[] = [];
  let member = isMember(rule, subject, iso(from));
  for (let ms = from + quarter; ms < end; ms += quarter) {
    const then = isMember(rule, subject, iso(ms));
    if (then !== member) changes.push(iso(ms));
    member = then;
  }
  return changes;
}

/** Where brute force is most likely to change its mind: about every instant, and about local midnights. */
function momentsOf(subject: Subject, rule: Rule): number[] {
  const { createdAt, confirmedAt, orders, birthday } = subject;
  const times = [createdAt, confirmedAt, ...orders.recent.map(({ at }) => at)].filter((at) => at !== undefined);
  const lengths = JSON.stringify(rule).includes('P') ? [0, 1, 1.5, 7, 28, 29, 30, 31, 89, 90, 91, 92] : [0];
  const days =
    birthday === undefined
      ? []
      : [2026, 2027, 2028, 2029, 2030].map((year) => Date.parse(`${year}-${birthday.slice(-5)}`));
  const aboutDays = days.flatMap((ms) =>
    [-30, -14, -12, -2, -1, 0, 1, 10, 12, 13, 14, 24, 36].map((hours) => ms + hours * 3_600_000),
  );
  return [...times.flatMap((at) => lengths.map((length) => Date.parse(at) + length * day)), ...aboutDays]
    .filter((ms) => !Number.isNaN(ms))
    .flatMap((ms) => [ms - 1, ms, ms + 1]);
}
