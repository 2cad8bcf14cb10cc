import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copy } from '../../functions/asked/letters/copy.ts';
import { erase } from '../../functions/asked/letters/erase.ts';
import { erased } from '../../functions/asked/letters/erased.ts';
import { invite } from '../../functions/asked/letters/invite.ts';
import { formTexts } from '../../functions/drawing/texts/formTexts.ts';
import { footer } from '../../functions/mail/footer.ts';
import { type WrittenLocale, writtenLocales } from '../../functions/shop/locales.ts';

/** Every topic there is, so that a new one is looked at without being named here. */
const topics = await Promise.all(
  [
    'functions/drawing/texts',
    'functions/chat/texts',
    'functions/programme/letters/builtIn',
    'forms/chat',
    'forms/demo',
    'forms/print',
    'forms/snippets',
  ]
    .flatMap((room) => readdirSync(room).map((file) => join(room, file)))
    .filter((file) => /\/texts\/|\/builtIn\/|(Texts|Words)\.ts$/.test(file))
    .map(async (file) => Object.values((await import(join(process.cwd(), file))) as Record<string, Topic>)),
);
type Topic = Record<WrittenLocale, unknown>;
const mails = { invite, copy, erase, erased, footer };

const everyText = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(everyText);
const textsIn = (locale: WrittenLocale) =>
  [...topics.flat(), ...Object.values(mails)].flatMap((topic) => everyText(topic[locale]));

test.each(writtenLocales)('the texts in %s never shout', (locale) => {
  for (const text of textsIn(locale)) expect(text).not.toContain('!');
});

test.each(['ru', 'sr'] as const)('the texts in %s are Cyrillic but for gaps and examples', (locale) => {
  const latin = textsIn(locale).map((text) =>
    text.replace(
      /\{\{.*?\}\}|\{\w+\}|::(button|details)|::(drawing|voucher)\[[\w-]*\]|anna@example\.com|\(JSON\)|HTML|QR|origins/g,
      '',
    ),
  );
  for (const text of latin) expect(text).not.toMatch(/[A-Za-z]/);
});

test('Russian has no Serbian letters and Serbian no Russian ones', () => {
  for (const text of textsIn('ru')) expect(text).not.toMatch(/[ђјљњћџ]/i);
  for (const text of textsIn('sr')) expect(text).not.toMatch(/[йщъыьэюяё]/i);
});

test('every language knows twelve months', () => {
  for (const { months } of Object.values(formTexts)) expect(new Set(months).size).toBe(12);
});
