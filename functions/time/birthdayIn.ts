import type { LocalDate } from './localInstant.ts';

/** When those born on 29 February have their birthday in a common year. */
export type LeapDay = 'feb-28' | 'mar-1';

/** A date of birth, or a birthday whose year is not known: `1990-04-23`, `--04-23`. */
export type Birthday = string;

/** The calendar day on which a birthday is kept in a year: every year has one. */
export function birthdayIn(year: number, birthday: Birthday, leapDay: LeapDay): LocalDate {
  const monthAndDay = birthday.slice(-5);
  const kept =
    monthAndDay === '02-29' && !isLeapYear(year) ? { 'feb-28': '02-28', 'mar-1': '03-01' }[leapDay] : monthAndDay;
  return `${String(year).padStart(4, '0')}-${kept}`;
}

/** The year of birth, where it is known. */
export function birthYear(birthday: Birthday): number | undefined {
  return birthday.startsWith('--') ? undefined : Number(birthday.slice(0, 4));
}

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month has, January being 1; none if there is no such month. Without a year February has 29. */
export function daysIn(month: number, year?: number): number {
  const isShort = month === 2 && year !== undefined && !isLeapYear(year);
  return isShort ? 28 : (daysInMonth[month - 1] ?? 0);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
