import { cleanCell, isBlank } from './cells.ts';
import { csvRecords, type LineEnd, type Separator } from './csvRecords.ts';
import { knownIn, type Layout, layoutOf, type Meaning } from './layout.ts';
import {
  type ListProblem,
  type ListRow,
  type ListSettings,
  type Position,
  type RawRecord,
  type Source,
  UnreadableList,
} from './list.types.ts';
import { readAddress } from './readAddress.ts';
import { type DecimalMark, provesDecimal } from './readAmount.ts';
import { provesOrder } from './readDate.ts';
import { type OrderBook, placeInOrder, readOrder } from './readOrder.ts';
import { notARow, type Proofs, readPerson, rowOf } from './readRow.ts';
import { type Encoding, encodings, sniff } from './sniff.ts';
import { openWorkbook } from './workbook.ts';

/** How the file is written, as far as it has to be known to read it. */
export type ListFormat = { headerRow: number; preset: string } & (
  | { encoding: Encoding; byteOrderMark: boolean; separator: Separator; lineEnd: LineEnd }
  | { sheet: string }
);

/** What one look through the whole list found out: how to read it, and what its columns prove and hold. */
export type Survey = {
  format: ListFormat;
  header: string[];
  proofs: Proofs;
  filled: number[];
  samples: string[][];
  records: number;
};
type Refusal = { problem: ListProblem; columns?: { header: string; samples: string[] }[] };
type Given = { source: Source; fileName: string; settings: ListSettings };

const headRows = 10;
const mostColumns = 150;
const mostSamples = 3;
/** As much of the beginning as holds the first ten records of any list. */
const headBytes = 256 * 1024;
const separators: readonly Separator[] = [',', ';', '\t', '|'];
/** Which code page is likelier in a country, where several would do. */
const likelyPage: Record<string, Encoding> = { PL: 'windows-1250', RS: 'windows-1250', RU: 'windows-1251' };

/** Looks through a list once: nothing of it is kept but what its columns are. Memory does not grow with the file. */
export async function surveyList(given: Given): Promise<Survey | Refusal> {
  try {
    const found = await findFormat(given);
    return 'problem' in found ? found : await surveyColumns(given, found);
  } catch (error) {
    if (error instanceof UnreadableList) return { problem: error.problem };
    throw error;
  }
}

type Found = { format: ListFormat; header: RawRecord };

async function findFormat({ source, settings }: Given): Promise<Found | Refusal> {
  const sniffed = await sniff(source());
  if (sniffed.is === 'problem') return { problem: sniffed.problem };
  if (sniffed.is === 'workbook') return findSheet(source, settings);
  const told = encodings.find((encoding) => encoding === settings.encoding);
  const head = await bytesOf(source, headBytes);
  const heads = (told ? [told] : byCountry(sniffed.encodings, settings.country)).flatMap((encoding) => {
    const text = new TextDecoder(encoding).decode(head);
    const said = /^"?sep=(.)"?\r?\n?/i.exec(text)?.[1] as Separator | undefined;
    return (said ? [said] : separators).map((separator) => ({ encoding, separator, text }));
  });
  const seen = await Promise.all(heads.map((one) => lookAt(one, settings)));
  const best = seen.reduce((a, b) => (b.known > a.known ? b : a));
  if (!best.header) return { problem: 'no-address-column', columns: columnsOf(widest(seen)) };
  const { encoding, separator, text, header } = best;
  const lineEnd = ({ '\r\n': 'crlf', '\n': 'lf', '\r': 'cr' } as const)[/\r\n?|\n/.exec(text)?.[0] as '\n'] ?? 'lf';
  const preset = layoutOf(header.cells, settings.columns).preset?.id ?? 'none';
  const { byteOrderMark } = sniffed;
  return { header, format: { encoding, byteOrderMark, separator, lineEnd, headerRow: header.row, preset } };
}

function byCountry(possible: readonly Encoding[], country: string): Encoding[] {
  const likely = likelyPage[country] ?? 'windows-1252';
  return [...possible].sort((a, b) => Number(b === likely) - Number(a === likely));
}

type Look = { encoding: Encoding; separator: Separator; text: string };

/** The header row under this encoding and separator, and how many of its names are known. */
async function lookAt(
  look: Look,
  settings: ListSettings,
): Promise<Look & { header?: RawRecord; known: number; first: RawRecord[] }> {
  const first: RawRecord[] = [];
  for await (const record of recordsOfText(once(look.text), look)) {
    if (first.push(record) === headRows) break;
  }
  const header = first.find(({ cells }) => knownIn(cells, settings.columns).hasAddress);
  return {
    ...look,
    first,
    known: header ? knownIn(header.cells, settings.columns).known : 0,
    ...(header && { header }),
  };
}

