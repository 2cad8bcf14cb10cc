import type { ListProblem } from './list.types.ts';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1251', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/** What all bytes of a file tell together: which encodings it may be in, or that it is no list. */
export type Sniffed =
  | { is: 'text'; encodings: Encoding[]; byteOrderMark: boolean }
  | { is: 'workbook' }
  | { is: 'problem'; problem: ListProblem };

/** How files begin that people take for lists: pictures, PDF, and the workbooks of before 2007, which encrypted ones are too. */
const signatures: readonly [begin: number[], problem: ListProblem | 'workbook'][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'workbook'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'old-workbook'],
  [[0x89, 0x50, 0x4e, 0x47], 'not-a-list'],
  [[0xff, 0xd8, 0xff], 'not-a-list'],
  [[0x47, 0x49, 0x46, 0x38], 'not-a-list'],
  [[0x25, 0x50, 0x44, 0x46], 'not-a-list'],
  [[0x1f, 0x8b], 'not-a-list'],
  [[0x50, 0x4b], 'damaged-workbook'],
];
const marks: readonly [mark: number[], encoding: Encoding][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
const codePages = ['windows-1250', 'windows-1251', 'windows-1252'] as const;

/** The bytes that a code page has no letter for: they would come out as C1 controls. */
const without: Record<(typeof codePages)[number], number[]> = {
  'windows-1250': [0x81, 0x83, 0x88, 0x90, 0x98],
  'windows-1251': [0x98],
  'windows-1252': [0x81, 0x8d, 0x8f, 0x90, 0x9d],
};
/** As many bytes as tell every beginning apart. */
const longestBegin = 4;
const startsWith = (bytes: Uint8Array, begin: number[]) => begin.every((byte, index) => bytes[index] === byte);

/** Looks at every byte of a file once, keeping none. */
export async function sniff(chunks: AsyncIterable<Uint8Array>): Promise<Sniffed> {
  const seen = new Uint8Array(256);
  const lines = lineTally();
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let head: Uint8Array = new Uint8Array();
  let isUtf8 = true;
  for await (const chunk of chunks) {
    if (head.length < longestBegin) {
      head = Buffer.concat([head, chunk.subarray(0, 64)]);
      const known = await problemOfHead(head, chunk, chunks);
      if (known) return known;
    }
    for (const byte of chunk) seen[byte] = 1;
    lines.take(chunk);
    if (isUtf8) isUtf8 = decodes(utf8, chunk);
  }
  if (head.length === 0) return { is: 'problem', problem: 'empty-file' };
  const mark = marks.find(([begin]) => startsWith(head, begin));
  if (mark?.[1] === 'utf-8' && !(isUtf8 && decodes(utf8))) return { is: 'problem', problem: 'mixed-encodings' };
  if (mark) return { is: 'text', encodings: [mark[1]], byteOrderMark: true };
  if (seen[0]) return { is: 'problem', problem: 'not-a-list' };
  if (isUtf8 && decodes(utf8)) return { is: 'text', encodings: ['utf-8'], byteOrderMark: false };
  if (lines.areMixed()) return { is: 'problem', problem: 'mixed-encodings' };
  const possible = codePages.filter((page) => without[page].every((byte) => !seen[byte]));
  if (possible.length === 0) return { is: 'problem', problem: 'unknown-encoding' };
  return { is: 'text', encodings: possible, byteOrderMark: false };
}

function decodes(decoder: TextDecoder, chunk?: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** A workbook with a password is one of the old kind around an encrypted stream, whose name stands in its directory. */
async function problemOfHead(
  head: Uint8Array,
  chunk: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): Promise<Sniffed | undefined> {
  if (head.length < longestBegin) return undefined;
  const found = signatures.find(([begin]) => startsWith(head, begin))?.[1];
  if (!found) return undefined;
  if (found === 'workbook') return { is: 'workbook' };
  if (found !== 'old-workbook') return { is: 'problem', problem: found };
  const encrypted = Buffer.from('EncryptedPackage', 'utf16le');
  let before = Buffer.from(chunk);
  if (before.includes(encrypted)) return { is: 'problem', problem: 'password-protected' };
  for await (const chunk of rest) {
    before = Buffer.concat([before.subarray(-encrypted.length), chunk]);
    if (before.includes(encrypted)) return { is: 'problem', problem: 'password-protected' };
  }
  return { is: 'problem', problem: 'old-workbook' };
}

/**
 * Counts lines whose letters beyond ASCII are all UTF-8, and those where none could be: a file put together from two has
 * both, and read as either it would ruin half of its names. A code page has such pairs by chance, but rarely.
 */
function lineTally() {
  let [utf8Lines, otherLines, pairs, strays, pairsInUtf8Lines] = [0, 0, 0, 0, 0];
  let due = 0;
  const endLine = () => {
    if (strays > 0 || due > 0) otherLines += 1;
    else if (pairs > 0) {
      utf8Lines += 1;
      pairsInUtf8Lines += pairs;
    }
    [pairs, strays, due] = [0, 0, 0];
  };
  const takeHigh = (byte: number) => {
    const isTail = byte < 0xc0;
    if (due > 0 && isTail) {
      due -= 1;
      if (due === 0) pairs += 1;
    } else if (due === 0 && byte >= 0xc2 && byte <= 0xf4) due = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    else strays += 1;
  };
  return {
    take(chunk: Uint8Array) {
      for (const byte of chunk) {
        if (byte >= 0x80) takeHigh(byte);
        else if (byte === 0x0a || byte === 0x0d) endLine();
        else if (due > 0) [due, strays] = [0, strays + 1];
      }
    },
    areMixed(): boolean {
      endLine();
      return pairsInUtf8Lines >= 2 && utf8Lines * 10 >= otherLines;
    },
  };
}
