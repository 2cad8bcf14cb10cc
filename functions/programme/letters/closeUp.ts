import type { Gap, Pieces } from './compiledLetter.schema.ts';

const isOpen = (piece: Pieces[number] | undefined): piece is Gap => typeof piece === 'object' && piece.otherwise === '';
const glueBefore = /[ \u00a0]*[,;:–—-]?[ \u00a0]+$/;
const glueAfter = /^([,;:.!?]?\s+)(\p{L})/u;

/**
 * Makes a text read right when a gap without a default stays empty: the gap takes the space and the comma before it
 * along ("Happy birthday, Zofia" and "Happy birthday"), and at the start of a line what follows it, the next word then
 * beginning with a capital ("Zofia, your cake" and "Your cake").
 */
export function closeUp<Part extends { pieces: Pieces }>(parts: Part[], locale: string): Part[] {
  const slots = parts.flatMap(({ pieces }, part) => pieces.map((piece) => ({ part, piece })));
  slots.forEach((slot, i) => {
    if (!isOpen(slot.piece)) return;
    const [before, after] = [slots[i - 1], slots[i + 1]];
    if (before && !(typeof before.piece === 'string' && before.piece.endsWith('\n'))) {
      const glue = typeof before.piece === 'string' ? (glueBefore.exec(before.piece)?.[0] ?? '') : '';
      if (glue === '') return;
      before.piece = (before.piece as string).slice(0, -glue.length);
      slot.piece = { ...slot.piece, before: glue };
      return;
    }
    // Not across a change of style: the letter would take it over.
    const [all, glue, letter] =
      (after?.part === slot.part && typeof after.piece === 'string' && glueAfter.exec(after.piece)) || [];
    if (all === undefined) return;
    after!.piece = (after!.piece as string).slice(all.length);
    slot.piece = { ...slot.piece, after: `${glue}${letter}`, otherwise: letter!.toLocaleUpperCase(locale) };
  });
  return parts.map((part, at) => ({
    ...part,
    pieces: slots.filter((slot) => slot.part === at && slot.piece !== '').map((slot) => slot.piece),
  }));
}

/** What stays when nothing is known of the reader; what must be known stands there by its name. */
export function withoutNames(parts: { pieces: Pieces }[]): string {
  return parts
    .flatMap(({ pieces }) => pieces)
    .map((piece) => (typeof piece === 'string' ? piece : (piece.otherwise ?? piece.gap)))
    .join('');
}
