import type { Shop } from '../../shop/shop.ts';
import { builtInLetters } from './builtInLetters.ts';
import type { CompiledLetter } from './compiledLetter.schema.ts';
import { compileLetter, type LetterProblem, type LetterRules } from './compileLetter.ts';
import type { LetterSource } from './letter.schema.ts';

/** The letters of an automation's steps, compiled; null for a built-in one, which is compiled already. */
export type StepLetters = (CompiledLetter | null)[];

/** What a shop's letters are held to. */
export function letterRulesOf({ locales, url }: Pick<Shop, 'locales' | 'url'>): LetterRules {
  return { locales, pictures: url ? [new URL(url).origin] : [] };
}

/**
 * Compiles what the steps of an automation mail, to be kept beside it; tells everything that isn't right in any of them,
 * with its path below the automation (`steps.0.letter.content.fi.body`).
 */
export function compileSteps(
  steps: readonly { letter: LetterSource }[],
  rules: LetterRules,
): { letters: StepLetters; problems: LetterProblem[] } {
  const problems: LetterProblem[] = [];
  const letters = steps.map(({ letter }, i) => {
    const path = `steps.${i}.letter`;
    if (typeof letter !== 'string') {
      const compiled = compileLetter(letter.content, rules);
      for (const problem of compiled.problems ?? []) problems.push({ ...problem, path: `${path}.${problem.path}` });
      return compiled.letter ?? null;
    }
    if (!Object.hasOwn(builtInLetters, letter))
      problems.push({ path, message: `There is no built-in letter "${letter}": give it { content }` });
    return null;
  });
  return { letters, problems };
}
