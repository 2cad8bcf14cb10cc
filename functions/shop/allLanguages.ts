import { type Locale, locales } from './locales.ts';

/**
 * A shop's configuration with every text in every language there is: where the shop has none, its own language's. A page
 * or a letter is asked for in a language that the shop does not speak often enough, by an old link or an order.
 */
export function allLanguages<Part>(part: Part, defaultLocale: Locale): Part {
  if (Array.isArray(part)) return part.map((one) => allLanguages(one, defaultLocale)) as Part;
  if (!part || typeof part !== 'object') return part;
  if (isText(part)) {
    const own = part[defaultLocale] ?? Object.values(part)[0]!;
    return Object.fromEntries(locales.map((locale) => [locale, part[locale] ?? own])) as Part;
  }
  const filled = Object.entries(part).map(([name, value]) => [name, allLanguages(value, defaultLocale)] as const);
  return Object.fromEntries(filled) as Part;
}

/** A text is an object of words by language, and nothing else in a configuration is. */
export function isText(part: unknown): part is Partial<Record<Locale, string>> {
  const entries = Object.entries(Object(part) as object);
  const isLocale = (name: string) => locales.some((locale) => locale === name);
  return entries.length > 0 && entries.every(([name, value]) => isLocale(name) && typeof value === 'string');
}
