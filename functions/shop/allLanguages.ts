import { inEveryLanguage, textIn } from './inBothScripts.ts';
import { type Locale, locales } from './locales.ts';
import { typeset } from './typeset.ts';

/** The same with its texts in every language there is. A text is an object of words by language, and nothing else is. */
type Spoken<Part> = Part extends object
  ? [keyof Part] extends [Locale]
    ? Record<Locale, string>
    : { [Name in keyof Part]: Spoken<Part[Name]> }
  : Part;

/**
 * A shop's configuration with every text in every language there is: where the shop has none, its own language's. A page
 * or a letter is asked for in a language that the shop does not speak often enough, by an old link or an order.
 */
export function allLanguages<Part>(part: Part, defaultLocale: Locale): Spoken<Part> {
  return completed(part, defaultLocale) as Spoken<Part>;
}

function completed(part: unknown, defaultLocale: Locale): unknown {
  if (Array.isArray(part)) return part.map((one) => completed(one, defaultLocale));
  if (!part || typeof part !== 'object') return part;
  if (isText(part))
    return inEveryLanguage((locale) => spoken(part, locale) ?? spoken(part, defaultLocale) ?? Object.values(part)[0]);
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, completed(value, defaultLocale)]));
}

/** As it is written, typeset. */
function spoken(text: Partial<Record<Locale, string>>, locale: Locale): string | undefined {
  const words = textIn(text, locale);
  const set = locale === 'sr-Latn' ? 'sr' : locale;
  return words === undefined ? undefined : typeset(words, set);
}

/** A text is an object of words by language, and nothing else in a configuration is. */
export function isText(part: unknown): part is Partial<Record<Locale, string>> {
  const entries = Object.entries(Object(part) as object);
  const isLocale = (name: string) => locales.some((locale) => locale === name);
  return entries.length > 0 && entries.every(([name, value]) => isLocale(name) && typeof value === 'string');
}
