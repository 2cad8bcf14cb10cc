import { cleanText } from '../../person/cleanText.ts';

const blankWords = new Set(
  `-|--|—|–|n/a|#n/a|#n/d!|#н/д|#ref!|#adr!|#ссылка!|null|none|nan|brak|brak danych|(brak)|нет|нет данных|ei tietoa|nema`.split(
    '|',
  ),
);
const wideSpaces = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/**
 * What a cell says: letters put together, nothing unseen, spaces single, without what a spreadsheet put around it (`="…"`)
 * or before it (an apostrophe that keeps a number or a formula a text). Line breaks stay.
 */
export function cleanCell(raw: string): string {
  if (raw === '') return raw;
  const text = cleanText(raw.replace(wideSpaces, ' '))
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
  const quoted = /^="(.*)"$/s.exec(text);
  const inside = quoted ? quoted[1]!.replaceAll('""', '"').trim() : text;
  return inside.replace(/^'(?=[=+\-@\d])/, '');
}

/** Whether a cell says nothing: it is empty, or has one of the words that people and spreadsheets write for that. */
export function isBlank(cell: string): boolean {
  return cell === '' || (cell.length <= 11 && blankWords.has(cell.toLowerCase()));
}

/** A cell that was too wide for its column when the spreadsheet was saved as text. */
export function isHidden(cell: string): boolean {
  return /^#+$/.test(cell);
}

/** A column's name to compare by: without case, with accents, `_` and spaces of every kind as one space. */
export function nameOfColumn(cell: string): string {
  return cleanCell(cell)
    .replace(/[_\s]+/g, ' ')
    .trim()
    .toLowerCase();
}