/** Where no address is known by name, the columns as they are: for a hand to say what they mean. */
function widest(seen: { first: RawRecord[] }[]): RawRecord[] {
  const width = (records: RawRecord[]) => Math.max(0, ...records.map(({ cells }) => cells.length));
  return seen.map(({ first }) => first).reduce((a, b) => (width(b) > width(a) ? b : a));
}

function columnsOf([header, ...rest]: RawRecord[]): { header: string; samples: string[] }[] {
  return (header?.cells ?? []).slice(0, mostColumns).map((cell, index) => ({
    header: cleanCell(cell),
    samples: rest
      .map(({ cells }) => cleanCell(cells[index] ?? ''))
      .filter(Boolean)
      .slice(0, mostSamples),
  }));
}

async function findSheet(source: Source, settings: ListSettings): Promise<Found | Refusal> {
  const book = await openWorkbook(await bytesOf(source, mostArchive));
  let first: RawRecord[] | undefined;
  for (const sheet of book.sheets) {
    const head: RawRecord[] = [];
    for await (const record of book.records(sheet)) if (head.push(record) === headRows) break;
    const header = head.find(({ cells }) => knownIn(cells, settings.columns).hasAddress);
    const preset = header && (layoutOf(header.cells, settings.columns).preset?.id ?? 'none');
    if (header && preset) return { header, format: { sheet: sheet.name, headerRow: header.row, preset } };
    first ??= head;
  }
  return { problem: 'no-address-column', columns: columnsOf(first ?? []) };
}

/** A workbook has its directory at the end, so it is held in memory whole, as it came. */
const mostArchive = 32 * 1024 * 1024;

async function bytesOf(source: Source, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= most) break;
  }
  if (length >= most && most === mostArchive) throw new UnreadableList('workbook-too-large');
  return Buffer.concat(chunks).subarray(0, most);
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

async function* decoded(source: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of source) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** The records of a text; a first line that says which separator it is counts as a line and is no record. */
async function* recordsOfText(
  texts: AsyncIterable<string>,
  { encoding, separator, from }: { encoding: Encoding; separator: Separator; from?: Position },
): AsyncGenerator<RawRecord> {
  const bytes = encoding.startsWith('utf-16')
    ? (text: string) => text.length * 2
    : encoding === 'utf-8'
      ? Buffer.byteLength
      : lengthOf;
  let before = 0;
  for await (const record of csvRecords(texts, { separator, bytesOf: bytes, ...(from && { from }) })) {
    if (record.row === 1 && record.line === 1 && /^sep=/i.test(record.cells.join(''))) before = 1;
    else yield before ? { ...record, row: record.row - 1, next: { ...record.next, row: record.next.row - 1 } } : record;
  }
}

const lengthOf = (text: string) => text.length;
const markLength: Partial<Record<Encoding, number>> = { 'utf-8': 3, 'utf-16le': 2, 'utf-16be': 2 };

/** All records of a list, from a position on. */
export async function* recordsOfList(source: Source, format: ListFormat, from?: Position): AsyncGenerator<RawRecord> {
  if ('sheet' in format) {
    const book = await openWorkbook(await bytesOf(source, mostArchive));
    const sheet = book.sheets.find(({ name }) => name === format.sheet);
    if (!sheet) throw new UnreadableList('damaged-workbook');
    for await (const record of book.records(sheet)) if (record.row >= (from?.row ?? 1)) yield record;
    return;
  }
  const mark = format.byteOrderMark ? (markLength[format.encoding] ?? 0) : 0;
  const at = from && from.offset > 0 ? from : { row: 1, line: 1, offset: mark };
  yield* recordsOfText(decoded(source(at.offset), format.encoding), { ...format, from: at });
}

