import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageAt, isUnderAge, parseBirthday } from '../../../functions/person/parseBirthday.ts';
import { UnreadableZone } from '../../../functions/time/timeZone.ts';

const zone = 'Europe/Warsaw';
const now = '2027-05-17T22:30:00.000Z'; // half past midnight on the 18th in Warsaw

describe('a birthday', () => {
  test.each(['1990-04-23', '--04-23', '--02-29', '2000-02-29', '1900-01-01', '2027-05-18'])('%s is one', (text) =>
    expect(parseBirthday(text, now, zone)).toEqual({ birthday: text }),
  );

  test.each([
    ['1990-02-30', 'not-a-date'],
    ['--02-30', 'not-a-date'],
    ['2001-02-29', 'not-a-date'],
    ['1900-02-29', 'not-a-date'],
    ['1990-13-01', 'not-a-date'],
    ['1990-00-10', 'not-a-date'],
    ['1990-04-00', 'not-a-date'],
    ['90-04-23', 'not-a-date'],
    ['1990-4-23', 'not-a-date'],
    ['1990-04-23T00:00', 'not-a-date'],
    ['', 'not-a-date'],
    ['1800-01-01', 'too-long-ago'],
    ['1899-12-31', 'too-long-ago'],
    ['2027-05-19', 'in-the-future'],
    ['3000-01-01', 'in-the-future'],
  ])('%s is refused: %s', (text, problem) => expect(parseBirthday(text, now, zone)).toEqual({ problem }));

  test('comes from three fields of a form, the year left out or not', () => {
    expect(parseBirthday({ day: '3', month: '4', year: '1990' }, now, zone)).toEqual({ birthday: '1990-04-03' });
    expect(parseBirthday({ day: 29, month: 2 }, now, zone)).toEqual({ birthday: '--02-29' });
    expect(parseBirthday({ day: '29', month: '02', year: '' }, now, zone)).toEqual({ birthday: '--02-29' });
    expect(parseBirthday({ day: 30, month: 2 }, now, zone)).toEqual({ problem: 'not-a-date' });
    expect(parseBirthday({ day: 1, month: 1, year: 90 }, now, zone)).toEqual({ problem: 'not-a-date' });
  });

  test('in the zone of the person decides the age', () => {
    expect(ageAt('2011-05-18', now, zone)).toBe(16);
    expect(ageAt('2011-05-18', now, 'UTC')).toBe(15);
    expect(isUnderAge('2011-05-18', 16, now, zone)).toBe(false);
    expect(isUnderAge('2011-05-18', 16, now, 'UTC')).toBe(true);
    expect(isUnderAge('--05-18', 16, now, zone)).toBe(false);
  });

  test('on 29 February makes a year older on 1 March in common years', () => {
    expect(ageAt('2012-02-29', '2028-02-28T12:00:00.000Z', 'UTC')).toBe(15);
    expect(ageAt('2012-02-29', '2028-02-29T12:00:00.000Z', 'UTC')).toBe(16);
    expect(ageAt('2012-02-29', '2027-02-28T12:00:00.000Z', 'UTC')).toBe(14);
    expect(ageAt('2012-02-29', '2027-03-01T00:00:00.000Z', 'UTC')).toBe(15);
  });

  test('is not judged in a zone that cannot be read', () => {
    expect(() => ageAt('1990-04-23', now, 'Mars/Base')).toThrow(UnreadableZone);
  });

  test('of any real day is read back as it is', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2027-05-17'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const birthday = date.toISOString().slice(0, 10);
        expect(parseBirthday(birthday, now, zone)).toEqual({ birthday });
        expect(parseBirthday(`-${birthday.slice(4)}`, now, zone)).toEqual({ birthday: `-${birthday.slice(4)}` });
      }),
    );
  });
});
