import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formTexts } from '../../functions/drawing/texts/formTexts.ts';
import { inLatin } from '../../functions/shop/inLatin.ts';
import { type WrittenLocale, writtenLocales } from '../../functions/shop/locales.ts';
import { everyText } from '../support/everyText.ts';

/** What is not said to anybody: gaps, names of blocks, where links lead. */
const said = (text: string) =>
  text.replace(/\{\{.*?\}\}|\{\w+\}|::\w+(\[[\w-]*\](?!\())?|\]\([^)]*\)|anna@example\.com/g, '¤');

const faults = (locale: WrittenLocale, faultIn: (text: string, where: string) => string | undefined) =>
  everyText.flatMap(({ where, words }) => {
    const fault = faultIn(words[locale], where);
    return fault === undefined ? [] : [`${where}: ${fault}: ${words[locale].slice(0, 200)}`];
  });

const pluralForm = /\.(zero|one|two|few|many|other)$/;

/** A language has the forms of a plural that it has, and no others. */
function hasForm(locale: WrittenLocale, where: string): boolean {
  const form = pluralForm.exec(where)?.[1];
  const forms: string[] = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  return form === undefined || forms.includes(form) || !hasOther(where);
}

const hasOther = (where: string) => everyText.some((one) => one.where === where.replace(pluralForm, '.other'));

/** The words that a glossary rules out, in the third column of its table. */
function ruledOut(glossary: string): string[] {
  const rows = glossary.split('\n').filter((line) => line.startsWith('|'));
  return rows.flatMap((row) => [...row.split('|')[3]!.matchAll(/`([^`]+)`/g)].map(([, word]) => word!));
}

function occurs(word: string): RegExp {
  const letters = word
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[\\p{L}’-]*')
    .replaceAll(' ', '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}\u2011-])${letters}(?![\\p{L}\\p{N}\u2011-])`, 'iu');
}

const glossaryOf = (locale: WrittenLocale) => readFileSync(`functions/shop/glossary/${locale}.md`, 'utf8');

