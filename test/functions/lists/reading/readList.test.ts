import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWhole } from '../../../support/lists.ts';

const folder = join(import.meta.dirname, '../../../data/lists');
const names = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'));

/** Columns that the rules of lists give no meaning to are compared where the expectation has them. */
const besides = ['company', 'card', 'nip', 'regon', 'yTunnus', 'pib', 'inn'];

function asExpected(expected: object, read: object): object {
  return Object.fromEntries(Object.entries(read).filter(([name]) => !besides.includes(name) || name in expected));
}

describe.each(names)('%s', (name) => {
  const expected = JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8'));

  test.each([64 * 1024, 7])('reads as it should, in pieces of %i bytes', async (piece) => {
    const bytes = readFileSync(join(folder, name));
    const read = await readWhole(bytes, name, expected.import, piece);
    if ('problem' in read) throw new Error(read.problem);
    const { rows, contacts } = structuredClone(read) as unknown as { rows: never[]; contacts: never[] };
    const format =
      read.format && 'separator' in read.format && read.format.separator === '\t' ? { separator: 'tab' } : {};
    expect({ ...read.format, ...format }).toEqual(expected.format);
    expect(rows.map((row, index) => comparable(row, expected.rows[index]))).toEqual(expected.rows.map(sorted));
    expect(contacts.map((one, index) => asExpected(expected.contacts[index] ?? {}, one))).toEqual(expected.contacts);
    expect(read.duplicates).toEqual(expected.duplicates);
    expect(read.conflicts).toEqual(expected.conflicts);
  });
});

type Row = { reads?: object; warnings?: object[] };

function comparable(row: Row, expected: { reads?: object } | undefined): Row {
  const reads = row.reads && asExpected(expected?.reads ?? {}, row.reads);
  return sorted({ ...row, ...(reads && { reads }) });
}

function sorted(row: Row): Row {
  return {
    ...row,
    ...(row.warnings && {
      warnings: row.warnings.map((one) => JSON.stringify(one, ['field', 'reason'])).sort() as never,
    }),
  };
}
