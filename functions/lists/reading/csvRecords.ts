import { type Position, type RawRecord, UnreadableList } from './list.types.ts';

export type Separator = ',' | ';' | '\t' | '|';
export type LineEnd = 'crlf' | 'lf' | 'cr';

/** A quoted cell longer than this was never closed: it is given up before it takes the file into memory. */
const longestCell = 256 * 1024;
/** A record that is wider has no header: a million commas cost no million cells. */
const mostCells = 4096;

/** What goes on for so long without a line end is no list, and would not fit into memory. */
const longestRecord = 8 * 1024 * 1024;

type Found = { cells: string[]; length: number; lines: number; isBroken?: boolean };

/**
 * Splits text into records (RFC 4180), as it comes. A quote opens only at the start of a cell; where it does not end as it
 * should, its row alone is broken and reading goes on with the next line: a lenient reader swallows the record after it.
 * Neither of the ready parsers does both.
 */
export async function* csvRecords(
  texts: AsyncIterable<string>,
  {
    separator,
    bytesOf,
    from = { row: 1, line: 1, offset: 0 },
  }: {
    separator: Separator;
    bytesOf: (text: string) => number;
    from?: Position;
  },
): AsyncGenerator<RawRecord> {
  let rest = '';
  let at = 0;
  let { row, line, offset } = from;
  function* recordsIn(isLast: boolean): Generator<RawRecord> {
    for (let found = nextRecord(rest, at, separator, isLast); found; found = nextRecord(rest, at, separator, isLast)) {
      offset += bytesOf(rest.slice(at, at + found.length));
      at += found.length;
      const next = { row: row + 1, line: line + found.lines, offset };
      yield { row, line, cells: found.cells, next, ...(found.isBroken && { isBroken: true }) };
      ({ row, line } = next);
    }
  }
  for await (const text of texts) {
    rest = rest.slice(at) + text;
    at = 0;
    yield* recordsIn(false);
    if (rest.length - at > longestRecord) throw new UnreadableList('not-a-list');
  }
  yield* recordsIn(true);
}

/** The record that begins at `start`; undefined when there is none, or when it may go on in what has not come yet. */
function nextRecord(text: string, start: number, separator: Separator, isLast: boolean): Found | undefined {
  if (start >= text.length) return undefined;
  const cells: string[] = [];
  let at = start;
  let lines = 0;
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(text, at, separator, isLast) : plainCell(text, at, separator, isLast);
    if (cell === 'unfinished') return undefined;
    if (cell === 'broken') return brokenRecord(text, start, isLast);
    if (cells.length < mostCells) cells.push(cell.text);
    lines += cell.lines;
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length && !isLast) return undefined;
      continue;
    }
    const end = lineEndAt(text, at, isLast);
    if (end === undefined) return undefined;
    return { cells, length: at + end - start, lines: lines + 1 };
  }
}

type Cell = { text: string; end: number; lines: number };

function plainCell(text: string, start: number, separator: Separator, isLast: boolean): Cell | 'unfinished' {
  let at = start;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at === text.length && !isLast ? 'unfinished' : { text: text.slice(start, at), end: at, lines: 0 };
}

function quotedCell(
  text: string,
  start: number,
  separator: Separator,
  isLast: boolean,
): Cell | 'unfinished' | 'broken' {
  let close = start;
  do {
    close = text.indexOf('"', close + 1);
    if (close === -1) return isLast || text.length - start > longestCell ? 'broken' : 'unfinished';
    if (close - start > longestCell) return 'broken';
    if (close + 1 === text.length && !isLast) return 'unfinished';
  } while (text[close + 1] === '"' && ++close);
  let end = close + 1;
  while (text[end] === ' ') end += 1;
  if (end === text.length && !isLast) return 'unfinished';
  if (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') return 'broken';
  const inside = text.slice(start + 1, close).replaceAll('""', '"');
  return { text: inside, end, lines: inside.match(/\r\n?|\n/g)?.length ?? 0 };
}

/** A record whose quotes are broken ends with the line it begins on. */
function brokenRecord(text: string, start: number, isLast: boolean): Found | undefined {
  let at = start;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
  if (at === text.length && !isLast) return undefined;
  const end = lineEndAt(text, at, isLast);
  return end === undefined ? undefined : { cells: [], length: at + end - start, lines: 1, isBroken: true };
}

/** How long the end of a line is that stands there; undefined while a CR may be half of one. */
function lineEndAt(text: string, at: number, isLast: boolean): number | undefined {
  if (at >= text.length) return 0;
  if (text[at] === '\n') return 1;
  if (at + 1 < text.length) return text[at + 1] === '\n' ? 2 : 1;
  return isLast ? 1 : undefined;
}
