import type { Block, Pieces, Run } from '../programme/letters/compiledLetter.schema.ts';
import type { Locale } from '../shop/locales.ts';
import { untilOf } from './drawBlock.ts';

/** A block as a person would type it, with an empty line after it. */
export function writeBlock(block: Block, locale: Locale): Pieces {
  if (block.kind === 'drawing') return [];
  if (block.kind === 'details') return [{ gap: 'details', after: '\n\n', otherwise: '' }];
  return [...linesOf(block, locale), '\n\n'];
}

function linesOf(block: Exclude<Block, { kind: 'details' | 'drawing' }>, locale: Locale): Pieces {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return writeRuns(block.runs);
    case 'list':
      return block.items.flatMap((runs, i) => {
        const mark = block.from === undefined ? '-' : `${block.from + i}.`;
        return [`${i > 0 ? '\n' : ''}${mark} `, ...writeRuns(runs)];
      });
    case 'picture':
      return ['[', ...block.alt, ']'];
    case 'button':
      return [...block.words, ':\n', ...block.link];
    case 'voucher':
      return [{ gap: 'voucher.title' }, '\n', { gap: 'voucher.code' }, '\n', ...untilOf(locale)];
    case 'divider':
      return ['* * *'];
  }
}

/** The address of a link stands behind its words, unless they are the address. */
function writeRuns(runs: Run[]): Pieces {
  return runs.flatMap(({ pieces, link }) =>
    link && JSON.stringify(link) !== JSON.stringify(pieces) ? [...pieces, ' (', ...link, ')'] : pieces,
  );
}
