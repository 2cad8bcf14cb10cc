import type { Locale } from '../shop/locales.ts';
import { minorUnits } from '../shop/minorUnits.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';

type Place = Pick<ShopConfig, 'timeZone'>;

const tag = (locale: Locale) => (locale === 'en' ? 'en-GB' : locale);

/** A day as it is written out in the language, in one piece: a line never ends inside it. */
export function dayWords(instant: string, locale: Locale, { timeZone }: Place): string {
  return inOnePiece(new Intl.DateTimeFormat(tag(locale), { dateStyle: 'long', timeZone }).format(new Date(instant)));
}

/** A moment to the second with its zone, for what has to be proved. */
export function momentWords(instant: string, locale: Locale, { timeZone }: Place): string {
  return new Intl.DateTimeFormat(tag(locale), { dateStyle: 'long', timeStyle: 'long', timeZone }).format(
    new Date(instant),
  );
}

/** Money from the smallest unit of its currency. */
export function moneyWords(amount: number, currency: string, locale: Locale): string {
  return new Intl.NumberFormat(tag(locale), { style: 'currency', currency }).format(amount / minorUnits(currency));
}

export function percentWords(share: number, locale: Locale): string {
  return new Intl.NumberFormat(tag(locale), { style: 'percent' }).format(share);
}

/** A birthday with its year, if known, and without a time of day. */
export function birthdayWords(birthday: string, locale: Locale): string {
  const [, year, month, day] = /^(\d{4}|-)-(\d\d)-(\d\d)$/.exec(birthday) ?? [];
  const date = new Date(Date.UTC(year === '-' ? 2000 : Number(year), Number(month) - 1, Number(day)));
  const withYear = year === '-' ? {} : ({ year: 'numeric' } as const);
  const shape = { day: 'numeric', month: 'long', ...withYear, timeZone: 'UTC' } as const;
  return inOnePiece(new Intl.DateTimeFormat(tag(locale), shape).format(date));
}

/** A day of the calendar, such as `2026-11-25`, with its year. */
export function dateWords(date: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(tag(locale), { dateStyle: 'long', timeZone: 'UTC' });
  return inOnePiece(format.format(new Date(`${date}T00:00:00Z`)));
}

const inOnePiece = (words: string) => words.replaceAll(' ', '\u00a0');
