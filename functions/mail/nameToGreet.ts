import { cleanText } from '../person/cleanText.ts';
import { nameProblem } from '../person/nameProblem.ts';
import { spaceAbbreviations } from '../person/spaceAbbreviations.ts';

/** Longer names are more often a message than a name. */
const longest = 60;
/** Whatever shows nothing but the joiners and tags that `cleanText` leaves where they are spelling. */
const unseen = /(?:(?!\u200c|\u200d|[\u{e0020}-\u{e007f}])\p{C}|[\p{Zl}\p{Zp}])+/gu;

/** What a form in another charset leaves of a letter: `%B3` undecoded, or `&#322;`. */
const leftovers = /%[\da-f]{2}|&#?\w+;/i;
const somebody = /\p{L}|\p{Extended_Pictographic}/u;

/**
 * The name to greet a person by, on one line; none if what came as a name would turn our letter into somebody else's:
 * an address, a link, or a text of a paragraph's length. Nor is anybody greeted by bytes that could not be read.
 */
export function nameToGreet(firstName: string | undefined): string | undefined {
  const name = cleanText((firstName ?? '').replace(unseen, ' ').replace(/\s+/g, ' '));
  if (name === '' || [...name].length > longest || nameProblem(name)) return undefined;
  if (leftovers.test(name) || !somebody.test(name)) return undefined;
  const spaced = spaceAbbreviations(name);
  return /\.\p{L}{2,}/u.test(spaced) ? undefined : spaced;
}
