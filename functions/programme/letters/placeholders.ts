import type { Gap, Pieces } from './compiledLetter.schema.ts';

/** What every letter may say of its reader and its shop. */
export const placeholders = ['contact.firstName', 'shop.name', 'shop.url'] as const;
/** What only a letter that goes out with a voucher may say. */
export const voucherPlaceholders = ['voucher.code', 'voucher.validUntil'] as const;

/** Not everybody told us; whatever else a letter may name is always there. */
const mayBeUnknown = ['contact.firstName'];

/** Something that isn't right, with the line it stands on, counted from one. */
export type Fault = { line: number; message: string };

export type Marked = {
  /** The text, with one character of Unicode's private use area in the place of each placeholder. */
  text: string;
  /** What such a character stands for. */
  gaps: Gap[];
  faults: Fault[];
};

const first = 0xe000;
const marks = /[\ue000-\uf8ff]/g;
const shape = /^\s*([a-z]+(?:\.[a-zA-Z]+)*)\s*(?:\|\s*default:\s*(?:'([^']*)'|"([^"]*)")\s*)?$/;

/**
 * Takes the placeholders out of a text before anything else reads it, so that Markdown cannot take one apart and
 * nothing else with two braces is left. A default is plain words.
 */
export function markPlaceholders(source: string, allowed: readonly string[]): Marked {
  const gaps: Gap[] = [];
  const faults: Fault[] = [];
  const lines = source.split(/\r\n?|\n/).map((line, i) => {
    const fault = (message: string) => faults.push({ line: i + 1, message });
    if (line.search(marks) >= 0) fault('There is a character here that no font can show: write the word anew');
    const marked = line.replace(marks, '').replace(/\{\{([^{}]*)\}\}/g, (written, inner: string) => {
      const [, gap, single, double] = shape.exec(inner) ?? [];
      if (gap === undefined) fault(`${written} is no placeholder: write {{ name }} or {{ name | default: 'words' }}`);
      else if (!allowed.includes(gap)) fault(`There is no {{ ${gap} }} here: ${listOf(allowed)} are`);
      else gaps.push(gapOf(gap, single ?? double));
      return gap !== undefined && allowed.includes(gap) ? String.fromCharCode(first + gaps.length - 1) : '';
    });
    if (/\{\{|\}\}|\{%|%\}/.test(marked))
      fault('Two braces begin and end a placeholder, and tags are no part of a letter');
    return marked;
  });
  return { text: lines.join('\n'), gaps, faults };
}

/** An empty default is none: then the words around close up (`closeUp`). */
function gapOf(gap: string, words = ''): Gap {
  if (words.trim() !== '') return { gap, otherwise: words };
  return mayBeUnknown.includes(gap) ? { gap, otherwise: '' } : { gap };
}

const listOf = (names: readonly string[]) => names.map((name) => `{{ ${name} }}`).join(', ');

/** The words and gaps of a marked text; control characters become a space. */
export function piecesOf(text: string, gaps: Gap[]): Pieces {
  return text
    .split(/([\ue000-\uf8ff])/)
    .map((part, i) =>
      i % 2 === 0 ? part.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ') : { ...gaps[part.charCodeAt(0) - first]! },
    )
    .filter((piece) => piece !== '');
}
