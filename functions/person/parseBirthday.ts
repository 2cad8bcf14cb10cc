import { type Birthday, birthYear, daysIn } from '../time/birthdayIn.ts';
import type { Instant } from '../time/instant.ts';
import { localDate } from '../time/localDate.ts';

export type BirthdayProblem = 'not-a-date' | 'in-the-future' | 'too-long-ago';
type DateParts = { day: number | string; month: number | string; year?: number | string | undefined };

/** The oldest people alive were born after it. */
const firstYear = 1900;

/**
 * Reads a birthday from `1990-04-23`, from `--04-23` (the year is nobody's business), or from a form's three fields, of
 * which the year may be missing or empty. 29 February is one without a year too. The future begins tomorrow in the zone.
 */
export function parseBirthday(
  input: string | DateParts,
  now: Instant,
  zone: string,
): { birthday: Birthday } | { problem: BirthdayProblem } {
  const birthday = typeof input === 'string' ? input.trim() : joinParts(input);
  const match = /^(\d{4}-|--)(\d\d)-(\d\d)$/.exec(birthday);
  if (!match) return { problem: 'not-a-date' };
  const year = birthYear(birthday);
  const day = Number(match[3]);
  if (day < 1 || day > daysIn(Number(match[2]), year)) return { problem: 'not-a-date' };
  if (year === undefined) return { birthday };
  if (year < firstYear) return { problem: 'too-long-ago' };
  return birthday > localDate(now, zone) ? { problem: 'in-the-future' } : { birthday };
}

/** Full years lived, in the zone; undefined without a year. Those born on 29 February turn on 1 March in common years. */
export function ageAt(birthday: Birthday, now: Instant, zone: string): number | undefined {
  const year = birthYear(birthday);
  if (year === undefined) return undefined;
  const today = localDate(now, zone);
  const hadBirthday = today.slice(5) >= birthday.slice(5);
  return Number(today.slice(0, 4)) - year - (hadBirthday ? 0 : 1);
}

/** Whether the person is known to be too young. Without a year of birth nothing is known, and nobody is turned away. */
export function isUnderAge(birthday: Birthday, minimumAge: number, now: Instant, zone: string): boolean {
  const age = ageAt(birthday, now, zone);
  return age !== undefined && age < minimumAge;
}

function joinParts({ day, month, year }: DateParts): string {
  // "5." is a day, as much as 5: so it is written in half of our languages.
  const two = (part: number | string) => String(part).trim().replace(/\.$/, '').padStart(2, '0');
  const known = String(year ?? '').trim();
  return `${known === '' ? '-' : known}-${two(month)}-${two(day)}`;
}
