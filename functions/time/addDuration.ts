import { parseDuration } from './duration.ts';
import { epochMs, type Instant, toInstant } from './instant.ts';
import { fromWall, toWall, type Wall } from './wallClock.ts';

/**
 * The instant a duration later. Years and months go by the calendar of the zone and keep the local time of day
 * (31 January plus a month is the last of February); weeks, days and smaller are exact, a day being 24 hours.
 * Where a duration has both, the calendar part goes first. Throws RangeError and UnreadableZone.
 */
export function addDuration(instant: Instant, duration: string, zone: string): Instant {
  return shift(instant, duration, zone, 1);
}

/** The instant a duration earlier, by the same rules. */
export function subtractDuration(instant: Instant, duration: string, zone: string): Instant {
  return shift(instant, duration, zone, -1);
}

function shift(instant: Instant, duration: string, zone: string, sign: 1 | -1): Instant {
  const { months, ms } = parseDuration(duration);
  const start = epochMs(instant);
  const moved = months === 0 ? start : moveMonths(start, sign * months, zone);
  return toInstant(moved + sign * ms);
}

function moveMonths(ms: number, months: number, zone: string): number {
  return fromWall(addMonths(toWall(ms, zone), months), zone);
}

/** The same day so many months on, or the last day of a month that has no such day. */
function addMonths(wall: Wall, months: number): Wall {
  const date = new Date(wall);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return date.setUTCDate(Math.min(day, lastDay));
}
