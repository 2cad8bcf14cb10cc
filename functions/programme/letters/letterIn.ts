import { inLatin } from '../../shop/inLatin.ts';
import type { Locale } from '../../shop/locales.ts';
import type { Block, CompiledLetter, Pieces, Run } from './compiledLetter.schema.ts';

type InOneLanguage = NonNullable<CompiledLetter[Locale]>;

/** A letter as it was written in a language; for Serbian in Latin letters, where nobody has written it so, converted. */
export function letterIn(letter: CompiledLetter, locale: Locale): InOneLanguage | undefined {
  if (letter[locale] || locale !== 'sr-Latn' || !letter.sr) return letter[locale];
  const { subject, preheader, blocks } = letter.sr;
  return { subject: words(subject), preheader: words(preheader), blocks: blocks.map(block) };
}

/** Links, pictures and the names of things are no words. */
function block(block: Block): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, runs: block.runs.map(run) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(run)) };
    case 'picture':
      return { ...block, alt: words(block.alt) };
    case 'button':
      return { ...block, words: words(block.words) };
    default:
      return block;
  }
}

const run = (one: Run): Run => ({ ...one, pieces: words(one.pieces) });

function words(pieces: Pieces): Pieces {
  return pieces.map((piece) => {
    if (typeof piece === 'string') return inLatin(piece);
    const beside = (['before', 'after', 'otherwise'] as const).flatMap((name) =>
      piece[name] === undefined ? [] : [[name, inLatin(piece[name])]],
    );
    return { ...piece, ...Object.fromEntries(beside) };
  });
}
