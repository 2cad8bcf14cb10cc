import type { Locale } from '../shop/locales.ts';
import type { Instant } from '../time/instant.ts';

/** The day of an instant in words, or in figures where the month would have to be declined. */
export function dayOf(instant: Instant, locale: Locale, timeZone: string): string {
  const style = locale.startsWith('sr')
    ? ({ day: 'numeric', month: 'numeric', year: 'numeric' } as const)
    : { dateStyle: 'long' as const };
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...style, timeZone });
  return format.format(new Date(instant)).replace(/ г\.$/, '');
}
