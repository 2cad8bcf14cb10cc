import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { addDuration, subtractDuration } from '../../../functions/time/addDuration.ts';
import { isDuration, parseDuration } from '../../../functions/time/duration.ts';
import { UnreadableZone } from '../../../functions/time/timeZone.ts';
import { anInstant, aZone } from './arbitraries.ts';

const warsaw = 'Europe/Warsaw';

describe('a duration', () => {
  test.each(['P1D', 'P90D', 'P1Y2M3W4DT5H6M7S', 'PT1H', 'P0D', 'P100Y'])('%s is one', (text) =>
    expect(isDuration(text)).toBe(true),
  );
  test.each(['', 'P', 'PT', 'P1', '1D', 'P1DT', '-P1D', 'P-1D', 'P1.5D', 'P1D ', 'p1d', 'P1H', 'P101Y', 'P99999999D'])(
    '%j is none',
    (text) => expect(() => parseDuration(text)).toThrow(RangeError),
  );
});

describe('adding a duration', () => {
  test.each([
    // The clock goes forward on 2027-03-28: 24 hours, not the same time of day.
    ['2027-03-27T12:00:00.000Z', 'P1D', '2027-03-28T12:00:00.000Z'],
    ['2027-03-27T12:00:00.000Z', 'P1W', '2027-04-03T12:00:00.000Z'],
    // A month keeps the time of day: 13:00 in Warsaw before and after.
    ['2027-03-15T12:00:00.000Z', 'P1M', '2027-04-15T11:00:00.000Z'],
    ['2027-01-31T12:00:00.000Z', 'P1M', '2027-02-28T12:00:00.000Z'],
    ['2028-02-29T12:00:00.000Z', 'P1Y', '2029-02-28T12:00:00.000Z'],
    ['2028-02-29T12:00:00.000Z', 'P4Y', '2032-02-29T12:00:00.000Z'],
    // 31 December in Warsaw, though the 30th in UTC.
    ['2026-12-30T23:30:00.000Z', 'P2M', '2027-02-27T23:30:00.000Z'],
    // Half past two does not exist on 2027-03-28: it moves to half past three.
    ['2027-02-28T01:30:00.000Z', 'P1M', '2027-03-28T01:30:00.000Z'],
    // Half past two comes twice on 2027-10-31: the first counts.
    ['2027-09-30T00:30:00.000Z', 'P1M', '2027-10-30T00:30:00.000Z'],
    ['2027-08-31T00:30:00.000Z', 'P2M', '2027-10-31T00:30:00.000Z'],
    ['2027-12-31T01:30:00.000Z', 'P10M', '2028-10-31T01:30:00.000Z'],
    ['2027-01-01T00:00:00.000Z', 'P1Y1M1DT1H', '2028-02-02T01:00:00.000Z'],
  ])('%s + %s = %s', (instant, duration, later) => expect(addDuration(instant, duration, warsaw)).toBe(later));

  test('in an unknown zone is refused where the calendar is asked', () => {
    expect(() => addDuration('2027-01-01T00:00:00.000Z', 'P1M', 'Nowhere/Land')).toThrow(UnreadableZone);
  });

  test('of days is exact and undone by subtracting, in every zone', () => {
    fc.assert(
      fc.property(anInstant(), fc.integer({ min: 0, max: 800 }), aZone(), (instant, days, zone) => {
        const later = addDuration(instant, `P${days}D`, zone);
        expect(Date.parse(later) - Date.parse(instant)).toBe(days * 86_400_000);
        expect(subtractDuration(later, `P${days}D`, zone)).toBe(instant);
      }),
    );
  });

  test('of months keeps the local day and time, but for gaps and short months, and never goes back', () => {
    fc.assert(
      fc.property(anInstant(), fc.integer({ min: 1, max: 40 }), aZone(), (instant, months, zone) => {
        const later = addDuration(instant, `P${months}M`, zone);
        const expected = DateTime.fromISO(instant, { zone: 'utc' }).setZone(zone).plus({ months });
        const [first, second] = expected.getPossibleOffsets();
        expect(later).toBe(
          new Date(Math.min((first ?? expected).toMillis(), (second ?? first ?? expected).toMillis())).toISOString(),
        );
        expect(later > instant).toBe(true);
        expect(subtractDuration(instant, `P${months}M`, zone) < instant).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
