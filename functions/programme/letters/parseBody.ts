import { fromMarkdown } from 'mdast-util-from-markdown';
import { drawingNames } from '../../drawing/drawingNames.ts';
import type { Block, Pieces } from './compiledLetter.schema.ts';
import { type BlockNode, type ListNode, lineOf, type PictureNode, type WordNode } from './markdown.types.ts';
import { isDirective, paragraphsOf } from './paragraphsOf.ts';
import { type Fault, markPlaceholders, piecesOf } from './placeholders.ts';
import { readAddress } from './readAddress.ts';
import { type Reading, readRuns } from './readRuns.ts';

export type BodyRules = {
  locale: string;
  /** Placeholders that may be used. */
  placeholders: readonly string[];
  /** Origins the shop's pictures come from, besides `{{ shop.url }}`. */
  pictures: readonly string[];
  /** Ids of the voucher kinds there are. */
  vouchers: readonly string[];
  /** Whether the letter comes with lines of its own, to stand where `::details` does. */
  details: boolean;
};

/** A block and the line it begins on. */
export type PlacedBlock = { line: number; block: Block };

const refusals: Partial<Record<BlockNode['type'], string>> = {
  html: 'A letter holds no HTML',
  code: 'A letter holds no code: begin the line at its left edge',
  blockquote: 'A letter holds no quotation: leave the > out',
  definition: 'A link has its address beside it: [words](address)',
};

/** Reads the Markdown of a letter; everything that is no part of a letter is a fault with its line. */
export function parseBody(source: string, rules: BodyRules): { blocks: PlacedBlock[]; faults: Fault[] } {
  const { text, gaps, faults } = markPlaceholders(source, rules.placeholders);
  const refuse = (line: number, message: string) => void faults.push({ line, message });
  const lines = text.split('\n');
  lines.forEach((line, i) => {
    if (/&#\w+;/.test(line)) refuse(i + 1, 'Write the character itself instead of its number');
  });
  const reading = { gaps, refuse, locale: rules.locale, rules, lines };
  const blocks = fromMarkdown(text).children.flatMap((node) => blocksOf(node, reading));
  for (const [i, { line, block }] of blocks.entries()) {
    const next = blocks[i + 1]?.block;
    if (block.kind === 'drawing' && !(i === 0 && next?.kind === 'heading' && next.level === 1))
      refuse(
        line,
        'A drawing stands at the head of a letter, right above its heading: ::drawing[gift] and then # Words',
      );
  }
  if (blocks.length === 0 && faults.length === 0) refuse(1, 'There is nothing in this letter');
  return { blocks, faults: faults.sort((a, b) => a.line - b.line) };
}

type BodyReading = Reading & { rules: BodyRules; lines: string[] };

function blocksOf(node: BlockNode, reading: BodyReading): PlacedBlock[] {
  const line = lineOf(node);
  switch (node.type) {
    case 'thematicBreak':
      return [{ line, block: { kind: 'divider' } }];
    case 'heading': {
      if (!/^\s*#/.test(reading.lines[line - 1]!))
        reading.refuse(line, 'A line of --- or === right below words makes a heading of them: leave a line empty');
      if (node.depth > 3) reading.refuse(line, 'Headings are of three sizes: #, ## and ###');
      const level = Math.min(node.depth, 3) as 1 | 2 | 3;
      return [{ line, block: { kind: 'heading', level, runs: readRuns(node.children, reading) } }];
    }
    case 'list':
      return [{ line, block: listOf(node, reading) }];
    case 'paragraph':
      return paragraphsOf(node.children).flatMap((words) => paragraphOf(words, reading));
    default:
      reading.refuse(line, refusals[node.type] ?? `"${node.type}" is no part of a letter`);
      return [];
  }
}

function listOf({ ordered, start, children }: ListNode, reading: BodyReading): Block {
  const items = children.map((item) => {
    const [only, ...more] = item.children;
    if (only?.type === 'paragraph' && more.length === 0) return readRuns(only.children, reading);
    reading.refuse(lineOf(more[0] ?? only), 'An item of a list is a line of words, with nothing below it');
    return [];
  });
  return { kind: 'list', ...(ordered && { from: start ?? 1 }), items };
}

function paragraphOf(words: WordNode[], reading: BodyReading): PlacedBlock[] {
  const line = lineOf(words[0]);
  const [first, second] = words;
  const block = isDirective(words)
    ? directiveOf(words, reading)
    : first?.type === 'image' && second === undefined
      ? pictureOf(first, reading)
      : ({ kind: 'paragraph', runs: readRuns(words, reading) } as const);
  return block ? [{ line, block }] : [];
}

function directiveOf(words: WordNode[], { rules, ...reading }: BodyReading): Block | undefined {
  const line = lineOf(words[0]);
  const [first, link, ...more] = words.filter(({ type }) => type !== 'break');
  const start = first?.type === 'text' ? first.value.trim() : '';
  if (start === '::button' && link?.type === 'link' && more.length === 0) {
    const address = readAddress(link.url, reading.gaps);
    if (typeof address === 'string') reading.refuse(line, address);
    const [run, ...others] = readRuns(link.children, reading);
    if (!run || others.length > 0 || run.strong || run.emphasis) reading.refuse(line, 'A button has plain words');
    return { kind: 'button', words: run?.pieces ?? [], link: typeof address === 'string' ? [] : address };
  }
  if (rules.details && link === undefined && start === '::details') return { kind: 'details' };
  const drawing = link === undefined ? /^::drawing\[([a-z-]+)\]$/.exec(start)?.[1] : undefined;
  if (drawing !== undefined) {
    const known = drawingNames.find((name) => name === drawing);
    if (!known) reading.refuse(line, `There is no drawing "${drawing}", but ${drawingNames.join(', ')}`);
    return { kind: 'drawing', drawing: known ?? 'gift' };
  }
  const voucher = link === undefined ? /^::voucher\[([a-z0-9-]+)\]$/.exec(start)?.[1] : undefined;
  if (voucher === undefined) {
    reading.refuse(
      line,
      'A line with :: is ::button[words](address), ::voucher[kind] or ::drawing[name], with nothing else on it',
    );
    return undefined;
  }
  if (!rules.vouchers.includes(voucher)) reading.refuse(line, `There is no voucher kind "${voucher}"`);
  return { kind: 'voucher', voucher };
}

function pictureOf({ url, alt, title, position }: PictureNode, { gaps, rules, refuse }: BodyReading): Block {
  const line = position?.start.line ?? 1;
  const source = readAddress(url, gaps);
  if (typeof source === 'string') refuse(line, source);
  else if (!isOwn(source, rules))
    refuse(line, "A picture comes from the shop's own address, as {{ shop.url }}/picture.jpg does");
  if (!alt?.trim()) refuse(line, 'A picture needs words for those who do not see it: ![words](address)');
  const [, width, height] = /^([1-9]\d{0,3})[x×]([1-9]\d{0,3})$/.exec(title?.trim() ?? '') ?? [];
  if (title && !width) refuse(line, 'Behind the address of a picture stands its size, or nothing: "600x400"');
  return {
    kind: 'picture',
    source: typeof source === 'string' ? [] : source,
    alt: piecesOf(alt ?? '', gaps),
    ...(width && { size: { width: Number(width), height: Number(height) } }),
  };
}

function isOwn([start]: Pieces, { pictures }: BodyRules): boolean {
  return typeof start === 'object' ? start.gap === 'shop.url' : pictures.includes(new URL(start!).origin);
}
