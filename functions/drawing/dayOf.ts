import type { Locale } from '../shop/locales.ts';
import type { Instant } from '../time/instant.ts';

/** The day of an instant in words, or in figures where the month would have to be declined. */
export function dayOf(instant: Instant, locale: Locale, timeZone: string): string {
  return formatOf(locale, timeZone).format(new Date(instant)).replace(/ г\.$/, '');
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once: there are as many as languages and zones of a shop, and making one takes longer than a whole letter. */
function formatOf(locale: Locale, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const style = locale.startsWith('sr')
    ? ({ day: 'numeric', month: 'numeric', year: 'numeric' } as const)
    : { dateStyle: 'long' as const };
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...style, timeZone });
  formats.set(key, format);
  return format;
}
