import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type WrittenLocale, writtenLocales } from '../../functions/shop/locales.ts';
import config from '../../shop.config.ts';

/** One text, by the file and the path it stands at, in every language. */
export type Text = { where: string; words: Record<WrittenLocale, string> };

/** Files that make texts of others' are left out: each text is looked at once. */
const composed = /(formTexts|chatTexts|inBothScripts|packed\w+\.atBuild|\.schema)\.ts$/;
const files = globSync('{functions,forms,console}/**/*.ts')
  .filter((file) => !composed.test(file) && /inBothScripts|LetterInEveryLanguage/.test(readFileSync(file, 'utf8')))
  .sort();

/** Every text for people there is, of every topic, of our letters and of the shop; a new one needs no name here. */
export const everyText: Text[] = [
  ...(await Promise.all(files.map(async (file) => topicsIn(await import(join(process.cwd(), file)), file)))).flat(),
  ...topicsIn(config, 'shop.config.ts'),
];

function topicsIn(part: unknown, where: string): Text[] {
  if (!part || typeof part !== 'object') return [];
  if (writtenLocales.every((locale) => locale in part)) return textsOf(part as Record<WrittenLocale, unknown>, where);
  return Object.entries(part).flatMap(([name, value]) => topicsIn(value, `${where} ${name}`));
}

/** Texts side by side; one that a language lacks is empty there. */
function textsOf(topic: Record<WrittenLocale, unknown>, where: string): Text[] {
  const parts = writtenLocales.map((locale) => topic[locale]);
  if (parts.some((part) => typeof part === 'string')) {
    const words = writtenLocales.map((locale, i) => [locale, typeof parts[i] === 'string' ? parts[i] : '']);
    return [{ where, words: Object.fromEntries(words) }];
  }
  const names = new Set(parts.flatMap((part) => Object.keys(part ?? {})));
  return [...names].flatMap((name) =>
    textsOf(
      Object.fromEntries(
        writtenLocales.map((locale) => [locale, (topic[locale] as Record<string, unknown> | undefined)?.[name]]),
      ) as Record<WrittenLocale, unknown>,
      `${where}.${name}`,
    ),
  );
}
