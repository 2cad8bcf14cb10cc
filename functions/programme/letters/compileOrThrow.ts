import type { WrittenLocale } from '../../shop/locales.ts';
import { typeset } from '../../shop/typeset.ts';
import type { CompiledLetter } from './compiledLetter.schema.ts';
import { compileLetter, type LetterRules } from './compileLetter.ts';
import type { LetterContent, WrittenLetter } from './letter.schema.ts';

/** Letters as printers set each language; a subject is one line. */
function set(content: LetterContent): LetterContent {
  const languages = Object.entries(content) as [WrittenLocale, WrittenLetter][];
  return Object.fromEntries(
    languages.map(([locale, written]) => [locale, { ...written, body: typeset(written.body, locale) }]),
  );
}

/** Compiles letters of our own, all of them; throws with the path and the line of everything that isn't right. */
export function compileOrThrow<Id extends string>(
  letters: Record<Id, LetterContent>,
  rules: LetterRules,
): Record<Id, CompiledLetter> {
  const compiled = Object.entries<LetterContent>(letters).map(
    ([id, content]) => [id, compileLetter(set(content), rules)] as const,
  );
  const problems = compiled.flatMap(([id, { problems = [] }]) =>
    problems.map(({ path, message }) => `  ${id}.${path}: ${message}`),
  );
  if (problems.length > 0) throw new Error(`Letters are not valid:\n${problems.join('\n')}`);
  return Object.fromEntries(compiled.map(([id, { letter }]) => [id, letter])) as Record<Id, CompiledLetter>;
}