describe.each(writtenLocales)('the texts in %s', (locale) => {
  test('use no word that the glossary of the language rules out', () => {
    const words = ruledOut(glossaryOf(locale)).map((word) => [word, occurs(word)] as const);
    expect(words.length).toBeGreaterThan(20);
    expect(faults(locale, (text) => words.find(([, pattern]) => pattern.test(said(text)))?.[0])).toEqual([]);
  });

  test('are all there, and are not English', () => {
    /** Names, and words that are the same. */
    const alike = /^(E[-\u2011]mail|Chat|Link|Gluten|Marketing|Segment|NIP|REGON|Y-tunnus|PIB|INN|\W*)$/;
    expect(
      faults(locale, (text, where) => {
        const mayBeEmpty = /\.(link|preheader)$/.test(where) || !hasForm(locale, where);
        if (text.trim() === '') return mayBeEmpty ? undefined : 'is missing';
        const english = everyText.find((one) => one.where === where)!.words.en;
        return locale !== 'en' && text === english && !alike.test(text) ? 'is English' : undefined;
      }),
    ).toEqual([]);
  });

  test('have the gaps, blocks and links of the others, and no more', () => {
    const bones = (text: string) =>
      [...text.matchAll(/\{\{.*?\}\}|\{\w+\}|::\w+(\[[\w-]*\](?!\())?|\]\([^)]*\)/g)].map(([one]) => one).sort();
    expect(
      faults(locale, (text, where) => {
        if (!hasForm(locale, where)) return undefined;
        const general = where.replace(pluralForm, '.other');
        const [here, there] = [text, everyText.find((one) => one.where === general)!.words.en].map(bones);
        const differs = [
          ...here!.filter((one) => !there!.includes(one)),
          ...there!.filter((one) => !here!.includes(one)),
        ];
        return differs.length > 0 ? differs.join(' ') : undefined;
      }),
    ).toEqual([]);
  });

  test('never shout, and are set as its printers set them', () => {
    const quotes = { en: /["„«»]/, pl: /["“«»]/, ru: /["„“”]/, fi: /["„“«»]/, sr: /["”«»]/ };
    const wrong: [string, RegExp][] = [
      ['an exclamation mark', /!/],
      ['three dots', /\.\.\./],
      ['a hyphen for a dash', / - |(?<![\d-])\d{1,3}-\d/],
      ['two spaces', /\S {2,}\S/],
      ['a space before a stop', /\p{L} [,.;:?]/u],
      ['quotes of another language', quotes[locale]],
      ['a straight apostrophe', /\p{L}'\p{L}/u],
      ['a line that may end inside a number', /\d [%€]|\d \d{3}\b/],
    ];
    expect(faults(locale, (text) => wrong.find(([, pattern]) => pattern.test(said(text)))?.[0])).toEqual([]);
  });

  test('fit where they stand', () => {
    const longest: [RegExp, number][] = [
      [/\.(button|submit|save|send|confirm)$/, 44],
      [/ placements?.*title$/, 40],
      [/(question|done|answered|refused|notFound|busy|confirmed|already|left|noted)\.title$/, 44],
      [/\.subject$/, 60],
      [/\.preheader$/, 90],
      [/\bpurposes \w+ title$/, 40],
      [/\b(incentive|vouchers [\w-]+ title)$/, 60],
      [/\bcontrols\.\w+$/, 16],
    ];
    expect(
      faults(locale, (text, where) => {
        const most = longest.find(([at]) => at.test(where))?.[1];
        return most !== undefined && said(text).trim().length > most ? `is longer than ${most}` : undefined;
      }),
    ).toEqual([]);
  });

  test('name twelve months', () => {
    expect(new Set(formTexts[locale].months).size).toBe(12);
  });
});

describe('how people are addressed', () => {
  test('in Polish with a capital, wherever the sentence stands', () => {
    const small = /(?<![\p{L}])(ty|ciebie|tobie|tobą|cię|twój|twoj\p{L}+|twoich|twoim)(?![\p{L}])/u;
    expect(faults('pl', (text) => small.exec(said(text))?.[0])).toEqual([]);
  });

  test.each([
    ['ru', /(?<=[\p{Ll},;] )(Вы|Вас|Вам|Вами|Ваш\p{Ll}*)(?!\p{L})/u],
    ['sr', /(?<=[\p{Ll},;] )(Ви|Вас|Вам|Вама|Ваш\p{Ll}*)(?!\p{L})/u],
  ] as const)('in %s without one', (locale, large) => {
    expect(faults(locale, (text) => large.exec(said(text))?.[0])).toEqual([]);
  });
});

describe('scripts', () => {
  test.each(['ru', 'sr'] as const)('the texts in %s are Cyrillic but for what has no other name', (locale) => {
    const names = /JSON|HTML|CSV|XLSX?|Excel|UTF-8|IP|QR|A4|origins|NIP|REGON|PIB|Y-tunnus|utm_\w+/g;
    expect(faults(locale, (text) => /[A-Za-z]+/.exec(said(text).replace(names, ''))?.[0])).toEqual([]);
  });

  test('Russian has no Serbian letters and Serbian no Russian ones', () => {
    expect(faults('ru', (text) => /[ђјљњћџ]/i.exec(text)?.[0])).toEqual([]);
    expect(faults('sr', (text) => /[йщъыьэюяё]/i.exec(text)?.[0])).toEqual([]);
  });

  test('every Serbian word can be read back from its Latin letters', () => {
    const words = new Set(everyText.flatMap(({ words: { sr } }) => said(sr).match(/\p{Script=Cyrillic}+/gu) ?? []));
    expect(words.size).toBeGreaterThan(500);
    expect([...words].filter((word) => inCyrillic(inLatin(word)) !== word)).toEqual([]);
  });
});

/** The way back, which is a guess: нј, лј and дж would be read as one letter. */
function inCyrillic(latin: string): string {
  const letters = 'абвгдђежзијклљмнњопрстћуфхцчџш';
  const back = Object.fromEntries([...letters, ...letters.toUpperCase()].map((letter) => [inLatin(letter), letter]));
  return latin.replace(/lj|nj|dž|\p{L}/giu, (sound) => back[sound] ?? back[sound[0] + sound.slice(1).toLowerCase()]!);
}
