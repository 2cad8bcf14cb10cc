import type { Shop } from '../../shop/shop.ts';
import { builtInLetters } from './builtInLetters.ts';
import type { CompiledLetter } from './compiledLetter.schema.ts';
import { compileLetter, type LetterProblem, type LetterRules } from './compileLetter.ts';
import type { LetterSource } from './letter.schema.ts';
import { voucherProblem } from './voucherIn.ts';

/** The letters of an automation's steps, compiled; null for a built-in one, which is compiled already. */
export type StepLetters = (CompiledLetter | null)[];

/** What a shop's letters are held to. */
export function letterRulesOf(
  { locales, url }: Pick<Shop, 'locales' | 'url'>,
  vouchers: readonly string[] = [],
): LetterRules {
  return { locales, pictures: url ? [new URL(url).origin] : [], vouchers };
}

/**
 * Compiles what the steps of an automation mail, to be kept beside it; tells everything that isn't right in any of them,
 * with its path below the automation (`steps.0.letter.content.fi.body`).
 */
export function compileSteps(
  steps: readonly { letter: LetterSource; voucher?: string | undefined }[],
  rules: LetterRules,
): { letters: StepLetters; problems: LetterProblem[] } {
  const problems: LetterProblem[] = [];
  const { vouchers = [] } = rules;
  const letters = steps.map(({ letter, voucher }, i) => {
    const path = `steps.${i}.letter`;
    if (voucher !== undefined && !vouchers.includes(voucher))
      problems.push({ path: `steps.${i}.voucher`, message: `There is no voucher kind "${voucher}"` });
    if (typeof letter !== 'string') {
      const compiled = compileLetter(letter.content, rules);
      for (const problem of compiled.problems ?? []) problems.push({ ...problem, path: `${path}.${problem.path}` });
      const message = compiled.letter && voucherProblem(compiled.letter, voucher);
      if (message) problems.push({ path, message });
      return compiled.letter ?? null;
    }
    if (!Object.hasOwn(builtInLetters, letter))
      problems.push({ path, message: `There is no built-in letter "${letter}": give it { content }` });
    return null;
  });
  return { letters, problems };
}
