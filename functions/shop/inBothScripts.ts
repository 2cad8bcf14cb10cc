import { eachText, inLatin } from './inLatin.ts';
import { type InEveryLanguage, type Locale, locales, type WrittenLocale } from './locales.ts';
import { typeset } from './typeset.ts';

/**
 * The texts of a topic as they are written, typeset, and Serbian ones in Latin letters too. Each language is made when it
 * is first read: a page needs one.
 */
/* @__NO_SIDE_EFFECTS__ */
export function inBothScripts<T>(written: Record<WrittenLocale, T>): InEveryLanguage<T> {
  return inEveryLanguage((locale) => {
    const source = locale === 'sr-Latn' ? 'sr' : locale;
    const set = eachText(written[source], (text) => typeset(text, source));
    return locale === source ? set : eachText(set, inLatin);
  });
}

/** What somebody wrote in some languages, in the one that is asked for; Serbian in Latin letters may be converted. */
export function textIn<T>(texts: Partial<Record<Locale, T>>, locale: Locale): T | undefined {
  if (texts[locale] !== undefined || locale !== 'sr-Latn') return texts[locale];
  return texts.sr === undefined ? undefined : eachText(texts.sr, inLatin);
}

/** Puts topics together, language by language, each when it is first read. */
/* @__NO_SIDE_EFFECTS__ */
export function inEveryLanguage<T>(make: (locale: Locale) => T): InEveryLanguage<T> {
  const made = {} as InEveryLanguage<T>;
  for (const locale of locales) {
    const get = () => {
      const value = make(locale);
      Object.defineProperty(made, locale, { enumerable: true, value });
      return value;
    };
    Object.defineProperty(made, locale, { enumerable: true, configurable: true, get });
  }
  return made;
}
