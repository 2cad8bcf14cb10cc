import { locales as allLocales, isReadable, type Locale } from '../../shop/locales.ts';
import { closeUp } from './closeUp.ts';
import { compareLanguages, type ReadLanguage } from './compareLanguages.ts';
import type { CompiledLetter, Pieces } from './compiledLetter.schema.ts';
import type { LetterContent, WrittenLetter } from './letter.schema.ts';
import { parseBody } from './parseBody.ts';
import { markPlaceholders, piecesOf, placeholders, voucherPlaceholders } from './placeholders.ts';
import { readRight } from './readRuns.ts';

export type LetterRules = {
  /** The shop's languages: the letter has to be there in each of them. */
  locales: readonly Locale[];
  /** Origins the shop's pictures come from, besides `{{ shop.url }}`. */
  pictures?: readonly string[];
  /** Ids of the voucher kinds there are. Without one a letter can name no voucher. */
  vouchers?: readonly string[];
  /** What a letter with data of its own may name besides. */
  placeholders?: readonly string[];
  /** Whether it comes with lines of its own, which stand where `::details` does. */
  details?: boolean;
  /** Whether it is known that the languages say different things. */
  acknowledged?: boolean;
  /** Whether it may be missing in some of them too, once that is acknowledged: their readers are not written to. */
  mayLack?: boolean;
};

/** Something in a letter that isn't right: where (`content.fi.body`), and on which line of it, counted from one. */
export type LetterProblem = { path: string; line?: number; message: string };

export type Compilation =
  /** `differences`: what the languages do not have in common, where that is acknowledged. */
  | { letter: CompiledLetter; differences: LetterProblem[]; problems?: undefined }
  | { letter?: undefined; differences?: undefined; problems: LetterProblem[] };

/**
 * Compiles what a person wrote into what is rendered: blocks of plain words with gaps. Everything that isn't right in
 * any language is told at once, and so is what the languages don't have in common. Pure; the same content and rules give the same.
 */
export function compileLetter(content: LetterContent, rules: LetterRules): Compilation {
  const missing: LetterProblem[] = rules.locales
    .filter((locale) => !isReadable(locale, Object.keys(content)))
    .map((locale) => ({
      path: `content.${locale}`,
      message: `The letter is missing in "${locale}", a language of the shop`,
    }));
  const isMeant = rules.mayLack && rules.acknowledged && Object.keys(content).length > 0;
  const problems = isMeant ? [] : [...missing];
  const written = [...new Set([...rules.locales, ...allLocales])].filter((locale) => content[locale]);
  const read = written.map((locale) => readLanguage(locale, content[locale]!, rules, problems));
  const [first, ...others] = read;
  if (problems.length > 0) return { problems };
  const compared = others.flatMap((other) =>
    compareLanguages(other, first!).map(({ line, message }) => {
      return { path: `content.${other.locale}.body`, line, message: `Line ${line}: ${message}` };
    }),
  );
  if (compared.length > 0 && !rules.acknowledged) return { problems: compared };
  const compiled = read.map(({ locale, subject, preheader, blocks }) => {
    return [locale, { subject, preheader, blocks: blocks.map(({ block }) => block) }] as const;
  });
  return { letter: Object.fromEntries(compiled), differences: [...missing, ...compared] };
}

function readLanguage(
  locale: Locale,
  { subject, preheader = '', body }: WrittenLetter,
  rules: LetterRules,
  problems: LetterProblem[],
): ReadLanguage {
  const { pictures = [], vouchers = [], details = false } = rules;
  const allowed = [...placeholders, ...(vouchers.length > 0 ? voucherPlaceholders : []), ...(rules.placeholders ?? [])];
  const path = `content.${locale}`;
  const line = (name: 'subject' | 'preheader', text: string) =>
    readLine(text, { locale, allowed }, (message) => problems.push({ path: `${path}.${name}`, message }));
  const { blocks, faults } = parseBody(body, { locale, placeholders: allowed, pictures, vouchers, details });
  const read = { locale, subject: line('subject', subject), preheader: line('preheader', preheader), blocks };
  const told = new Map(faults.map(({ line, message }) => [`Line ${line}: ${message}`, line]));
  for (const [message, line] of told) problems.push({ path: `${path}.body`, line, message });
  return read;
}

/** One line of plain words: a subject, or what a mailbox shows beside it. */
function readLine(
  source: string,
  { locale, allowed }: { locale: Locale; allowed: readonly string[] },
  refuse: (message: string) => void,
): Pieces {
  const { text, gaps, faults } = markPlaceholders(source.trim(), allowed);
  if (/[\p{Cc}\u2028\u2029]/u.test(text)) refuse('This is one line');
  for (const { message } of faults) refuse(message);
  const [line] = readRight(closeUp([{ pieces: piecesOf(text, gaps) }], locale), 1, (_, message) => refuse(message));
  return line!.pieces;
}
