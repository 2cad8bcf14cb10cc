import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDayFull, mustPause, pauseWaitMs, rateOf, warmUpLimit } from '../../../functions/mail/accountRules.ts';
import { accountWarnings } from '../../../functions/mail/accountWarnings.ts';

const day = (delivered: number, bounced = 0, complained = 0) => ({ delivered, bounced, complained });

describe('marketing pauses by itself', () => {
  test.each([
    ['5.7 % of bounces', [day(500, 30)], { reason: 'bounces', share: 30 / 530 }],
    ['a bad day among good ones', [day(100), day(10, 10), day(60)], { reason: 'bounces', share: 10 / 180 }],
    ['0.4 % of complaints', [day(1000, 0, 4)], { reason: 'complaints', share: 0.004 }],
    ['complaints that come before any delivery', [day(0, 0, 3)], { reason: 'complaints', share: 1 }],
  ])('after %s', (_name, days, why) => {
    expect(mustPause(days, {})).toEqual(why);
  });

  test.each([
    ['nothing', []],
    ['4 bounces of 20, too few to tell', [day(16, 4)]],
    ['2 complaints of 50, too few to tell', [day(50, 0, 2)]],
    ['4 % of bounces', [day(960, 40)]],
    ['0.3 % of complaints', [day(1000, 0, 3)]],
  ])('not after %s', (_name, days) => {
    expect(mustPause(days, {})).toBeUndefined();
  });

  test('by the limits that the shop sets', () => {
    expect(mustPause([day(900, 100)], { pauseMarketingAbove: { bounces: 0.2 } })).toBeUndefined();
    expect(mustPause([day(980, 20)], { pauseMarketingAbove: { bounces: 0.01 } })).toMatchObject({ reason: 'bounces' });
  });

  test('the sooner the more of the same mails bounce', () => {
    const count = fc.nat(10_000);
    fc.assert(
      fc.property(count, count, count, (delivered, bounced, more) => {
        fc.pre(mustPause([day(delivered, bounced)], {}) !== undefined);
        expect(mustPause([day(delivered, bounced + more)], {})).toMatchObject({ reason: 'bounces' });
      }),
    );
  });
});

describe('a new sender', () => {
  const warmUp = { from: '2026-12-01', mostPerDay: [50, 100, 500] };
  test.each([
    ['2026-11-30', 50],
    ['2026-12-01', 50],
    ['2026-12-02', 100],
    ['2026-12-03', 500],
    ['2026-12-04', undefined],
    ['2027-03-29', undefined],
  ])('sends on %s at most %s', (on, most) => expect(warmUpLimit({ warmUp }, on)).toBe(most));
  test('without a plan sends as many as SES lets it', () => expect(warmUpLimit({}, '2026-12-01')).toBeUndefined());
});

test('a tenth of the day’s quota is left to what people ask for', () => {
  const at = '2026-12-01T10:00:00.000Z';
  const full = (perDay: number, sentLastDay: number, minutesLater = 1) =>
    isDayFull({ perSecond: 14, perDay, sentLastDay, at }, new Date(Date.parse(at) + minutesLater * 60_000));
  expect([full(200, 179), full(200, 180), full(-1, 1e9), full(200, 200, 10)]).toEqual([false, true, false, false]);
});

test('the rate is the lower of what the shop wants and what SES allows', () => {
  const quota = (perSecond: number) => ({ perSecond, perDay: -1, sentLastDay: 0, at: '2026-12-01T10:00:00.000Z' });
  const at = (perSecond?: number) =>
    rateOf({ mailsPerSecond: 14 }, perSecond === undefined ? undefined : quota(perSecond));
  expect([at(), at(1), at(14), at(50), at(0)]).toEqual([14, 1, 14, 14, 14]);
});

test('while marketing is paused a mail looks in after a quarter of an hour, later once an hour', () => {
  const waits = (minutes: number) =>
    pauseWaitMs(
      { at: '2026-12-01T10:00:00.000Z' },
      new Date(Date.parse('2026-12-01T10:00:00.000Z') + minutes * 60_000),
    ) / 60_000;
  expect([0, 10, 40, 600].map(waits)).toEqual([15, 15, 40, 60]);
});

test('what a forecast does not foresee is named: marketing that is paused, and a sender who warms up', () => {
  const warmUp = { from: '2027-03-01', mostPerDay: [50, 100] };
  const at = '2027-03-02T10:00:00.000Z';
  const codes = (day: string, state?: 'paused' | 'on') =>
    accountWarnings({ ...(state && { marketing: { state, at, round: 0 } }) } as never, { limits: { warmUp }, day }).map(
      ({ code, message }) => `${code} ${/\d+/.exec(message) ?? ''}`.trim(),
    );
  expect(codes('2027-03-02', 'paused')).toEqual(['marketing-paused', 'warming-up 100']);
  expect(codes('2027-03-03', 'on')).toEqual([]);
  expect(accountWarnings({}, { limits: {}, day: '2027-03-02' })).toEqual([]);
});
