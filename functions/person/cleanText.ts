/**
 * Marks that nobody sees and nobody typed: what turns the direction of writing (phones put it around a copied number;
 * Trojan Source, CVE-2021-42574), widths of nothing, soft hyphens, byte order marks, and tags but in the flag of a
 * country's part.
 */
const unseen =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]{0,6})[\u{e0001}-\u{e007f}]/gu;

/**
 * The joiners where they are no spelling. They are some between letters that join, as in Persian and Hindi, after a
 * virama (Malayalam ends words so), and within an emoji (UAX #31, UTS #51); not between Latin, Greek or Cyrillic ones.
 */
const strayJoiner =
  /(?!(?<=[[\p{L}\p{M}]--[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]]).(?=[[\p{L}\p{M}]--[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]])|(?<=[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca]).|(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic}))[\u200c\u200d]/gv;

/**
 * A text as its writer meant it, however it came: typed, dictated, copied from a spreadsheet or a contact card. Letters
 * are put together (NFC), what shows nothing goes, line ends are `\n`, and nothing stands around it. What could not be
 * decoded is U+FFFD, and control characters stay: both are for a schema to refuse.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(unseen, '')
    .replace(strayJoiner, '')
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .trim();
}
