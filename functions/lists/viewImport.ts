import type { Bucket } from '../platform/bucket.ts';
import { csvTable } from '../platform/csvCell.ts';
import type { Shop } from '../shop/shop.ts';
import type { Import, ImportPage, Outcome } from './import.schema.ts';
import { outcomesIn } from './import.schema.ts';
import type { ImportsTable } from './imports.table.ts';
import { NoFile, readingOf, readPage, sourceOf } from './listFile.ts';
import { cleanCell, isBlank } from './reading/cells.ts';
import { layoutOf } from './reading/layout.ts';
import type { ListRow } from './reading/list.types.ts';
import { recordsOfList, type Survey } from './reading/readList.ts';

export type ViewDependencies = {
  imports: Pick<ImportsTable, 'page'>;
  files: Pick<Bucket, 'read'>;
  shop: Shop;
  now: Date;
};

const sampledRows = 60;
const mostSamples = 3;

/** Why a file is not read, for whoever brought it. */
const sentences: Record<string, string> = {
  'empty-file': 'The file is empty.',
  'not-a-list': 'This is no list: save it as CSV or as an Excel workbook (.xlsx).',
  'password-protected': 'The workbook is protected by a password: save it without one.',
  'old-workbook': 'This is a workbook of the old kind (.xls): save it as .xlsx or CSV.',
  'damaged-workbook': 'The workbook is damaged: open it and save it again, or save it as CSV.',
  'workbook-too-large': 'The workbook is too large when it is opened: save it as CSV.',
  'mixed-encodings': 'The file was put together from parts in different encodings: half of its letters would be wrong.',
  'unknown-encoding': 'The encoding of the file is not known: save it as "CSV UTF-8".',
  'too-many-columns': 'The list has more than 150 columns: leave out those that say nothing of people.',
  'no-address-column': 'No column for email addresses was found in the first ten rows: say which one it is.',
  'file-missing': 'The file has not arrived, or has expired: put it there again.',
};

/** An import as it stands in a list of them. */
export function briefImport({ id, name, state, reason, createdAt, by, done, counts, survey }: Import) {
  const format = survey?.format as Survey['format'] | undefined;
  return {
    ...{ id, name, state, createdAt, by, counts, progress: { done, total: survey?.records ?? 0 } },
    ...(reason && { reason, message: sentences[reason] ?? reason }),
    ...(format && { format: format.preset }),
  };
}

export async function viewImport(one: Import, dependencies: ViewDependencies) {
  const { id, name, state, reason, createdAt, done, counts, survey, settings } = one;
  const { country, timeZone, currency } = readingOf(one, dependencies.shop);
  const format = survey?.format as Survey['format'] | undefined;
  const said =
    format && 'separator' in format ? { encoding: format.encoding, separator: wordFor(format.separator) } : {};
  return {
    ...{ id, name, state, createdAt, counts, country, timeZone, currency },
    ...(reason && { reason, message: sentences[reason] ?? reason }),
    progress: { done, total: survey?.records ?? 0 },
    ...(format && { format: format.preset, headerRow: format.headerRow }),
    ...(format && 'sheet' in format && { sheet: format.sheet }),
    ...said,
    columns: await columnsOf(one, dependencies),
    ...(settings.dateOrder && { dateOrder: settings.dateOrder }),
    ...(settings.consent && { consent: settings.consent }),
    ...(one.estimated && { estimated: true }),
  };
}

const wordFor = (separator: string) => (separator === '\t' ? 'tab' : separator);

async function columnsOf(one: Import, dependencies: ViewDependencies) {
  const survey = one.survey as unknown as Survey | undefined;
  if (!survey) return (one.header ?? []).map((header) => ({ header, samples: [], filled: 0 }));
  const samples = await samplesOf(one, survey, dependencies);
  const { columns } = layoutOf(survey.header, readingOf(one, dependencies.shop).columns);
  return columns.map(({ header, index, meaning }) => {
    const rule = survey.proofs.dates[index] ?? survey.proofs.decimals[index];
    return {
      header,
      samples: samples[index] ?? [],
      filled: survey.filled[index] ?? 0,
      ...(meaning && { meaning }),
      ...(rule && { rule }),
    };
  });
}

/** What stands in the first rows: read anew each time, so that nothing of a person is kept beside the file. */
async function samplesOf(
  one: Import,
  { format, header }: Survey,
  { files, now }: ViewDependencies,
): Promise<string[][]> {
  const samples: string[][] = header.map(() => []);
  try {
    for await (const { row, cells } of recordsOfList(sourceOf(one, files, now), format)) {
      if (row > format.headerRow + sampledRows) break;
      if (row <= format.headerRow) continue;
      for (const [index, said] of samples.entries()) {
        const cell = cleanCell(cells[index] ?? '');
        if (!isBlank(cell) && said.length < mostSamples) said.push(cell.slice(0, 80));
      }
    }
  } catch (error) {
    if (!(error instanceof NoFile)) throw error;
  }
  return samples;
}

