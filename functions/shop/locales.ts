/** Languages the public pages and mails are written in. */
export const locales = ['en', 'pl', 'ru', 'fi', 'sr'] as const;

export type Locale = (typeof locales)[number];

/** What a file of texts is: all languages of one topic, together. A language that is missing is an error of types. */
export type InEveryLanguage<T> = Record<Locale, T>;

/** Puts topics together, language by language. */
export function inEveryLanguage<T>(make: (locale: Locale) => T): InEveryLanguage<T> {
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as InEveryLanguage<T>;
}
