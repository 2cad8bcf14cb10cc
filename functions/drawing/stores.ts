import type { Locale } from '../shop/locales.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';

type Store = NonNullable<ShopConfig['stores']>[string];
const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** A Monday. */
const monday = Date.UTC(2024, 0, 1);

/** When a store is open, in as few words as its language needs: `Mon–Fri 6:00–18:00, Sat 6:00–14:00`. */
export function hoursWords({ hours }: Store, locale: Locale): string {
  const name = dayName(locale);
  const daysWords = (days: string) => days.replace(/[a-z]+/g, (day) => name(week.indexOf(day))).replace(/-/g, '–');
  return hours.map(({ days, from, to }) => `${daysWords(days)} ${clock(from)}–${clock(to)}`).join(', ');
}

function dayName(locale: Locale): (day: number) => string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  return (day) => format.format(monday + day * 86_400_000);
}

/** A nought before the hour is said by nobody. */
function clock(time: string): string {
  return time.replace(/^0/, '');
}
