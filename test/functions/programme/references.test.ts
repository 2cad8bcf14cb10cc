import { describe, expect, test } from 'vitest';
import type { SegmentBody } from '../../../functions/programme/definition.schema.ts';
import { evaluate } from '../../../functions/programme/evaluate.ts';
import { ruleReach } from '../../../functions/programme/ordersReach.ts';
import { referenceProblems, rulesOf, rulesToFollow, usersOf } from '../../../functions/programme/references.ts';
import type { Rule } from '../../../functions/programme/rule.schema.ts';
import { aProgramme } from '../../support/builders.ts';
import { aSubject, withOrders } from './builders.ts';

const within = (segment: string): Rule => ({ field: 'segments', op: 'contains', value: segment });
const bodies = (rules: Record<string, Rule>) =>
  new Map(Object.entries(rules).map(([id, rule]): [string, SegmentBody] => [id, { name: id, rule }]));
const buyers: Rule = { field: 'orders.lastAt', op: 'newerThan', value: 'P30D' };
const now = '2027-05-17T08:00:00.000Z';
const subject = (rules: Record<string, Rule>) =>
  aSubject({ orders: withOrders('2027-05-01T08:00:00.000Z'), segments: rulesToFollow(bodies(rules) as never) });

describe('a rule that asks for the members of another segment', () => {
  test('has its answer and its very expiry, however deep it lies', () => {
    const rules = { buyers, middle: within('buyers'), top: { all: [within('middle')] } };
    const ends = '2027-05-31T08:00:00.000Z';
    expect(evaluate(within('top'), subject(rules), now)).toEqual({ member: true, until: ends });
    expect(evaluate({ not: within('top') }, subject(rules), now)).toEqual({ member: false, until: ends });
    const either: Rule = { field: 'segments', op: 'in', value: ['gone', 'buyers'] };
    expect(evaluate(either, subject(rules), now)).toEqual({ member: true, until: ends });
  });

  test('holds for nobody where the segment is not there, or leads back to itself', () => {
    const rules = { ring: within('round'), round: { not: within('ring') }, outside: within('ring'), buyers };
    for (const id of ['gone', 'ring', 'round', 'outside'])
      expect(evaluate(within(id), subject(rules), now)).toEqual({ member: false });
    expect(evaluate(within('buyers'), subject(rules), now).member).toBe(true);
  });

  test('asks for the orders that those rules look back over', () => {
    const window: Rule = { field: 'orders.countIn', op: 'gte', value: 1, within: 'P60D' };
    const segments = bodies({ window, middle: within('window') }) as never;
    expect(ruleReach(within('middle'), now, segments)).toBe('2027-03-18T08:00:00.000Z');
  });
});

describe('what is saved', () => {
  const problems = (id: string, rules: Record<string, Rule>) =>
    referenceProblems(id, bodies(rules).get(id)!, rulesOf(bodies(rules)));

  test('names the way by which it would lead back to itself', () => {
    const found = problems('a', { a: { any: [buyers, within('b')] }, b: within('c'), c: { not: within('a') } });
    expect(found).toEqual([
      { path: ['rule', 'any', 1, 'value'], message: 'must not lead back to the segment itself: a → b → c → a' },
    ]);
    expect(problems('a', { a: within('a') })[0]?.message).toMatch('a → a');
    expect(problems('a', { a: within('b'), b: { any: [within('c'), within('c')] }, c: buyers })).toEqual([]);
  });

  test('names a segment that there is not, in a list by its place', () => {
    const found = problems('a', { a: { field: 'segments', op: 'in', value: ['b', 'gone'] }, b: buyers });
    expect(found.map(({ path }) => path.join('.'))).toEqual(['rule.value.1']);
  });

  test('is refused where it and what rests on it would ask for ever more', () => {
    const doubled = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`s${i + 1}`, { all: [within(`s${i}`), within(`s${i}`)] }]),
    );
    expect(problems('s1', { s0: buyers, ...doubled })[0]?.message).toMatch('at most 300 conditions');
  });
});

test('segments and automations say which segments they use', () => {
  const { automations } = aProgramme({ birthday: { condition: within('buyers') }, 'win-back': {} });
  const segments = bodies({ buyers, middle: within('buyers'), other: within('middle') });
  expect(usersOf('buyers', { segments, automations })).toEqual([
    { kind: 'segment', id: 'middle' },
    { kind: 'automation', id: 'birthday' },
  ]);
  expect(usersOf('other', { segments, automations })).toEqual([]);
});
