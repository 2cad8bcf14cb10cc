import type { Locale } from '../shop/locales.ts';
import type { ShopConfig, Weekday } from '../shop/shop.schema.ts';

type Store = NonNullable<ShopConfig['stores']>[string];
const week: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** A Monday. */
const monday = Date.UTC(2024, 0, 1);

/** When a store is open, in as few words as its language needs: `Mon–Fri 6:00–18:00, Sat 6:00–14:00`. */
export function hoursWords({ hours }: Store, locale: Locale): string {
  return hours.map(({ days, from, to }) => `${runsOf(days, locale)} ${clock(from)}–${clock(to)}`).join(', ');
}

/** Days that follow each other are said by the first and the last. */
function runsOf(days: Weekday[], locale: Locale): string {
  const at = days.map((day) => week.indexOf(day)).sort((a, b) => a - b);
  const runs: [first: number, last: number][] = [];
  for (const day of at) {
    const run = runs.at(-1);
    if (run && day === run[1] + 1) run[1] = day;
    else runs.push([day, day]);
  }
  const name = dayName(locale);
  return runs
    .map(([first, last]) =>
      first === last ? name(first) : `${name(first)}${last === first + 1 ? ', ' : '–'}${name(last)}`,
    )
    .join(', ');
}

function dayName(locale: Locale): (day: number) => string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  return (day) => format.format(monday + day * 86_400_000);
}

/** A nought before the hour is said by nobody. */
function clock(time: string): string {
  return time.replace(/^0/, '');
}
