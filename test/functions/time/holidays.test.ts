import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { easterIn } from '../../../functions/time/easter.ts';
import { calendarOf, calendars, holidayIn, holidays, holidaysBetween } from '../../../functions/time/holidays.ts';

const dayMs = 86_400_000;

/** Easter as its definition has it: the Sunday after the church's full moon, by the golden number, from printed tables. */
const moons = {
  // Book of Common Prayer, 1900 to 2199.
  western:
    '04-14 04-03 03-23 04-11 03-31 04-18 04-08 03-28 04-16 04-05 03-25 04-13 04-02 03-22 04-10 03-30 04-17 04-07 03-27',
  // The Julian calendar's, for ever.
  orthodox:
    '04-05 03-25 04-13 04-02 03-22 04-10 03-30 04-18 04-07 03-27 04-15 04-04 03-24 04-12 04-01 03-21 04-09 03-29 04-17',
};

function easterByMoon(year: number, by: 'western' | 'orthodox'): string {
  const moon = Date.parse(`${year}-${moons[by].split(' ')[year % 19]}T00:00:00Z`);
  // From 1900 to 2099 a Julian date is 13 days later by today's calendar, whose weekdays it shares.
  const from = moon + (by === 'orthodox' ? 13 * dayMs : 0);
  for (let day = from + dayMs; ; day += dayMs)
    if (new Date(day).getUTCDay() === 0) return new Date(day).toISOString().slice(0, 10);
}

describe('Easter', () => {
  test('is the Sunday after the full moon of the church, by either reckoning, in every year from 1900 to 2099', () => {
    for (let year = 1900; year < 2100; year++)
      for (const by of ['western', 'orthodox'] as const)
        expect(`${by} ${easterIn(year, by)}`).toBe(`${by} ${easterByMoon(year, by)}`);
  });

  test.each([
    [2024, '2024-03-31', '2024-05-05'],
    [2025, '2025-04-20', '2025-04-20'],
    [2026, '2026-04-05', '2026-04-12'],
    [2027, '2027-03-28', '2027-05-02'],
    [2038, '2038-04-25', '2038-04-25'],
  ])('of %i is on %s, and on %s in Belgrade', (year, western, orthodox) => {
    expect([easterIn(year, 'western'), easterIn(year, 'orthodox')]).toEqual([western, orthodox]);
  });
});

describe('a holiday', () => {
  test.each([
    ['mothers-day', 'PL', '2027-05-26'],
    ['mothers-day', 'FI', '2027-05-09'],
    ['mothers-day', 'RU', '2027-11-28'],
    ['mothers-day', 'GB', '2027-03-07'],
    ['mothers-day', 'RS', '2024-12-29'],
    ['fathers-day', 'FI', '2026-11-08'],
    ['fathers-day', 'RU', '2026-10-18'],
    ['midsummer', 'FI', '2026-06-20'],
    ['thanksgiving', 'US', '2026-11-26'],
    ['shrovetide', 'PL', '2026-02-12'],
    ['shrovetide', 'FI', '2026-02-17'],
    ['christmas', 'RS', '2027-01-07'],
    ['christmas-eve', 'PL', '2026-12-24'],
  ] as const)('%s is kept in %s on %s', (holiday, country, date) => {
    expect(holidayIn(Number(date.slice(0, 4)), holiday, country)).toBe(date);
  });

  test('falls on one real day of every year, or on none of any', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1970, max: 2099 }), (year) => {
        for (const country of calendars)
          for (const holiday of holidays) {
            const date = holidayIn(year, holiday, country);
            expect(date === undefined).toBe(holidayIn(2027, holiday, country) === undefined);
            if (date)
              expect([date.slice(0, 4), new Date(date).toISOString().slice(0, 10)]).toEqual([String(year), date]);
          }
      }),
      { numRuns: 50 },
    );
  });

  test('is kept as where somebody lives, else as the shop does, if its calendar is known at all', () => {
    expect(calendarOf('Europe/Belgrade', 'PL')).toBe('RS');
    expect(calendarOf('Asia/Novosibirsk', 'PL')).toBe('RU');
    expect(calendarOf('Europe/Berlin', 'PL')).toBe('PL');
    expect(calendarOf('Europe/Berlin', 'DE')).toBeUndefined();
  });
});

test('what is kept between two days is every holiday of every country there, each day once', () => {
  const kept = holidaysBetween('2027-12-20', '2028-01-10');
  expect(kept.map(({ date, holiday, countries }) => `${date} ${holiday} ${countries.join('+')}`)).toEqual([
    '2027-12-24 christmas-eve PL+FI+GB+US',
    '2027-12-25 christmas PL+FI+GB+US',
    '2027-12-26 mothers-day RS',
    '2028-01-01 new-year PL+FI+RS+RU+GB+US',
    '2028-01-06 christmas-eve RS+RU',
    '2028-01-07 christmas RS+RU',
  ]);
});
