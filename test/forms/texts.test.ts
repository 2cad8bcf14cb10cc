import { expect, test } from 'vitest';
import { printTexts } from '../../forms/print/printTexts.ts';
import { snippetTexts } from '../../forms/snippets/snippetTexts.ts';
import * as en from '../../functions/drawing/texts/en.ts';
import * as fi from '../../functions/drawing/texts/fi.ts';
import * as pl from '../../functions/drawing/texts/pl.ts';
import * as enPreferences from '../../functions/drawing/texts/preferences/en.ts';
import * as fiPreferences from '../../functions/drawing/texts/preferences/fi.ts';
import * as plPreferences from '../../functions/drawing/texts/preferences/pl.ts';
import * as ruPreferences from '../../functions/drawing/texts/preferences/ru.ts';
import * as srPreferences from '../../functions/drawing/texts/preferences/sr.ts';
import * as ru from '../../functions/drawing/texts/ru.ts';
import * as sr from '../../functions/drawing/texts/sr.ts';
import { birthday } from '../../functions/mail/letters/birthday.ts';
import { copy } from '../../functions/mail/letters/copy.ts';
import { erase } from '../../functions/mail/letters/erase.ts';
import { erased } from '../../functions/mail/letters/erased.ts';
import { footer } from '../../functions/mail/letters/footer.ts';
import { invite } from '../../functions/mail/letters/invite.ts';
import { winBack } from '../../functions/mail/letters/winBack.ts';

const pages = { en, pl, ru, fi, sr };
const preferences = { en: enPreferences, pl: plPreferences, ru: ruPreferences, fi: fiPreferences, sr: srPreferences };
const mails = { invite, copy, erase, erased, birthday, winBack, footer };

const everyText = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(everyText);
const textsIn = (locale: keyof typeof pages) => [
  ...everyText(pages[locale]),
  ...everyText(preferences[locale]),
  ...everyText(printTexts[locale]),
  ...everyText(snippetTexts[locale]),
  ...Object.values(mails).flatMap((letter) => everyText(letter[locale])),
];

test.each(Object.keys(pages) as (keyof typeof pages)[])('the texts in %s never shout', (locale) => {
  for (const text of textsIn(locale)) expect(text).not.toContain('!');
});

test.each(['ru', 'sr'] as const)('the texts in %s are Cyrillic but for gaps and examples', (locale) => {
  const latin = textsIn(locale).map((text) =>
    text.replace(/\{\{.*?\}\}|\{%.*?%\}|\{\w+\}|anna@example\.com|\(JSON\)|HTML|QR|origins/g, ''),
  );
  for (const text of latin) expect(text).not.toMatch(/[A-Za-z]/);
});

test('Russian has no Serbian letters and Serbian no Russian ones', () => {
  for (const text of textsIn('ru')) expect(text).not.toMatch(/[ђјљњћџ]/i);
  for (const text of textsIn('sr')) expect(text).not.toMatch(/[йщъыьэюяё]/i);
});

test('every language knows twelve months', () => {
  for (const { form } of Object.values(pages)) expect(new Set(form.months).size).toBe(12);
});
