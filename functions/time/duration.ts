/** Calendar months and exact milliseconds: what the two kinds of units in a duration come to. */
export type Duration = { months: number; ms: number };

const pattern =
  /^P(?=.)(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/;
const second = 1000;
const hour = 3600 * second;
export const dayMs = 24 * hour;
/** Longer than any rule of a shop, short enough that no instant leaves the four-digit years. */
const longest = 100 * 366 * dayMs;

/**
 * Reads an ISO 8601 duration of whole numbers (`P90D`, `P1Y6M`, `P2W`, `PT12H`). A day is 24 hours, a week seven days;
 * years and months stay calendar months, for a zone to place. Throws RangeError, also beyond a hundred years.
 */
export function parseDuration(text: string): Duration {
  const match = pattern.exec(text);
  if (!match) throw new RangeError(`not an ISO 8601 duration such as P90D: ${text}`);
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(1).map((digits) => Number(digits ?? 0));
  const duration = {
    months: years! * 12 + months!,
    ms: (weeks! * 7 + days!) * dayMs + hours! * hour + minutes! * 60 * second + seconds! * second,
  };
  if (atMostMs(duration) > longest) throw new RangeError(`longer than a hundred years: ${text}`);
  return duration;
}

/** An upper bound of the duration's length, for limits. */
export function atMostMs({ months, ms }: Duration): number {
  return (Math.floor(months / 12) * 366 + (months % 12) * 31) * dayMs + ms;
}

export function isDuration(text: string): boolean {
  try {
    parseDuration(text);
    return true;
  } catch {
    return false;
  }
}
