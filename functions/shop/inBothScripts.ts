import { allInLatin } from './inLatin.ts';
import { type InEveryLanguage, type Locale, type WrittenLocale, writtenLocales } from './locales.ts';

/**
 * The texts of a topic as they are written, and Serbian ones in Latin letters too, which are made when they are first read.
 */
/* @__NO_SIDE_EFFECTS__ */
export function inBothScripts<T>(written: Record<WrittenLocale, T>): InEveryLanguage<T> {
  return latinLater(written, () => allInLatin(written.sr));
}

/** Puts topics together, language by language. */
/* @__NO_SIDE_EFFECTS__ */
export function inEveryLanguage<T>(make: (locale: Locale) => T): InEveryLanguage<T> {
  const written = Object.fromEntries(writtenLocales.map((locale) => [locale, make(locale)]));
  return latinLater(written as Record<WrittenLocale, T>, () => make('sr-Latn'));
}

/** What somebody wrote in some languages, in the one that is asked for; Serbian in Latin letters may be converted. */
export function textIn<T>(texts: Partial<Record<Locale, T>>, locale: Locale): T | undefined {
  if (texts[locale] !== undefined || locale !== 'sr-Latn') return texts[locale];
  return texts.sr === undefined ? undefined : allInLatin(texts.sr);
}

export function latinLater<T>(written: Record<WrittenLocale, T>, make: () => T): InEveryLanguage<T> {
  let latin: T | undefined;
  const get = () => {
    latin ??= make();
    return latin;
  };
  return Object.defineProperty({ ...written }, 'sr-Latn', { enumerable: true, get }) as InEveryLanguage<T>;
}
