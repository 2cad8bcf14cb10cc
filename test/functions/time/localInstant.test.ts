import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDate } from '../../../functions/time/localDate.ts';
import { localDay, localInstant } from '../../../functions/time/localInstant.ts';
import { isTimeZone, UnreadableZone } from '../../../functions/time/timeZone.ts';
import { anInstant, aZone } from './arbitraries.ts';

describe('a local time', () => {
  test.each([
    ['Europe/Warsaw', '2027-05-17', '09:00', '2027-05-17T07:00:00.000Z'],
    ['Europe/Warsaw', '2027-03-28', '02:30', '2027-03-28T01:30:00.000Z'], // skipped: 03:30 by the clock
    ['Europe/Warsaw', '2027-10-31', '02:30', '2027-10-31T00:30:00.000Z'], // twice: the first
    ['Europe/Moscow', '2027-10-31', '02:30', '2027-10-30T23:30:00.000Z'],
    ['Australia/Lord_Howe', '2027-10-03', '02:15', '2027-10-02T15:45:00.000Z'], // a gap of half an hour
    ['Australia/Lord_Howe', '2027-04-04', '01:45', '2027-04-03T14:45:00.000Z'],
    ['Africa/Cairo', '2027-04-30', '00:30', '2027-04-29T22:30:00.000Z'], // midnight itself is skipped
    ['Pacific/Kiritimati', '2027-05-17', '09:00', '2027-05-16T19:00:00.000Z'],
  ])('in %s on %s at %s is %s', (zone, date, at, instant) => expect(localInstant({ date, at, zone })).toBe(instant));

  test.each([
    ['2027-02-29', '09:00'],
    ['2027-2-3', '09:00'],
    ['2027-02-03', '24:00'],
    ['2027-02-03', '9:00'],
    ['tomorrow', '09:00'],
  ])('that is none is refused: %s %s', (date, at) => {
    expect(() => localInstant({ date, at, zone: 'UTC' })).toThrow(RangeError);
  });

  test('in an unknown zone is refused', () => {
    expect(() => localInstant({ date: '2027-05-17', at: '09:00', zone: 'Mars/Base' })).toThrow(UnreadableZone);
    expect(isTimeZone('Mars/Base')).toBe(false);
    expect(isTimeZone('')).toBe(false);
    expect(isTimeZone('Europe/Warsaw')).toBe(true);
  });

  test('shows on the wall clock as asked, and is the first that does', () => {
    const wall = (ms: number, zone: string) =>
      new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(ms);
    fc.assert(
      fc.property(anInstant(), aZone(), (instant, zone) => {
        const [date, at] = wall(Date.parse(instant), zone).split(' ') as [string, string];
        const found = localInstant({ date, at, zone });
        expect(wall(Date.parse(found), zone)).toBe(`${date} ${at}`);
        for (const minutes of [30, 60, 120]) {
          const earlier = Date.parse(found) - minutes * 60_000;
          expect(wall(earlier, zone)).not.toBe(`${date} ${at}`);
        }
        expect(found <= instant).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a local day', () => {
  test('holds the moments that have its date, and no other', () => {
    fc.assert(
      fc.property(anInstant(), aZone(), (instant, zone) => {
        const date = localDate(instant, zone);
        const { start, end } = localDay(date, zone);
        expect(start <= instant && instant < end).toBe(true);
        const at = (text: string, ms: number) => localDate(new Date(Date.parse(text) + ms).toISOString(), zone);
        expect([at(start, -1) < date, at(start, 0), at(end, -1), at(end, 0) > date]).toEqual([true, date, date, true]);
      }),
      { numRuns: 300 },
    );
  });

  test('that a zone left out falls on the next', () => {
    expect(localDay('2011-12-30', 'Pacific/Apia')).toEqual(localDay('2011-12-31', 'Pacific/Apia'));
  });
});
