import { type Birthday, birthdayIn, birthYear, type LeapDay } from './birthdayIn.ts';
import { epochMs, type Instant } from './instant.ts';
import { localDay, localInstant } from './localInstant.ts';
import { toWall, wallDate } from './wallClock.ts';

export type BirthdayPlan = { birthday: Birthday; leapDay: LeapDay; zone: string /** Local time of day. */; at: string };

/**
 * The first birthday that is not over yet: during the day itself still today's, though its hour `at` may have passed.
 * One a year, also for 29 February; the day of birth is not one. `endOfDay` is exclusive, the start of the next local day.
 */
export function nextBirthday(plan: BirthdayPlan, after: Instant): { year: number; at: Instant; endOfDay: Instant } {
  const { birthday, leapDay, zone, at } = plan;
  const thisYear = Number(wallDate(toWall(epochMs(after), zone)).slice(0, 4));
  for (let year = Math.max(thisYear, (birthYear(birthday) ?? 0) + 1); ; year++) {
    const date = birthdayIn(year, birthday, leapDay);
    const { end } = localDay(date, zone);
    if (end > after) return { year, at: localInstant({ date, at, zone }), endOfDay: end };
  }
}
