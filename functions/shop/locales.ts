/** Languages that texts are written in. */
export const writtenLocales = ['en', 'pl', 'ru', 'fi', 'sr'] as const;

/**
 * Languages the public pages and mails are read in, by their tags (BCP 47). Serbian is written in Cyrillic, `sr`, and read
 * in both its scripts: `sr-Latn` is converted (`inLatin`) wherever nobody has written it.
 */
export const locales = [...writtenLocales, 'sr-Latn'] as const;

export type WrittenLocale = (typeof writtenLocales)[number];
export type Locale = (typeof locales)[number];

/** What a file of texts is: all languages of one topic, together. A language that is missing is an error of types. */
export type InEveryLanguage<T> = Record<Locale, T>;

/** Whether a language can be read where these are written. */
export function isReadable(locale: Locale, written: readonly string[]): boolean {
  return written.includes(locale) || (locale === 'sr-Latn' && written.includes('sr'));
}
