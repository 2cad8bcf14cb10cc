import { fillPlain } from '../../functions/drawing/fill.ts';
import type { Locale } from '../../functions/shop/locales.ts';
import type { TextPiece } from './pieces.ts';
import { shared } from './shared.ts';
import type { Topics } from './topics.ts';

declare const TEXTS_HASH: string;

export type Topic = keyof Topics;
/** A text by how many it speaks of (CLDR's plural categories); `{n}` in it is the number. */
export type Plural = { one: string; few?: string; many?: string; other: string };

export const languages: Record<Locale, string> = {
  en: 'English',
  pl: 'Polski',
  ru: 'Русский',
  fi: 'Suomi',
  sr: 'Српски',
  'sr-Latn': 'Srpski',
};
const remembered = 'kartoteka.language';

/** The language that is read; whatever shows words is drawn anew when it changes. */
export const language = shared<Locale>(firstLanguage());
/** What has come so far, and which files were asked for. */
const topics = new Map<Locale, Partial<Topics>>();
const files = new Map<string, Promise<void>>();
const wanted = new Set<TextPiece>();

function firstLanguage(): Locale {
  const known = (tag: string): tag is Locale => tag in languages;
  const asked = navigator.languages.flatMap((tag) => [tag.split('-').slice(0, 2).join('-'), tag.split('-')[0]!]);
  const wanted = [localStorage.getItem(remembered) ?? '', ...asked];
  return wanted.find(known) ?? 'en';
}

/** Brings the texts of a piece in the language that is read, once. */
export function load(piece: TextPiece, locale: Locale = language.value): Promise<void> {
  const name = `${piece}.${locale}`;
  const asked =
    files.get(name) ??
    fetchTexts(name, locale).catch((error) => {
      files.delete(name);
      throw error;
    });
  files.set(name, asked);
  wanted.add(piece);
  return asked;
}

async function fetchTexts(name: string, locale: Locale): Promise<void> {
  const answer = await fetch(`/console/assets/${name}.${TEXTS_HASH}.json`);
  if (!answer.ok) throw new Error(`texts ${name}: ${answer.status}`);
  const texts = await answer.json();
  topics.set(locale, { ...topics.get(locale), ...texts });
}

/** Reads another language from now on, also the next time. */
export async function speak(locale: Locale): Promise<void> {
  await Promise.all([...wanted].map((piece) => load(piece, locale)));
  localStorage.setItem(remembered, locale);
  document.documentElement.lang = locale;
  language.value = locale;
}

/** The words of a topic, which comes with the piece that asks. */
export function words<T extends Topic>(topic: T): Topics[T] {
  return topics.get(language.value)![topic] as Topics[T];
}

/** Puts values into the `{name}` gaps of a text; a date that ends with a stop ends its sentence. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  fillPlain(text, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))).replace(
    /\.\.(?= |$)/g,
    '.',
  );

/** The form of a text that goes with a number, with the number in it. */
export function counted(text: Plural, n: number, values: Record<string, string> = {}): string {
  const form = new Intl.PluralRules(language.value).select(n) as keyof Plural;
  return fill(text[form] ?? text.other, { ...values, n: new Intl.NumberFormat(tagOf(language.value)).format(n) });
}

export const tagOf = (locale: Locale) => (locale === 'en' ? 'en-GB' : locale);
