import { expect, test } from 'vitest';
import { cappedDecision, sendDecision } from '../../../functions/mail/sendDecision.ts';
import { aContact, aProgramme, aSend, shop } from '../../support/builders.ts';

const deciding = { shop, programme: aProgramme() };
const born = aContact({ birthday: '--04-23' });
const winBack = aSend({
  occasion: 'win-back-2026-11-01',
  cause: 'win-back',
  dueAt: '2027-01-30T10:00:00.000Z',
  until: '2027-02-06T10:00:00.000Z',
});

test('a birthday mail goes out in the morning, whatever was sent this week', () => {
  expect(sendDecision(aSend(), born, deciding, '2027-04-23T07:00:00.000Z')).toEqual({
    do: 'mail',
    pausedSince: undefined,
  });
});

test('a birthday mail of yesterday is skipped by name', () => {
  expect(sendDecision(aSend(), born, deciding, '2027-04-23T22:00:00.000Z')).toEqual({ do: 'skip', reason: 'too-late' });
});

test('in quiet hours a mail waits for the morning, or is skipped if that is too late', () => {
  const evening = '2027-02-01T21:30:00.000Z';
  const decision = sendDecision(winBack, aContact(), deciding, evening);
  expect(decision).toEqual({ do: 'defer', to: '2027-02-02T07:00:00.000Z', until: winBack.until });
  expect(sendDecision(aSend(), born, deciding, '2027-04-23T20:00:00.000Z')).toEqual({
    do: 'skip',
    reason: 'quiet-hours',
  });
});

test('a fresh order leaves the "we miss you" that was due', () => {
  const orders = { count: 1, totals: { PLN: 900 }, lastAt: '2027-01-30T09:59:00.000Z', recent: [] };
  expect(sendDecision(winBack, aContact({ orders }), deciding, '2027-01-30T10:00:00.000Z')).toEqual({ do: 'leave' });
});

test('a birthday that was corrected leaves the mail for the wrong day', () => {
  expect(sendDecision(aSend(), aContact({ birthday: '--09-01' }), deciding, '2027-04-23T07:30:00.000Z')).toEqual({
    do: 'leave',
  });
});

test('a "we miss you" within the weekly pause waits for its end, at most 14 days, and is then skipped by name', () => {
  expect(cappedDecision(winBack, '2027-01-29T10:00:00.000Z', deciding)).toEqual({
    do: 'defer',
    to: '2027-02-05T10:00:00.000Z',
    until: '2027-02-12T10:00:00.000Z',
  });
  expect(cappedDecision(winBack, '2027-02-07T10:00:00.000Z', deciding)).toEqual({ do: 'skip', reason: 'capped' });
});

test('a pause of a calendar month is waited for until a claim finds it over, and not a minute at a time', () => {
  const monthly = { ...deciding, shop: { ...shop, cap: { every: 'P1M' } } };
  const mail = { ...winBack, dueAt: '2027-02-28T10:00:00.000Z' };
  const decision = cappedDecision(mail, '2027-01-31T10:00:00.000Z', monthly);
  expect(decision).toMatchObject({ do: 'defer', to: '2027-03-03T10:00:00.000Z' });
});
