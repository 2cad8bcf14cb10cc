import { dayMs } from './duration.ts';
import { epochMs, type Instant, toInstant } from './instant.ts';
import { fromWall, toWall } from './wallClock.ts';

/** Local times of day, `HH:MM`. From the evening into the morning, or within a day; the same twice: no quiet hours. */
export type QuietHours = { from: string; to: string };

const minute = 60_000;

/**
 * When the quiet hours end that the zone is in now; undefined: it is not quiet. Throws UnreadableZone, so that
 * whoever cannot tell the local time does not write at night. Where the clock goes back, the later end counts.
 */
export function quietUntil(hours: QuietHours, zone: string, now: Instant): Instant | undefined {
  const wall = toWall(epochMs(now), zone);
  const midnight = Math.floor(wall / dayMs) * dayMs;
  const [time, from, to] = [wall - midnight, timeOfDay(hours.from), timeOfDay(hours.to)];
  const quiet = from <= to ? from <= time && time < to : from <= time || time < to;
  if (!quiet) return undefined;
  return toInstant(fromWall(midnight + to + (time < to ? 0 : dayMs), zone, 'last'));
}

function timeOfDay(text: string): number {
  const [hour, minutes] = text.split(':').map(Number);
  const time = (hour! * 60 + minutes!) * minute;
  if (!/^\d\d:\d\d$/.test(text) || !(time < dayMs)) throw new RangeError(`not a time of day: ${text}`);
  return time;
}
