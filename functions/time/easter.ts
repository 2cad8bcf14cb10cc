import { dayMs } from './duration.ts';
import type { LocalDate } from './localInstant.ts';

/** By which reckoning a church keeps Easter: the Gregorian, or the Julian that the Orthodox kept. */
export type Reckoning = 'western' | 'orthodox';

/** Easter Sunday of a year on today's calendar, whichever reckoning it is kept by. */
export function easterIn(year: number, by: Reckoning): LocalDate {
  return dateAfterMarch(year, by === 'western' ? gregorianEaster(year) : julianEaster(year) + calendarsApart(year));
}

/** Days from the last of February; the computus as Meeus gives it (Astronomical Algorithms, chapter 8). */
function gregorianEaster(year: number): number {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return h + l - 7 * m + 22;
}

/** The same on the Julian calendar. */
function julianEaster(year: number): number {
  const moon = (19 * (year % 19) + 15) % 30;
  return moon + ((2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7) + 22;
}

/** By how many days the Julian calendar is behind in the spring of a year: 13 until 2099. */
const calendarsApart = (year: number) => Math.floor(year / 100) - Math.floor(year / 400) - 2;

function dateAfterMarch(year: number, day: number): LocalDate {
  return new Date(Date.UTC(year, 2, 0) + day * dayMs).toISOString().slice(0, 10);
}
