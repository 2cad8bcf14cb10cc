import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDate } from '../../../functions/time/localDate.ts';
import { type BirthdayPlan, nextBirthday } from '../../../functions/time/nextBirthday.ts';
import { aBirthday, anInstant, aZone } from './arbitraries.ts';

const plan: BirthdayPlan = { birthday: '1990-05-17', leapDay: 'feb-28', zone: 'Europe/Warsaw', at: '09:00' };
const today = { year: 2027, at: '2027-05-17T07:00:00.000Z', endOfDay: '2027-05-17T22:00:00.000Z' };

describe('the next birthday', () => {
  test('is today until the day is over where the person lives', () => {
    expect(nextBirthday(plan, '2027-05-16T10:00:00.000Z')).toEqual(today);
    expect(nextBirthday(plan, '2027-05-17T07:00:00.000Z')).toEqual(today);
    expect(nextBirthday(plan, '2027-05-17T21:59:59.999Z')).toEqual(today);
    expect(nextBirthday(plan, '2027-05-17T22:00:00.000Z').year).toBe(2028);
    expect(nextBirthday({ ...plan, birthday: '--05-17' }, '2027-05-17T21:59:59.999Z')).toEqual(today);
  });

  test('is not the day of birth', () => {
    expect(nextBirthday({ ...plan, birthday: '2027-05-17' }, '2027-05-17T08:00:00.000Z').year).toBe(2028);
  });

  test('falls on the local day east and west of the date line', () => {
    expect(nextBirthday({ ...plan, zone: 'Pacific/Kiritimati' }, '2027-01-01T00:00:00.000Z').at).toBe(
      '2027-05-16T19:00:00.000Z',
    );
    expect(nextBirthday({ ...plan, zone: 'Pacific/Niue' }, '2027-01-01T00:00:00.000Z').at).toBe(
      '2027-05-17T20:00:00.000Z',
    );
  });

  test('new year is kept in the year of the zone', () => {
    const born = { ...plan, birthday: '--01-01', zone: 'Pacific/Kiritimati' };
    expect(nextBirthday(born, '2027-12-31T09:59:59.999Z')).toMatchObject({
      year: 2028,
      at: '2027-12-31T19:00:00.000Z',
    });
    expect(nextBirthday(born, '2028-01-01T09:59:59.999Z').year).toBe(2028);
    expect(nextBirthday(born, '2028-01-01T10:00:00.000Z').year).toBe(2029);
  });

  test.each([
    ['feb-28', ['2027-02-28', '2028-02-29', '2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29']],
    ['mar-1', ['2027-03-01', '2028-02-29', '2029-03-01', '2030-03-01', '2031-03-01', '2032-02-29']],
  ] as const)('of 29 February by the rule %s comes once every year', (leapDay, days) => {
    let after = '2027-01-01T00:00:00.000Z';
    const kept = days.map(() => {
      const next = nextBirthday({ ...plan, birthday: '--02-29', leapDay }, after);
      after = next.endOfDay;
      return localDate(next.at, plan.zone);
    });
    expect(kept).toEqual(days);
  });

  test('is the one a search through the calendar finds', () => {
    const bothRules = fc.constantFrom('feb-28' as const, 'mar-1' as const);
    fc.assert(
      fc.property(aBirthday(), bothRules, aZone(), anInstant(), (birthday, leapDay, zone, after) => {
        const next = nextBirthday({ birthday, leapDay, zone, at: '09:00' }, after);
        expect(localDate(next.at, zone)).toBe(searched(birthday, leapDay, localDate(after, zone)));
        expect(next.at < next.endOfDay && after < next.endOfDay).toBe(true);
        const following = nextBirthday({ birthday, leapDay, zone, at: '09:00' }, next.endOfDay);
        expect(following.year).toBe(next.year + 1);
      }),
      { numRuns: 400 },
    );
  });
});

/** Goes day by day from today on until the calendar shows the birthday. */
function searched(birthday: string, leapDay: 'feb-28' | 'mar-1', from: string): string {
  for (let day = Date.parse(from); ; day += 86_400_000) {
    const date = new Date(day).toISOString().slice(0, 10);
    const tomorrow = new Date(day + 86_400_000).toISOString().slice(5, 10);
    const yesterday = new Date(day - 86_400_000).toISOString().slice(5, 10);
    const standIn =
      birthday.endsWith('02-29') &&
      (leapDay === 'feb-28'
        ? date.endsWith('02-28') && tomorrow === '03-01'
        : date.endsWith('03-01') && yesterday === '02-28');
    if ((date.endsWith(birthday.slice(-5)) || standIn) && date.slice(0, 4) !== birthday.slice(0, 4)) return date;
  }
}
