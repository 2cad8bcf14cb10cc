import { deflateRawSync } from 'node:zlib';
import type { ListRow, ListSettings, Source } from '../../functions/lists/reading/list.types.ts';
import { readRows, type Survey, surveyList } from '../../functions/lists/reading/readList.ts';
import { type Conflict, joinRow, type ListContact } from './joinRows.ts';

const settingsOf = (changes: Partial<ListSettings> = {}): ListSettings => ({
  country: 'PL',
  timeZone: 'Europe/Warsaw',
  currency: 'PLN',
  locale: 'pl',
  minimumAge: 16,
  now: '2026-12-01T09:00:00Z',
  ...changes,
});

/** Bytes as a bucket hands them over: in pieces, from an offset on. */
function sourceOf(bytes: Uint8Array, piece = 64 * 1024): Source {
  return async function* (from = 0) {
    for (let at = from; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  };
}

/** Reads a whole list and puts its people together, as an import does page by page. */
export async function readWhole(
  bytes: Uint8Array,
  fileName: string,
  changes: Partial<ListSettings> = {},
  piece?: number,
) {
  const given = { source: sourceOf(bytes, piece), fileName, settings: settingsOf(changes) };
  const survey = await surveyList(given);
  if ('problem' in survey) return { ...survey, rows: [] };
  const rows: ListRow[] = [];
  for await (const { read } of readRows(given, survey)) rows.push(read);
  return { format: survey.format, survey: survey as Survey, rows, ...gather(rows) };
}

function gather(rows: ListRow[]) {
  const contacts = new Map<string, ListContact>();
  const conflicts: Conflict[] = [];
  const ownerOf = new Map<string, string>();
  for (const row of rows) {
    if (row.is === 'contact') {
      const { email, order } = row.reads;
      const joined = joinRow(contacts.get(email), row);
      contacts.set(email, joined.contact);
      conflicts.push(...joined.conflicts);
      if (order) ownerOf.set(order.orderId, email);
    } else if (row.is === 'skipped' && row.of && row.item) {
      const owner = contacts.get(ownerOf.get(row.of) ?? '');
      const order = owner?.is.orders?.find(({ orderId }) => orderId === row.of);
      if (order)
        owner!.is.orders = owner!.is.orders!.map((one) =>
          one === order ? { ...one, items: [...(one.items ?? []), row.item!] } : one,
        );
    }
  }
  const people = [...contacts.values()];
  return {
    contacts: people.map(({ rows, is }) => ({ rows, ...is })),
    duplicates: people.filter(({ rows }) => rows.length > 1).map(({ rows, is }) => ({ email: is.email, rows })),
    conflicts,
  };
}

type ZipFile = { name: string; data: Buffer; size?: number; flags?: number };

/** A ZIP archive as spreadsheets write it, which may lie about the size of a file or say that it is encrypted. */
export function zipOf(files: ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, size = data.length, flags = 0 } of files) {
    const packed = deflateRawSync(data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(name.length, 22);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    parts.push(Buffer.from('504b0304', 'hex'), fields, Buffer.from(name), packed);
    directory.push(Buffer.from('504b01021400', 'hex'), fields, central, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, list, end]);
}
