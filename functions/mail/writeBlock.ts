import type { Block, Pieces, Run } from '../programme/letters/compiledLetter.schema.ts';

/** A block as a person would type it, with an empty line after it. */
export function writeBlock(block: Block): Pieces {
  if (block.kind === 'drawing') return [];
  if (block.kind === 'details') return [{ gap: 'details', after: '\n\n', otherwise: '' }];
  return [...linesOf(block), '\n\n'];
}

function linesOf(block: Exclude<Block, { kind: 'details' | 'drawing' }>): Pieces {
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
      return [
        { gap: 'voucher.title' },
        { gap: 'voucher.gift', before: '\n', otherwise: '' },
        ...['\n\n', { gap: 'voucher.code' }, '\n\n', { gap: 'voucher.until' }, '\n', { gap: 'voucher.terms' }],
        ...['\n', { gap: 'voucher.page' }],
      ];
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
