import type { Locale } from '../../shop/locales.ts';
import type { Pieces, Run } from './compiledLetter.schema.ts';
import type { PlacedBlock } from './parseBody.ts';
import type { Fault } from './placeholders.ts';

/** A letter in one language as its body was read. */
export type ReadLanguage = { locale: Locale; subject: Pieces; preheader: Pieces; blocks: PlacedBlock[] };

/**
 * What a language says that the other does not: the same blocks in the same order, the same links and the same
 * placeholders are one letter. Addresses may differ in the language they name (`/pl/cakes` and `/en/cakes`).
 */
export function compareLanguages(one: ReadLanguage, other: ReadLanguage): Fault[] {
  const block = differingBlock(one, other);
  if (block) return [block];
  const lacks = (what: (language: ReadLanguage) => Map<string, number>) =>
    [...what(other)].filter(([name]) => !what(one).has(name)).map(([name]) => name);
  const adds = (what: (language: ReadLanguage) => Map<string, number>) =>
    [...what(one)].filter(([name]) => !what(other).has(name));
  return [
    ...adds(linksOf).map(([link, line]) => ({ line, message: `The link ${link} is not in "${other.locale}"` })),
    ...lacks(linksOf).map((link) => ({ line: 1, message: `The link ${link} of "${other.locale}" is missing` })),
    ...adds(gapsOf).map(([gap, line]) => ({ line, message: `{{ ${gap} }} is not in "${other.locale}"` })),
    ...lacks(gapsOf).map((gap) => ({ line: 1, message: `{{ ${gap} }} of "${other.locale}" is missing` })),
  ];
}

function differingBlock(one: ReadLanguage, other: ReadLanguage): Fault | undefined {
  const [mine, theirs] = [one.blocks.map(sortOf), other.blocks.map(sortOf)];
  const at = Array.from({ length: Math.max(mine.length, theirs.length) }, (_, i) => i).find(
    (i) => mine[i] !== theirs[i],
  );
  if (at === undefined) return undefined;
  const line = (one.blocks[at] ?? one.blocks.at(-1))?.line ?? 1;
  const [here, there] = [mine[at] ?? 'the end', theirs[at] ?? 'the end'];
  return { line, message: `Block ${at + 1} is ${here} here and ${there} in "${other.locale}"` };
}

function sortOf({ block }: PlacedBlock): string {
  switch (block.kind) {
    case 'heading':
      return `a heading of size ${block.level}`;
    case 'list':
      return `${block.from === undefined ? 'a list' : 'a numbered list'} of ${block.items.length}`;
    case 'voucher':
      return `the voucher "${block.voucher}"`;
    case 'drawing':
      return `the drawing "${block.drawing}"`;
    default:
      return `a ${block.kind}`;
  }
}

/** Each link once, without the language it names, and the line it first stands on. */
function linksOf({ locale, blocks }: ReadLanguage): Map<string, number> {
  const found = new Map<string, number>();
  for (const { line, block } of blocks) {
    const links = block.kind === 'button' ? [block.link] : runsOf(block).flatMap(({ link }) => (link ? [link] : []));
    for (const link of links) {
      const address = link.map((piece) => (typeof piece === 'string' ? piece : `{{ ${piece.gap} }}`)).join('');
      const name = address.replace(new RegExp(`([/=])${locale}(?=[/?#&]|$)`, 'g'), '$1').replace(/([^:])\/\//g, '$1/');
      if (!found.has(name)) found.set(name, line);
    }
  }
  return found;
}

/** Each placeholder once, wherever in the letter it is used, and the line it first stands on. */
function gapsOf({ subject, preheader, blocks }: ReadLanguage): Map<string, number> {
  const found = new Map<string, number>();
  const note = (pieces: Pieces, line: number) => {
    for (const piece of pieces) if (typeof piece === 'object' && !found.has(piece.gap)) found.set(piece.gap, line);
  };
  note([...subject, ...preheader], 1);
  for (const { line, block } of blocks) {
    for (const { pieces, link } of runsOf(block)) note([...pieces, ...(link ?? [])], line);
    if (block.kind === 'button') note([...block.words, ...block.link], line);
    if (block.kind === 'picture') note([...block.source, ...block.alt], line);
  }
  return found;
}

function runsOf(block: PlacedBlock['block']): Run[] {
  if (block.kind === 'list') return block.items.flat();
  return block.kind === 'heading' || block.kind === 'paragraph' ? block.runs : [];
}
