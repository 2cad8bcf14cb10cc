import cyrillicToLatin from 'cyrillic-to-latin';

const alphabet = 'АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ';
const letters = new Map([...alphabet, ...alphabet.toLowerCase()].map((letter) => [letter, cyrillicToLatin(letter)]));

/**
 * What is no word: gaps and templates, code, tags, where a link of Markdown leads, names of blocks (`::drawing[…]`), web
 * addresses, mail addresses, host names.
 */
const noWords = new RegExp(
  [
    String.raw`\{\{.*?\}\}|\{[^{}\s]+\}`,
    '`[^`]*`',
    '<[^<>]*>',
    String.raw`(?<=\])\([^()]*\)`,
    String.raw`(?<=::(?:drawing|voucher))\[[^\]]*\]`,
    String.raw`[a-z][a-z+.-]*:\/\/[^\s<>"'„“”«»()]+`,
    String.raw`[^\s<>"'„“”«»(),;:]+@[^\s<>"'„“”«»(),;:]+`,
    String.raw`(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#][^\s<>"'„“”«»()]*)?`,
  ].join('|'),
  'giu',
);

/**
 * A Serbian text, written in Cyrillic, in Latin letters. Words alone are converted, and of these only Serbian ones: a
 * Russian name stays as it is. Each letter has its counterpart, so nothing is guessed; Љ, Њ and Џ become two capitals
 * within a word in capitals (ЊУЈОРК is NJUJORK, Њујорк is Njujork).
 */
export function inLatin(text: string): string {
  let latin = '';
  let from = 0;
  for (const { 0: kept, index } of text.matchAll(noWords)) {
    latin += wordsInLatin(text.slice(from, index)) + kept;
    from = index + kept.length;
  }
  return latin + wordsInLatin(text.slice(from));
}

function wordsInLatin(text: string): string {
  return text.replace(/[\p{Script=Cyrillic}\p{M}]+/gu, (word) => {
    if ([...word].some((letter) => !letters.has(letter))) return word;
    const inCapitals = word.length > 1 && word === word.toUpperCase();
    const latin = [...word].map((letter) => letters.get(letter)).join('');
    return inCapitals ? latin.toUpperCase() : latin;
  });
}

/** Every text of a topic, changed. */
export function eachText<T>(texts: T, change: (text: string) => string): T {
  if (typeof texts === 'string') return change(texts) as T;
  if (Array.isArray(texts)) return texts.map((text) => eachText(text, change)) as T;
  if (!texts || typeof texts !== 'object') return texts;
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, eachText(text, change)])) as T;
}
