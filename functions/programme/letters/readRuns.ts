import { closeUp, withoutNames } from './closeUp.ts';
import type { Gap, Pieces, Run } from './compiledLetter.schema.ts';
import { lineOf, type Refuse, type WordNode } from './markdown.types.ts';
import { piecesOf } from './placeholders.ts';
import { readAddress } from './readAddress.ts';

export type Reading = { gaps: Gap[]; locale: string; refuse: Refuse };

const refusals: Partial<Record<WordNode['type'], string>> = {
  html: 'A letter holds no HTML',
  inlineCode: 'A letter holds no code: leave the backticks out',
  image: 'A picture stands in a paragraph of its own',
  imageReference: 'A picture has its address beside it: ![words](address)',
  linkReference: 'A link has its address beside it: [words](address)',
};

/** The words of a paragraph, a heading or an item, as runs of one style, closed up around gaps that may stay empty. */
export function readRuns(nodes: WordNode[], reading: Reading): Run[] {
  const runs = joined(nodes.flatMap((node) => runsOf(node, {}, reading)));
  return readRight(closeUp(withoutEnds(runs), reading.locale), lineOf(nodes[0]), reading.refuse);
}

type Style = Omit<Run, 'pieces'>;

function runsOf(node: WordNode, style: Style, reading: Reading): Run[] {
  switch (node.type) {
    case 'text':
      return [{ pieces: piecesOf(node.value, reading.gaps), ...style }];
    case 'break':
      return [{ pieces: ['\n'], ...style }];
    case 'strong':
    case 'emphasis':
      return node.children.flatMap((child) => runsOf(child, { ...style, [node.type]: true }, reading));
    case 'link': {
      const link = readAddress(node.url, reading.gaps);
      if (typeof link === 'string') reading.refuse(lineOf(node), link);
      if (node.title) reading.refuse(lineOf(node), 'A link has words and an address, and no title');
      const leads = { ...style, ...(typeof link !== 'string' && { link }) };
      return node.children.flatMap((child) => runsOf(child, leads, reading));
    }
    default:
      reading.refuse(lineOf(node), refusals[node.type] ?? `"${node.type}" is no part of a letter`);
      return [];
  }
}

/** Neighbours of one style are one run, and words beside words one piece. */
function joined(runs: Run[]): Run[] {
  const styleOf = ({ pieces: _, ...style }: Run) => JSON.stringify(style);
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last && styleOf(last) === styleOf(run)) for (const piece of run.pieces) add(piece, last.pieces);
    else all.push({ ...run, pieces: [...run.pieces] });
  }
  return all;
}

function add(piece: Pieces[number], pieces: Pieces): void {
  const last = pieces.at(-1);
  if (typeof last === 'string' && typeof piece === 'string') pieces[pieces.length - 1] = last + piece;
  else pieces.push(piece);
}

/** A line break before or after everything breaks nothing. */
function withoutEnds(runs: Run[]): Run[] {
  const trimmed = runs.map((run, at) => ({
    ...run,
    pieces: run.pieces.map((piece, i) => {
      if (typeof piece !== 'string') return piece;
      const start = at === 0 && i === 0 ? piece.trimStart() : piece;
      return at === runs.length - 1 && i === run.pieces.length - 1 ? start.trimEnd() : start;
    }),
  }));
  return trimmed.filter(({ pieces }) => pieces.some((piece) => piece !== ''));
}

/** Refuses what would read wrong to somebody whose name isn't known. */
export function readRight<Part extends { pieces: Pieces }>(parts: Part[], line: number, refuse: Refuse): Part[] {
  const named = parts.some(({ pieces }) =>
    pieces.some((piece) => typeof piece === 'object' && piece.otherwise !== undefined),
  );
  const rest = withoutNames(parts).trim();
  if (named && !/[\p{L}\p{N}]/u.test(rest))
    refuse(line, "Without a name nothing is left here: write {{ contact.firstName | default: 'friend' }}");
  else if (named && /^[,;:.!?]|\n\s*[,;:.!?]/.test(rest))
    refuse(line, `Without a name this reads “${rest.slice(0, 40)}”: write {{ contact.firstName | default: 'friend' }}`);
  return parts;
}
