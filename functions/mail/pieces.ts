import { html } from '../drawing/html.ts';
import type { Gap, Pieces } from '../programme/letters/compiledLetter.schema.ts';

/** Plain words as markup. */
export const escaped = (words: string) => html`${words}`.markup;

/** Pieces of plain words as markup; a line break in them is one. What fills a gap is escaped by whoever fills it. */
export function markupOf(pieces: Pieces): Pieces {
  return mapWords(pieces, (words) => escaped(words).replaceAll('\n', '<br />'));
}

function mapWords(pieces: Pieces, change: (words: string) => string): Pieces {
  return pieces.map((piece) => {
    if (typeof piece === 'string') return change(piece);
    const { gap, ...words } = piece;
    return { gap, ...Object.fromEntries(Object.entries(words).map(([name, text]) => [name, change(text)])) };
  });
}

/** The same with the gaps filled whose values are known, and neighbouring words joined. */
export function fillKnown(pieces: Pieces, known: Record<string, string>): Pieces {
  const filled: Pieces = [];
  for (const piece of pieces) {
    const now = typeof piece === 'object' && Object.hasOwn(known, piece.gap) ? valueIn(piece, known) : piece;
    const last = filled.at(-1);
    if (typeof now === 'string' && typeof last === 'string') filled[filled.length - 1] = last + now;
    else filled.push(now);
  }
  return filled;
}

/** A text with every gap filled. Throws for one that has no value and may not stay empty. */
export function fillAll(pieces: Pieces, values: Record<string, string | undefined>): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : valueIn(piece, values))).join('');
}

/** What stands in a gap. Throws for one that has no value and may not stay empty. */
export function valueIn(
  { gap, before = '', after = '', otherwise }: Gap,
  values: Record<string, string | undefined>,
): string {
  const value = Object.hasOwn(values, gap) ? values[gap] : undefined;
  if (value) return `${before}${value}${after}`;
  if (otherwise === undefined) throw new Error(`The letter cannot go out without ${gap}`);
  return otherwise;
}
