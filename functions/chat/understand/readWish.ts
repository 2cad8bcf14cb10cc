import { nameProblem } from '../../person/nameProblem.ts';
import type { Reading } from './reading.types.ts';
import { type Choices, choiceNamed } from './readList.ts';

/** What somebody looks for: one of the shop's choices by its word, or a short text as written. Links are none. */
export function readWish(text: string, choices: Choices): Reading<string, 'lookingFor'> {
  const chosen = choiceNamed(text, choices);
  if (chosen) return { value: chosen };
  const problem = nameProblem(text);
  const isFine = /[\p{L}\p{N}]/u.test(text) && (problem === undefined || problem === 'phone-number');
  return isFine ? { value: text } : { problem: 'lookingFor' };
}