/** A row with what becomes of it; without what it says, and the line it stands on, once the file is gone. */
export type SeenRow = { outcome: Outcome; row: number } & (
  | ListRow
  | { is: 'contact' | 'refused' | 'skipped'; reason?: string }
);
/** What is known of rows whose file is gone, and until when. */
export type Gone = { message: string; keptUntil?: string };

const mostRows = 200;
const mostPages = 40;

/**
 * Rows with what becomes of them, from a page on; those of one outcome where asked. The file tells what they say: when it
 * is gone, what became of each and why is still known for a while.
 */
export async function viewRows(
  one: Import,
  { outcome, page: first = 0 }: { outcome?: Outcome | undefined; page?: number },
  dependencies: ViewDependencies,
): Promise<{ rows: SeenRow[]; next?: number; gone?: Gone }> {
  const rows: SeenRow[] = [];
  let gone: Gone | undefined;
  const seen = (next?: number) => ({ rows, ...(next !== undefined && { next }), ...(gone && { gone }) });
  for (let number = first; number < first + mostPages; number++) {
    const page = await dependencies.imports.page(one.id, number);
    if (!page) {
      if (number === 0 && number < one.page) gone = { message: 'What became of the rows was kept for 90 days.' };
      return seen();
    }
    const read = await rowsOf(one, page, outcome, dependencies);
    if (read.isGone) gone = goneUntil(page);
    rows.push(...read.rows);
    if (rows.length >= mostRows) return seen(number + 1);
  }
  return seen(first + mostPages);
}

function goneUntil({ expiresAt }: ImportPage): Gone {
  const keptUntil = new Date(expiresAt * 1000).toISOString();
  const message = `The file is gone, and what its rows said with it; what became of them is kept until ${keptUntil.slice(0, 10)}.`;
  return { message, keptUntil };
}

async function rowsOf(
  one: Import,
  page: ImportPage,
  outcome: Outcome | undefined,
  dependencies: ViewDependencies,
): Promise<{ rows: SeenRow[]; isGone?: boolean }> {
  const outcomes = outcomesIn(page.outcomes);
  if (outcome && !outcomes.includes(outcome)) return { rows: [] };
  const asked = ({ outcome: its }: SeenRow) => !outcome || its === outcome;
  try {
    const { rows } = await readPage(one, page.from, { ...dependencies, rowsAPage: outcomes.length });
    const seen = rows.slice(0, outcomes.length).map((row, index) => ({ ...row, outcome: outcomes[index]! }));
    return { rows: seen.filter(asked) };
  } catch (error) {
    if (!(error instanceof NoFile)) throw error;
    return { rows: keptRows(one, page, outcomes).filter(asked), isGone: true };
  }
}

/** The rows of a page as far as they are known without the file: they follow each other, but for the header. */
function keptRows({ survey }: Import, { from, reasons = {} }: ImportPage, outcomes: readonly Outcome[]): SeenRow[] {
  const [first, header] = [from?.row ?? 1, survey?.format.headerRow ?? 0];
  const why = new Map(Object.entries(reasons).flatMap(([reason, rows]) => rows.map((index) => [index, reason])));
  return outcomes.map((outcome, index) => {
    const row = first + index;
    const reason = why.get(index);
    const is = outcome === 'refused' || outcome === 'skipped' ? outcome : 'contact';
    return { row: first <= header && row >= header ? row + 1 : row, is, outcome, ...(reason && { reason }) };
  });
}

const csvColumns = [
  'row',
  'line',
  'is',
  'reason',
  'outcome',
  'warnings',
  'email',
  'firstName',
  'lastName',
  'phone',
  'birthday',
  'consent',
];

/** The same as a table for a spreadsheet, in which no cell is a formula (OWASP, "CSV Injection"). */
export function rowsAsCsv(rows: SeenRow[]): string {
  const lines = rows.map((row) => {
    const reads = 'reads' in row ? row.reads : undefined;
    const warnings =
      'warnings' in row ? row.warnings?.map(({ field, reason }) => `${field}: ${reason}`).join('; ') : '';
    const said = {
      ...row,
      ...reads,
      reason: 'reason' in row ? row.reason : '',
      warnings,
      consent: reads?.consent.status,
    };
    return csvColumns.map((name) => String((said as Record<string, unknown>)[name] ?? ''));
  });
  return csvTable(csvColumns, lines);
}
