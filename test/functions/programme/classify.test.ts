import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageAt } from '../../../functions/person/parseBirthday.ts';
import { ageBand } from '../../../functions/programme/ageBand.ts';
import { builtInSegments } from '../../../functions/programme/builtInSegments.ts';
import { type Classification, classify, ruleOfLabel } from '../../../functions/programme/classify.ts';
import { evaluate } from '../../../functions/programme/evaluate.ts';
import { fieldsOf } from '../../../functions/programme/fields.ts';
import { ruleProblems } from '../../../functions/programme/rule.schema.ts';
import { temperature } from '../../../functions/programme/temperature.ts';
import { shop } from '../../../functions/shop/shop.ts';
import { anInstant } from '../time/arbitraries.ts';
import { subjects } from './arbitraries.ts';
import { isMember } from './bruteForce.ts';
import { aSubject, withOrders } from './builders.ts';

const now = '2027-05-17T08:00:00.000Z';
const built = builtInSegments(shop);
const fields = fieldsOf(shop);
const segment = (id: string) => built.find((one) => one.id === id)!.rule;
const anyCase = fc.record({ subject: subjects(anInstant()), now: anInstant() });

describe('a classification', () => {
  test.each<[string, Classification]>([
    ['temperature', temperature],
    ['age band', ageBand],
  ])('%s: its labels as segments split everybody, and the label lasts exactly as long as said', (_, classification) => {
    fc.assert(
      fc.property(anyCase, ({ subject, now }) => {
        const { label, until } = classify(classification, subject, now);
        const labelAt = (time: string) =>
          classification
            .filter((one) => isMember(ruleOfLabel(classification, one.label), subject, time))
            .map((one) => one.label);
        expect(labelAt(now)).toEqual([label]);
        if (until === undefined) return;
        expect(until > now).toBe(true);
        expect(labelAt(new Date(Date.parse(until) - 1).toISOString())).toEqual([label]);
        expect(labelAt(until)).not.toEqual([label]);
        expect(classify(classification, subject, until).label).not.toBe(label);
      }),
      { numRuns: 500 },
    );
  });

  test('may leave somebody without a label, until a rule comes to hold', () => {
    const regulars: Classification = [
      { label: 'lapsed', rule: { field: 'orders.lastAt', op: 'olderThan', value: 'P90D' } },
    ];
    const buyer = aSubject({ orders: withOrders('2027-05-01T08:00:00.000Z') });
    expect(classify(regulars, buyer, now)).toEqual({ until: '2027-07-30T08:00:00.000Z' });
    expect(classify(regulars, aSubject(), now)).toEqual({});
  });

  test('of age agrees with the age as people count it', () => {
    fc.assert(
      fc.property(anyCase, ({ subject, now }) => {
        const age = subject.birthday && ageAt(subject.birthday, now, subject.zone);
        fc.pre(typeof age === 'number' && age >= 0);
        const member = evaluate({ field: 'age', op: 'eq', value: age as number }, subject, now).member;
        expect(member).toBe(true);
      }),
    );
  });
});

describe('the built-in segments', () => {
  test('are rules that anybody could have composed', () => {
    for (const { rule } of built) expect(ruleProblems(rule, fields)).toEqual([]);
    expect(built.map(({ id }) => id)).toEqual([
      'new',
      'hot',
      'warm',
      'cold',
      'loyal',
      'at-risk',
      'lapsed',
      'discount-seeking',
      'too-dear',
      'no-information',
      'most-complaints',
      'birthday-this-month',
      'placement-store-1-till',
      'placement-store-2-window',
      'placement-store-3-table',
    ]);
  });

  test('follow a customer from the first day to silence', () => {
    const anna = aSubject({ createdAt: '2027-01-01T08:00:00.000Z' });
    const buyer = { ...anna, orders: withOrders('2027-02-10T08:00:00.000Z') };
    const temperatureOf = (day: string, who = anna) => classify(temperature, who, `${day}T08:00:00.000Z`);
    expect(temperatureOf('2027-01-02')).toEqual({ label: 'warm', until: '2027-01-31T08:00:00.000Z' });
    expect(temperatureOf('2027-01-31')).toEqual({ label: 'cold' });
    expect(temperatureOf('2027-02-10', buyer)).toEqual({ label: 'hot', until: '2027-03-12T08:00:00.000Z' });
    expect(temperatureOf('2027-03-12', buyer)).toEqual({ label: 'warm', until: '2027-05-11T08:00:00.000Z' });
    expect(temperatureOf('2027-05-11', buyer)).toEqual({ label: 'cold' });
    expect(evaluate(segment('lapsed'), buyer, '2027-05-11T07:59:59.999Z')).toEqual({
      member: false,
      until: '2027-05-11T08:00:00.000Z',
    });
    expect(evaluate(segment('lapsed'), buyer, '2027-05-11T08:00:00.000Z')).toEqual({ member: true });
    expect(evaluate(segment('lapsed'), anna, now)).toEqual({ member: false });
    expect(evaluate(segment('new'), anna, '2027-01-02T08:00:00.000Z').until).toBe('2027-01-31T08:00:00.000Z');
  });

  test('know by which code somebody came', () => {
    const scanned = aSubject({ source: { channel: 'qr', form: 'till', placement: 'store-1-till' } });
    expect(evaluate(segment('placement-store-1-till'), scanned, now)).toEqual({ member: true });
    expect(evaluate(segment('placement-store-2-window'), scanned, now)).toEqual({ member: false });
  });
});
