import { once } from 'node:events';
import { createInflateRaw } from 'node:zlib';
import { UnreadableList } from './list.types.ts';

type Entry = { name: string; method: number; isEncrypted: boolean; packed: number; size: number; offset: number };

/** What a workbook may become when it is inflated: small files that say they are gigabytes are not opened. */
const mostInflated = 192 * 1024 * 1024;
const mostEntries = 2000;

/**
 * The files of a ZIP archive, by its directory (APPNOTE.TXT 4.3.12), each inflated as it is read. The sizes that the
 * directory promises are checked before anything is inflated, and what comes is held to the promise.
 */
export function unzip(archive: Buffer): Map<string, () => AsyncGenerator<Buffer>> {
  const entries = directoryOf(archive);
  if (entries.some(({ isEncrypted }) => isEncrypted)) throw new UnreadableList('password-protected');
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > mostInflated) throw new UnreadableList('workbook-too-large');
  return new Map(entries.map((entry) => [entry.name, () => inflated(archive, entry)]));
}

function directoryOf(archive: Buffer): Entry[] {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > archive.length) throw new UnreadableList('damaged-workbook');
  const count = archive.readUInt16LE(end + 10);
  if (count > mostEntries) throw new UnreadableList('workbook-too-large');
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let n = 0; n < count; n++) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== 0x02014b50)
      throw new UnreadableList('damaged-workbook');
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
      isEncrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
      method: archive.readUInt16LE(at + 10),
      packed: archive.readUInt32LE(at + 20),
      size: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

async function* inflated(archive: Buffer, { method, packed, size, offset }: Entry): AsyncGenerator<Buffer> {
  if (offset + 30 > archive.length || (method !== 0 && method !== 8)) throw new UnreadableList('damaged-workbook');
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const data = archive.subarray(start, start + packed);
  if (method === 0) return yield data;
  const inflate = createInflateRaw();
  inflate.end(data);
  let came = 0;
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      came += chunk.length;
      if (came > size) throw new UnreadableList('workbook-too-large');
      yield chunk;
    }
  } catch (error) {
    throw error instanceof UnreadableList ? error : new UnreadableList('damaged-workbook');
  } finally {
    inflate.destroy();
    if (!inflate.closed) await once(inflate, 'close');
  }
}
