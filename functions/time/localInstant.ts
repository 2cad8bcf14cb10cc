import { dayMs } from './duration.ts';
import { type Instant, toInstant } from './instant.ts';
import { fromWall, type Wall } from './wallClock.ts';

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
  const midnight = wallOf(date, '00:00');
  const start = fromWall(midnight, zone);
  const next = fromWall(midnight + dayMs, zone);
  // Once in a lifetime a zone leaves a whole day out (Samoa, 30 December 2011): it then falls on the day after.
  const end = next > start ? next : fromWall(midnight + 2 * dayMs, zone);
  return { start: toInstant(start), end: toInstant(end) };
}

/** When the local day begins. */
export function startOfDay(date: LocalDate, zone: string): Instant {
  return localInstant({ date, at: '00:00', zone });
}

function wallOf(date: LocalDate, at: string): Wall {
  const text = `${date}T${at}:00.000Z`;
  const wall = Date.parse(text);
  // Date moves 30 February on into March: only what comes back as it went in is a date.
  if (Number.isNaN(wall) || toInstant(wall) !== text) throw new RangeError(`not a local time: ${date} ${at}`);
  return wall;
}
