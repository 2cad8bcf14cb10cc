/**
 * A moment, as a UTC ISO string with milliseconds exactly as `Date.prototype.toISOString` writes it.
 * All instants have one shape, so they compare and sort as strings, in code and in a table's keys.
 */
export type Instant = string;

/** Brings epoch milliseconds, a Date or any ISO text with an offset into the one shape. Throws RangeError for what is no time. */
export function toInstant(time: number | Date | string): Instant {
  return new Date(time).toISOString();
}

/** Milliseconds since 1970. Throws RangeError for what is no time. */
export function epochMs(instant: Instant): number {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${instant}`);
  return ms;
}

/** Whether the text is an instant in the one shape, and not merely some date. */
export function isInstant(text: string): boolean {
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString() === text;
}

/** The earlier of two, where undefined means never. */
export function earliest(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  if (a === undefined) return b;
  return b === undefined || a <= b ? a : b;
}

/** The later of two. */
export const latest = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** How far ahead of ours the clock of a system that reports something may be. */
export const clockSkewMs = 5 * 60 * 1000;

/** Whether a text with an offset is between 1970 and 2100: what is kept has one spelling in UTC, by which it sorts. */
export function withinBounds(text: string): boolean {
  const ms = Date.parse(text);
  return ms >= 0 && ms < Date.UTC(2100, 0);
}
