import { nameProblem } from '../../person/nameProblem.ts';
import type { Locale } from '../../shop/locales.ts';
import { fold } from './fold.ts';
import type { Reading } from './reading.types.ts';

/** Choices a shop offers, by the word they are kept under, with a label in each language. */
export type Choices = Record<string, Partial<Record<Locale, string>>>;

const mostItems = 10;
const longestItem = 40;
const between = /\s*[,;•+&]\s*|\s+(?:and|oraz|i|и|та|ja|sekä|а также)\s+/iu;

/**
 * Things named in a message, "bread, cakes and rye": those the shop offers, in whatever language, by their word, others as
 * written. Links and telephone numbers are none.
 */
export function readList(text: string, choices: Choices): Reading<string[], 'interests'> {
  const whole = choiceNamed(text, choices);
  const items = whole ? [whole] : text.split(between).map(trimmed).filter(Boolean);
  const kept = [...new Set(items.map((item) => choiceNamed(item, choices) ?? item))];
  const isFine = kept.length > 0 && kept.length <= mostItems && kept.every(isItem);
  return isFine ? { value: kept } : { problem: 'interests' };
}

/** The word of the choice that a text names by its label in any language. */
export function choiceNamed(text: string, choices: Choices): string | undefined {
  const said = fold(text);
  return Object.keys(choices).find(
    (word) => fold(word) === said || Object.values(choices[word]!).some((label) => fold(label!) === said),
  );
}

const trimmed = (item: string) => item.replace(/^[\s"'«„“.-]+|[\s"'»”“.!?-]+$/gu, '');
const isItem = (item: string) => item.length <= longestItem && /[\p{L}\p{N}]/u.test(item) && !nameProblem(item);
