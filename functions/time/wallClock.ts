import { tzOffset } from '@date-fns/tz/tzOffset';
import { dayMs } from './duration.ts';
import { UnreadableZone } from './timeZone.ts';

/**
 * What the clock on the wall shows, as milliseconds: the local date and time written down as if it were UTC.
 * Calendar arithmetic is done on it, where every day has 24 hours, and the result brought back with `fromWall`.
 */
export type Wall = number;

/** What the wall clock in the zone shows at the time (epoch milliseconds). Throws UnreadableZone. */
export function toWall(ms: number, zone: string): Wall {
  return ms + offsetMs(ms, zone);
}

/** The day on the wall calendar, `YYYY-MM-DD`. */
export function wallDate(wall: Wall): string {
  return new Date(wall).toISOString().slice(0, 10);
}

/**
 * When the wall clock in the zone shows this. A time that the change to summer skips is read with the offset before it,
 * so it moves forward by the gap (RFC 5545 §3.3.5); of a time that is shown twice, the first unless asked otherwise.
 */
export function fromWall(wall: Wall, zone: string, twice: 'first' | 'last' = 'first'): number {
  const before = offsetMs(wall - dayMs, zone);
  const after = offsetMs(wall + dayMs, zone);
  const shown = [wall - before, wall - after].filter((ms) => toWall(ms, zone) === wall);
  if (shown.length === 0) return wall - before;
  return twice === 'first' ? Math.min(...shown) : Math.max(...shown);
}

/** Zones change their clocks on whole minutes, and have since 1972. */
const minute = 60_000;
const mostRemembered = 20_000;
const remembered = new Map<string, number>();

/** Asking Intl takes ten microseconds, and the same midnights are asked for again and again: the answers are kept. */
function offsetMs(ms: number, zone: string): number {
  const key = `${zone} ${Math.floor(ms / minute)}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const minutes = tzOffset(zone, new Date(ms));
  if (Number.isNaN(minutes)) throw new UnreadableZone(zone);
  const offset = Math.round(minutes * minute);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(key, offset);
  return offset;
}
