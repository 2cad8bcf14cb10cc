import { epochMs, type Instant } from './instant.ts';
import { isTimeZone, UnreadableZone } from './timeZone.ts';

/** The calendar day, `YYYY-MM-DD`, that people in the zone have at the instant. Throws UnreadableZone. Needs no date library. */
export function localDate(instant: Instant, zone: string): string {
  const parts = formatOf(zone).formatToParts(epochMs(instant));
  const { year, month, day } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${year!.padStart(4, '0')}-${month}-${day}`;
}

/** A format takes a tenth of a millisecond to make and a shop has few zones; names come from outside, so not for ever. */
const mostFormats = 100;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  if (!isTimeZone(zone)) throw new UnreadableZone(zone);
  const format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  if (formats.size >= mostFormats) formats.clear();
  formats.set(zone, format);
  return format;
}
