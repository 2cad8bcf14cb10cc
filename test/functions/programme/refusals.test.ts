import { describe, expect, test } from 'vitest';
import { builtInSegments } from '../../../functions/programme/builtInSegments.ts';
import { evaluate } from '../../../functions/programme/evaluate.ts';
import { fieldsOf } from '../../../functions/programme/fields.ts';
import { ruleProblems } from '../../../functions/programme/rule.schema.ts';
import { shop } from '../../support/builders.ts';
import { aSubject, withOrders } from './builders.ts';

const { rule } = builtInSegments(shop).find(({ id }) => id === 'too-dear')!;
const fields = fieldsOf(shop);
const refused = '2026-05-01T10:00:00.000Z';
const judge = (known: object, now: string) =>
  evaluate(rule, aSubject({ refusals: { 'too-dear': refused }, ...known }), now);

describe('who found us too dear', () => {
  test('belongs to the segment for 180 days, to the moment', () => {
    expect(judge({}, refused)).toEqual({ member: true, until: '2026-10-28T10:00:00.000Z' });
    expect(judge({}, '2026-10-28T10:00:00.000Z')).toEqual({ member: false });
  });

  test('and ordered since has answered the refusal', () => {
    expect(judge({ orders: withOrders('2026-05-02T10:00:00.000Z') }, '2026-05-03T10:00:00.000Z').member).toBe(false);
    expect(judge({ orders: withOrders('2026-04-30T10:00:00.000Z') }, '2026-05-03T10:00:00.000Z').member).toBe(true);
  });
});

describe('rules over answers to surveys', () => {
  const answered = aSubject({ answers: { 'why-not': { reason: 'too-dear' }, 'after-visit': { recommend: 9 } } });
  test.each([
    [{ field: 'answers.why-not.reason', op: 'eq', value: 'too-dear' } as const, true],
    [{ field: 'answers.after-visit.recommend', op: 'gte', value: 9 } as const, true],
    [{ field: 'answers.after-visit.recommend', op: 'lt', value: 9 } as const, false],
  ])('%j', (condition, member) => {
    expect(ruleProblems(condition, fields)).toEqual([]);
    expect(evaluate(condition, answered, refused).member).toBe(member);
    expect(evaluate(condition, aSubject(), refused).member).toBe(false);
  });

  test('name surveys and questions that exist, and values of their type', () => {
    expect(ruleProblems({ field: 'answers.why-not.price', op: 'eq', value: 'x' }, fields)[0]!.path).toEqual(['field']);
    expect(ruleProblems({ field: 'answers.after-visit.words', op: 'eq', value: 'x' }, fields)[0]!.path).toEqual([
      'field',
    ]);
    expect(ruleProblems({ field: 'answers.after-visit.recommend', op: 'eq', value: 'nine' }, fields)[0]!.path).toEqual([
      'value',
    ]);
  });
});
