import { epochMs, type Instant } from './instant.ts';
import { isTimeZone, UnreadableZone } from './timeZone.ts';

/** The calendar day, `YYYY-MM-DD`, that people in the zone have at the instant. Throws UnreadableZone. Needs no date library. */
export function localDate(instant: Instant, zone: string): string {
  if (!isTimeZone(zone)) throw new UnreadableZone(zone);
  const format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = Object.fromEntries(format.formatToParts(epochMs(instant)).map(({ type, value }) => [type, value]));
  return `${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day}`;
}
