import type { CompiledLetter } from '../programme/letters/compiledLetter.schema.ts';
import { fillLetter, type LetterReader, type RenderedLetter } from './fillLetter.ts';
import { type LetterFor, type PreparedLetter, prepareLetter } from './prepareLetter.ts';

export type RenderLetterOptions = Omit<LetterFor, 'voucher'> & { reader: LetterReader };

type Kept = { shop: LetterFor['shop']; prepared: PreparedLetter };
const kept = new WeakMap<CompiledLetter, Map<string, Kept>>();

/**
 * Writes a letter to one person, as HTML and as plain text: prepared once for all readers of a language, filled for
 * each. Which letter it is makes no difference. Throws as `prepareLetter` and `fillLetter` do.
 */
export function renderLetter({ reader, ...options }: RenderLetterOptions): RenderedLetter {
  return fillLetter(preparedOf({ ...options, voucher: reader.voucher !== undefined }), reader);
}

/** A letter prepared for all its readers in a language, kept as long as the letter is. */
export function preparedOf(options: LetterFor): PreparedLetter {
  const { letter, shop, locale, shopUrl, publicUrl, why, survey, voucher } = options;
  const known = kept.get(letter) ?? new Map<string, Kept>();
  kept.set(letter, known);
  const key = JSON.stringify([locale, shopUrl, publicUrl, why, survey, voucher]);
  const found = known.get(key);
  if (found?.shop === shop) return found.prepared;
  const prepared = prepareLetter(options);
  known.set(key, { shop, prepared });
  return prepared;
}
