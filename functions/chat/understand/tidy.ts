/** Controls, separators of lines and paragraphs, and what turns the direction of writing or shows nothing. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]+/gu;

/** What somebody wrote, on one line: broken surrogates mended, controls and invisible characters taken for spaces. */
export function tidy(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(unseen, ' ').replace(/\s+/g, ' ').trim();
}
