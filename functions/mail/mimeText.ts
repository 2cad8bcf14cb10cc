/** A line of a mail is of 76 signs at most, the one that says it goes on among them (RFC 2045, 6.7). */
const longestLine = 75;
const goesOn = '=\r\n';

/** Each byte as it stands in quoted-printable. */
const signs = Array.from({ length: 256 }, (_, byte) => (isLiteral(byte) ? String.fromCharCode(byte) : hex(byte)));

/**
 * A piece of a text in quoted-printable, after which anything may follow: unless it ends a line, its last line goes on.
 * So pieces that were encoded long before stand beside what is filled in, whatever that is. No line is too long, no
 * sign is cut in two, and no blank stands at the end of a line, where mail servers lose it.
 */
export function quotedPrintable(text: string): string {
  if (text === '') return '';
  return /^[\x20-\x7e]*[\x21-\x7e]$/.test(text) ? ofAscii(text) : ofAny(text);
}

/** Addresses mostly, of which a letter has many. */
function ofAscii(text: string): string {
  const encoded = text.replaceAll('=', '=3D');
  let lines = '';
  let from = 0;
  while (encoded.length - from > longestLine) {
    let to = from + longestLine;
    if (encoded[to - 1] === '=') to -= 1;
    else if (encoded[to - 2] === '=') to -= 2;
    lines += encoded.slice(from, to) + goesOn;
    from = to;
  }
  return inBytes(lines + encoded.slice(from) + goesOn);
}

/** The same, kept as bytes: what was cut out of a text in another script goes on as two bytes a sign, and takes all it is joined to along. */
const inBytes = (ascii: string) => Buffer.from(ascii, 'latin1').toString('latin1');

function ofAny(text: string): string {
  const bytes = Buffer.from(text.replace(/\r\n?/g, '\n'));
  let encoded = '';
  let column = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i]!;
    if (byte === lineFeed) {
      encoded += '\r\n';
      column = 0;
      continue;
    }
    const next = bytes[i + 1] ?? lineFeed;
    const sign = isBlank(byte) && next === lineFeed ? hex(byte) : signs[byte]!;
    if (column + roomFor(byte, sign) > longestLine) {
      encoded += goesOn;
      column = 0;
    }
    encoded += sign;
    column += sign.length;
  }
  return column > 0 ? encoded + goesOn : encoded;
}

const lineFeed = 0x0a;
const isBlank = (byte: number) => byte === 0x20 || byte === 0x09;

/** What begins a sign of several bytes (RFC 3629) needs room for all of them; what goes on in one has it. */
function roomFor(byte: number, sign: string): number {
  if (byte < 0x80) return sign.length;
  if (byte < 0xc0) return 0;
  return 3 * (byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4);
}

function isLiteral(byte: number): boolean {
  return byte === 0x09 || (byte >= 0x20 && byte <= 0x7e && byte !== 0x3d);
}

function hex(byte: number): string {
  return `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** What an encoded word carries, so that the name of its header fits on its line (RFC 2047, 2). */
const longestWord = 52;

/** Words of a header: as they are where they are ASCII, on several lines where they are many; else as encoded words. */
export function headerWords(name: string, words: string): string {
  if (!/^[\x20-\x7e]*$/.test(words) || words.includes('=?')) return `${name}: ${encodedWords(words)}`;
  return folded(`${name}: ${words}`) ?? `${name}: ${encodedWords(words)}`;
}

/** A name before an address (RFC 5322, 3.2.5). */
export function phrase(name: string): string {
  const isPlain = /^[\x20-\x7e]*$/.test(name) && !name.includes('=?') && name.length <= longestWord;
  if (!isPlain) return encodedWords(name);
  return /^[\w ]*$/.test(name) ? name : `"${name.replace(/["\\]/g, '\\$&')}"`;
}

/** Encoded words, each of whole signs, in the shorter of the two ways. */
function encodedWords(text: string): string {
  const latin = text.replace(/[^a-z]/gi, '').length;
  const others = text.replace(/[\x20-\x7e]/g, '').length;
  const [way, encode] = others < latin ? (['Q', inQ] as const) : (['B', inB] as const);
  const words: string[] = [];
  let word = '';
  for (const sign of text.toWellFormed()) {
    if (word && encode(word + sign).length > longestWord) {
      words.push(word);
      word = '';
    }
    word += sign;
  }
  return [...words, word].map((one) => `=?UTF-8?${way}?${encode(one)}?=`).join('\r\n ');
}

const inB = (text: string) => Buffer.from(text).toString('base64');

/** Only what may stand in a phrase too (RFC 2047, 5). */
function inQ(text: string): string {
  return Array.from(Buffer.from(text), (byte) => {
    if (byte === 0x20) return '_';
    const sign = String.fromCharCode(byte);
    return /[\w!*+/-]/.test(sign) && sign !== '_' ? sign : hex(byte);
  }).join('');
}

/** A header on lines that begin with a blank of its own; undefined where a word is longer than a line. */
function folded(header: string): string | undefined {
  const lines: string[] = [];
  let rest = header;
  while (rest.length > longestLine) {
    const at = rest.lastIndexOf(' ', longestLine);
    if (rest.slice(0, at).trim() === '' || at < 1) return undefined;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return rest.trim() === '' ? undefined : [...lines, rest].join('\r\n');
}
