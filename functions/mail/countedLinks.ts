import type { Block, Pieces, Run } from '../programme/letters/compiledLetter.schema.ts';

/** The gap in a letter that the address of its link of this number fills. */
export const linkGap = (link: number) => `click.${link}`;
/** The same in plain text where the words are the address already: it stands beside them, if it says anything else. */
export const besideGap = (link: number) => `beside.${link}`;

export type CountedLinks = {
  /** The blocks as they are drawn, and as they are written in plain text. */
  drawn: Block[];
  written: Block[];
  /** Where the links lead, by their numbers. */
  links: Pieces[];
};

/**
 * A marketing letter with a numbered gap in the place of each address that its words and buttons lead to. One address
 * has one number, however often the letter names it.
 */
export function countedLinks(blocks: Block[]): CountedLinks {
  const keys: string[] = [];
  const links: Pieces[] = [];
  const numberOf = (link: Pieces): number => {
    const key = JSON.stringify(link);
    if (!keys.includes(key)) links[keys.push(key) - 1] = link;
    return keys.indexOf(key);
  };
  const drawn = (run: Run): Run => (run.link ? { ...run, link: [{ gap: linkGap(numberOf(run.link)) }] } : run);
  const written = (run: Run): Run => {
    const { link, pieces, ...look } = run;
    if (!link || JSON.stringify(link) !== JSON.stringify(pieces)) return drawn(run);
    const beside = { gap: besideGap(numberOf(link)), before: ' (', after: ')', otherwise: '' };
    return { ...look, pieces: [...pieces, beside] };
  };
  const eachRun = (change: (run: Run) => Run) => blocks.map((block) => changed(block, change, numberOf));
  return { drawn: eachRun(drawn), written: eachRun(written), links };
}

function changed(block: Block, change: (run: Run) => Run, numberOf: (link: Pieces) => number): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, runs: block.runs.map(change) };
    case 'list':
      return { ...block, items: block.items.map((runs) => runs.map(change)) };
    case 'button':
      return { ...block, link: [{ gap: linkGap(numberOf(block.link)) }] };
    default:
      return block;
  }
}
