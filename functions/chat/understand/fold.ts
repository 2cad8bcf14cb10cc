/**
 * Text as it is compared: compatibility forms and marks folded away (`Kyllä` is `kylla`, `й` is `и`), small letters, words
 * separated by single spaces, punctuation gone. Both what people write and the words we know go through it.
 */
export function fold(text: string): string {
  return wordsOf(text).join(' ');
}

/** The folded words and numbers of a text, in order. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l').replaceAll('đ', 'dj');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Folds a list of phrases, separated by commas, for looking up. */
export function phrases(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map(fold).filter(Boolean));
}