async function surveyColumns({ source, settings }: Given, { format, header }: Found): Promise<Survey | Refusal> {
  const width = header.cells.length;
  if (width > mostColumns) return { problem: 'too-many-columns' };
  const layout = layoutOf(header.cells, settings.columns);
  const survey: Survey = {
    format,
    header: header.cells.map(cleanCell),
    proofs: { dates: {}, decimals: {} },
    filled: Array.from({ length: width }, () => 0),
    samples: Array.from({ length: width }, () => []),
    records: 0,
  };
  const tally = proofTally(layout);
  for await (const record of recordsOfList(source, format)) {
    if (record.row !== header.row) survey.records += 1;
    if (record.row <= header.row || record.isBroken || record.cells.length > width) continue;
    record.cells.forEach((raw, index) => {
      const cell = cleanCell(raw);
      if (isBlank(cell)) return;
      survey.filled[index]! += 1;
      if (survey.samples[index]!.length < mostSamples) survey.samples[index]!.push(cell.slice(0, 80));
      tally.take(cell, index);
    });
  }
  return { ...survey, proofs: tally.proofs() };
}

const dates: Meaning[] = [
  'birthday',
  'consentAt',
  'summaryLastAt',
  'orderAt',
  'leftAt',
  'bouncedAt',
  'optInAt',
  'confirmedAt',
];
const amounts: Meaning[] = ['summaryTotal', 'orderTotal', 'refunded', 'itemPrice'];

/** What the values of a column prove together; proven both ways is not proven. */
function proofTally({ at }: Layout): { take: (cell: string, index: number) => void; proofs: () => Proofs } {
  const orders = new Map(
    dates.flatMap((meaning) => at[meaning] ?? []).map((index) => [index, new Set<'dmy' | 'mdy'>()]),
  );
  const marks = new Map(
    amounts.flatMap((meaning) => at[meaning] ?? []).map((index) => [index, new Set<DecimalMark>()]),
  );
  const single = <Value>(found: Map<number, Set<Value>>) =>
    Object.fromEntries([...found].filter(([, said]) => said.size === 1).map(([index, said]) => [index, [...said][0]!]));
  return {
    take: (cell, index) => {
      const order = orders.has(index) && provesOrder(cell);
      if (order) orders.get(index)!.add(order);
      const mark = marks.has(index) && provesDecimal(cell);
      if (mark) marks.get(index)!.add(mark);
    },
    proofs: () => ({ dates: single(orders), decimals: single(marks) }),
  };
}

/** A record read, with the position at which the next one begins. */
export type ReadRecord = { read: ListRow; next: Position };

/**
 * Reads the rows of a list as RULES of this room have them, from a position on. `book` remembers the orders met, so that
 * a further line is told from a repetition.
 */
export async function* readRows(
  { source, fileName, settings }: Given,
  survey: Survey,
  { from, book = new Map() }: { from?: Position; book?: OrderBook } = {},
): AsyncGenerator<ReadRecord> {
  const { format, header, proofs } = survey;
  const layout = layoutOf(header, settings.columns);
  const isWorkbook = 'sheet' in format;
  const names = layout.columns.map(({ name }) => name);
  for await (const record of recordsOfList(source, format, from)) {
    const { row, line, next } = record;
    if (row === format.headerRow) continue;
    const reading = rowOf(record, { layout, proofs, settings, fileName });
    const nothing = notARow(reading, names, isWorkbook);
    const isAbove = row < format.headerRow && nothing?.reason !== 'blank' && nothing?.reason !== 'broken-quote';
    const read = isAbove ? skipped('preamble') : (nothing ?? readRow(reading, book));
    yield { read: { row, line, ...read } as ListRow, next };
  }
}

type Told = ListRow extends infer One ? (One extends ListRow ? Omit<One, 'row' | 'line'> : never) : never;
const skipped = (reason: string): Told => ({ is: 'skipped', reason });
const refused = (reason: string): Told => ({ is: 'refused', reason });

function readRow(row: ReturnType<typeof rowOf>, book: OrderBook): Told {
  const address = readAddress(row.filled('email'));
  if ('problem' in address) return refused(address.problem);
  const place = row.layout.at.orderId && placeInOrder(row, address.email.canonical, book);
  if (place && 'problem' in place) return refused(place.problem);
  if (place?.is === 'repeated') return skipped('order-repeated');
  if (place?.is === 'line') {
    return { is: 'skipped', reason: 'order-line', of: place.orderId, ...(place.item && { item: place.item }) };
  }
  const person = readPerson(row, address);
  if ('problem' in person) return refused(person.problem);
  if (place?.is === 'conflict') return refused('order-conflict');
  const order = place && readOrder(row, place.orderId);
  if (order && 'problem' in order) return refused(order.problem);
  const { reads, warnings } = person;
  return { is: 'contact', reads: { ...reads, ...order }, ...(warnings.length > 0 && { warnings }) };
}
