import { type RawRecord, UnreadableList } from './list.types.ts';
import { unzip } from './unzip.ts';
import { type Handler, type Tag, xmlPieces } from './xmlPieces.ts';

type Files = ReturnType<typeof unzip>;
type Sheet = { name: string; file: string };
type Known = { sheets: Sheet[]; shared: string[]; isDate: boolean[]; startsIn1904: boolean };

/** Words kept once for all cells: they stay in memory, and a list of a shop has far fewer. */
const mostShared = 48 * 1024 * 1024;
/** As many columns as are looked at: a list that has more is refused by its header. */
const mostCells = 4096;

/** An Excel workbook (ECMA-376), as much of it as a list needs: its visible sheets, in their order. */
export async function openWorkbook(
  archive: Buffer,
): Promise<{ sheets: Sheet[]; records: (sheet: Sheet) => AsyncGenerator<RawRecord> }> {
  const files = unzip(archive);
  const known: Known = { ...(await readBook(files)), ...(await readStyles(files)), shared: await readShared(files) };
  if (known.sheets.length === 0) throw new UnreadableList('not-a-list');
  return { sheets: known.sheets, records: (sheet) => recordsOf(files, sheet, known) };
}

/** Reads XML piece by piece; `after` is asked for what has come together since. */
async function* parsed<Item>(
  file: AsyncGenerator<Buffer>,
  handler: Handler,
  after: () => Item[],
): AsyncGenerator<Item> {
  const pieces = xmlPieces(handler);
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of file) {
    pieces.write(decoder.decode(chunk, { stream: true }));
    yield* after();
  }
  pieces.end();
}

async function readAll(files: Files, name: string, handler: Handler): Promise<boolean> {
  const file = files.get(name);
  if (!file) return false;
  for await (const _ of parsed(file(), handler, () => []));
  return true;
}

async function readBook(files: Files): Promise<Pick<Known, 'sheets' | 'startsIn1904'>> {
  const targets = new Map<string, string>();
  await readAll(files, 'xl/_rels/workbook.xml.rels', {
    open: (tag) => {
      const { Id = '', Target = '' } = tag.attributes;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const sheets: Sheet[] = [];
  let startsIn1904 = false;
  const isBook = await readAll(files, 'xl/workbook.xml', {
    open: (tag) => {
      const { name = '', state = 'visible', date1904 = '0' } = tag.attributes;
      if (tag.name === 'workbookPr') startsIn1904 = date1904 === '1' || date1904 === 'true';
      const file = targets.get(tag.attributes['r:id'] ?? '');
      if (tag.name === 'sheet' && state === 'visible' && file && files.has(file)) sheets.push({ name, file });
    },
  });
  if (!isBook) throw new UnreadableList('not-a-list');
  return { sheets, startsIn1904 };
}

/** Formats built in that show a date or a time (ECMA-376 part 1, 18.8.30). */
const builtInDates = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);

async function readStyles(files: Files): Promise<Pick<Known, 'isDate'>> {
  const codes = new Map<number, string>();
  const isDate: boolean[] = [];
  let isInCells = false;
  await readAll(files, 'xl/styles.xml', {
    open: (tag) => {
      const { numFmtId = '0', formatCode = '' } = tag.attributes;
      if (tag.name === 'cellXfs') isInCells = true;
      if (tag.name === 'numFmt') codes.set(Number(numFmtId), formatCode);
      if (tag.name !== 'xf' || !isInCells) return;
      const code = codes.get(Number(numFmtId));
      isDate.push(code === undefined ? builtInDates(Number(numFmtId)) : /[ymdhs]/i.test(plainCode(code)));
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return { isDate };
}

const plainCode = (code: string) => code.replace(/"[^"]*"|\[[^\]]*\]|\\.|General|E[+-]/gi, '');

async function readShared(files: Files): Promise<string[]> {
  const shared: string[] = [];
  let [length, text, isText, isReading] = [0, '', false, false];
  await readAll(files, 'xl/sharedStrings.xml', {
    open: (tag) => {
      if (tag.name === 'si') text = '';
      if (tag.name === 'rPh') isReading = true;
      isText = tag.name === 't' && !isReading;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') isReading = false;
      if (name !== 'si') return;
      length += text.length;
      if (length > mostShared) throw new UnreadableList('workbook-too-large');
      shared.push(unescaped(text));
    },
  });
  return shared;
}

/** Characters that XML may not hold stand as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
const unescaped = (text: string) =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

async function* recordsOf(files: Files, sheet: Sheet, known: Known): AsyncGenerator<RawRecord> {
  let ready: RawRecord[] = [];
  let row = 0;
  let cells: string[] = [];
  let cell = { column: 0, type: 'n', style: 0, text: '', isText: false };
  const open = (tag: Tag) => {
    const { name } = tag;
    const { r = '', t = 'n', s = '0' } = tag.attributes;
    if (name === 'row') {
      const next = Number(r) || row + 1;
      for (let blank = row + 1; blank < Math.min(next, 1_048_577); blank++) ready.push(recordAt(blank, []));
      [row, cells] = [next, []];
      cell.column = -1;
    } else if (name === 'c') {
      const column = columnOf(r) ?? cell.column + 1;
      cell = { column, type: t, style: Number(s), text: '', isText: false };
    } else cell.isText = name === 'v' || name === 't';
  };
  const close = (name: string) => {
    cell.isText = false;
    if (name === 'row') ready.push(recordAt(row, cells));
    if (name !== 'c' || cell.text === '' || cell.column >= mostCells) return;
    while (cells.length < cell.column) cells.push('');
    cells[cell.column] = shownBy(cell, known);
  };
  const text = (piece: string) => {
    if (cell.isText) cell.text += piece;
  };
  yield* parsed(files.get(sheet.file)!(), { open, text, close }, () => {
    const done = ready;
    ready = [];
    return done;
  });
}

const recordAt = (row: number, cells: string[]): RawRecord => ({
  row,
  line: row,
  cells,
  next: { row: row + 1, line: row + 1, offset: 0 },
});

function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function shownBy({ type, style, text }: { type: string; style: number; text: string }, known: Known): string {
  if (type === 's') return known.shared[Number(text)] ?? '';
  if (type === 'inlineStr' || type === 'str') return unescaped(text);
  if (type === 'b') return text === '1' || text === 'true' ? 'true' : 'false';
  if (type === 'd') return text.replace('T', ' ').replace(/\.\d+$/, '');
  if (type !== 'n') return text;
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  return known.isDate[style] ? dateText(number + (known.startsIn1904 ? 1462 : 0)) : numberText(number);
}

/** A spreadsheet keeps fifteen digits. A fraction of three gets a fourth, so that nobody takes its point for thousands. */
function numberText(number: number): string {
  const exact = Number(number.toPrecision(15));
  const plain = Math.abs(exact) >= 1e21 ? BigInt(exact).toString() : String(exact);
  const text = plain.includes('e') ? exact.toFixed(15).replace(/0+$/, '') : plain;
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}

function dateText(days: number): string {
  const seconds = Math.round(days * 86_400);
  const isTimeOnly = days < 1;
  if (seconds < 0 || days > 2_958_466) return numberText(days);
  const iso = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + seconds * 1000).toISOString();
  if (isTimeOnly) return iso.slice(11, 19);
  return seconds % 86_400 === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
}
