import { describe, expect, test } from 'vitest';
import { cappedDecision, sendDecision } from '../../../functions/mail/sendDecision.ts';
import type { CampaignHead } from '../../../functions/programme/campaigns/campaign.schema.ts';
import { aContact, aProgramme, aSend, shop } from '../../support/builders.ts';

const due = '2027-03-01T08:00:00.000Z';
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
    forBirthday: true,
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

describe('a campaign’s mail', () => {
  const running: CampaignHead = {
    ...{ id: 'cmp_1', name: 'Advent', segment: 'new', purpose: 'newsletter', locales: ['pl'] },
    ...{ state: 'running', version: 1, by: 'm', createdAt: due, savedAt: due, startedAt: due },
    schedule: { at: '2027-03-01T10:00', zone: 'shop', grace: 'P10D' },
  };
  const mail = aSend({
    ...{ occasion: 'campaign-cmp_1', cause: 'campaign-cmp_1' },
    ...{ dueAt: '2027-03-01T09:00:00.000Z', until: '2027-03-11T09:00:00.000Z' },
  });
  const by = (campaign: Partial<CampaignHead>) => ({
    ...deciding,
    campaigns: new Map([[mail.cause, { ...running, ...campaign }]]),
  });
  const decide = (campaign: Partial<CampaignHead>, now: string) =>
    sendDecision(mail, aContact(), by(campaign), `2027-03-${now}:00.000Z`);

  test('goes out at its moment, and counts for the weekly pause', () => {
    expect(decide({}, '01T09:00')).toEqual({ do: 'mail', pausedSince: '2027-02-22T09:00:00.000Z' });
  });

  test('waits for the end of the weekly pause within its grace, and is then skipped by name', () => {
    const capped = (lastMarketingAt: string) => cappedDecision(mail, lastMarketingAt, by({}));
    expect(capped('2027-02-27T09:00:00.000Z')).toEqual({
      do: 'defer',
      to: '2027-03-06T09:00:00.000Z',
      until: mail.until,
    });
    // Its end and that of the grace fall together: it would be late by the minutes a sweep takes.
    expect(capped('2027-03-04T08:55:00.000Z')).toEqual({ do: 'skip', reason: 'capped' });
  });

  test('waits for the morning in quiet hours, unless that is too late', () => {
    expect(decide({}, '01T21:30')).toEqual({ do: 'defer', to: '2027-03-02T07:00:00.000Z', until: mail.until });
    expect(decide({}, '11T05:00')).toEqual({ do: 'defer', to: '2027-03-11T07:00:00.000Z', until: mail.until });
    const short = { ...mail, until: '2027-03-02T07:10:00.000Z' };
    expect(sendDecision(short, aContact(), by({}), '2027-03-01T21:30:00.000Z')).toEqual({
      do: 'skip',
      reason: 'quiet-hours',
    });
  });

  test.each(['paused', 'waiting'] as const)('is held while the campaign is %s', (state) => {
    expect(decide({ state }, '01T09:00')).toEqual({ do: 'hold', late: false });
  });

  test('is held, and its campaign waits for approval, once the grace is over; approved, it has as long again', () => {
    expect(decide({}, '11T09:00')).toEqual({ do: 'hold', late: true });
    expect(decide({ approvedAt: '2027-03-11T10:00:00.000Z' }, '15T09:00')).toMatchObject({ do: 'mail' });
    expect(decide({ approvedAt: '2027-03-11T10:00:00.000Z' }, '21T10:00')).toEqual({ do: 'hold', late: true });
  });

  test('is skipped by name when the campaign is cancelled', () => {
    expect(decide({ state: 'cancelled' }, '01T09:00')).toEqual({ do: 'skip', reason: 'cancelled' });
  });

  test('is held while it is not known which variant it gets', () => {
    const ab = { share: 0.2, by: 'clicks' as const, after: 'PT4H' };
    expect(decide({ ab }, '01T09:00')).toEqual({ do: 'hold', late: false });
    expect(sendDecision({ ...mail, variant: 'a' }, aContact(), by({ ab }), mail.dueAt)).toMatchObject({ do: 'mail' });
  });
});
