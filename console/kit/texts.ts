import { signal } from '@preact/signals';
import { fillPlain } from '../../functions/drawing/fill.ts';
import type { Locale } from '../../functions/shop/locales.ts';
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
export const language = signal<Locale>(firstLanguage());
const loaded = new Map<Locale, Partial<Topics>>();

function firstLanguage(): Locale {
  const known = (tag: string): tag is Locale => tag in languages;
  const asked = navigator.languages.flatMap((tag) => [tag.split('-').slice(0, 2).join('-'), tag.split('-')[0]!]);
  const wanted = [localStorage.getItem(remembered) ?? '', ...asked];
  return wanted.find(known) ?? 'en';
}

/** Brings the texts of topics, in the language that is read; at once where they are there already. */
export async function load(topics: readonly Topic[], locale: Locale = language.value): Promise<void> {
  const there = loaded.get(locale) ?? {};
  loaded.set(locale, there);
  const missing = topics.filter((topic) => !there[topic]);
  const texts = await Promise.all(missing.map((topic) => fetchTexts(topic, locale)));
  Object.assign(there, Object.fromEntries(missing.map((topic, i) => [topic, texts[i]])));
}

async function fetchTexts(topic: Topic, locale: Locale): Promise<unknown> {
  const answer = await fetch(`/console/assets/${topic}.${locale}.${TEXTS_HASH}.json`);
  if (!answer.ok) throw new Error(`texts ${topic}: ${answer.status}`);
  return answer.json();
}

/** Reads another language from now on, also the next time. */
export async function speak(locale: Locale): Promise<void> {
  await load(Object.keys(loaded.get(language.value) ?? {}) as Topic[], locale);
  localStorage.setItem(remembered, locale);
  document.documentElement.lang = locale;
  language.value = locale;
}

/** The words of a topic, which the screen that asks has named in its route. */
export function words<T extends Topic>(topic: T): Topics[T] {
  return loaded.get(language.value)![topic] as Topics[T];
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
