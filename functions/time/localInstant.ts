import { DateTime } from 'luxon';
import { type Instant, toInstant } from './instant.ts';
import { fromWall } from './wallClock.ts';

/** A calendar day, `YYYY-MM-DD`. */
export type LocalDate = string;

/**
 * When it is `at` o'clock on the day in the zone. Exactly one instant for every day of the year: a time that the change
 * to summer skips moves forward by the gap, of one that comes twice it is the first, so what is due daily is due once
 * (EventBridge Scheduler would skip the former). Throws RangeError for what is no date or time, and UnreadableZone.
 */
export function localInstant({ date, at, zone }: { date: LocalDate; at: string; zone: string }): Instant {
  return toInstant(fromWall(wallOf(date, at), zone));
}

/** The local day: when it begins, and when the next one does (exclusive end; 23 to 25 hours later). */
export function localDay(date: LocalDate, zone: string): { start: Instant; end: Instant } {
  const start = fromWall(wallOf(date, '00:00'), zone);
  let next = DateTime.fromISO(date, { zone: 'utc' });
  let end = start;
  // Once in a lifetime a zone leaves a whole day out (Samoa, 30 December 2011): it then falls on the day after.
  while (end <= start) {
    next = next.plus({ days: 1 });
    end = fromWall(next.toMillis(), zone);
  }
  return { start: toInstant(start), end: toInstant(end) };
}

function wallOf(date: LocalDate, at: string): number {
  const wall = DateTime.fromISO(`${date}T${at}`, { zone: 'utc' });
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(at) || !wall.isValid)
    throw new RangeError(`not a local time: ${date} ${at}`);
  return wall.toMillis();
}
