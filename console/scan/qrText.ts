/** The squares of a code: `side` of them on each side, x to the right and y downwards. */
export type Squares = { side: number; isDark: (x: number, y: number) => boolean };

/** By version, and by level as its two bits count (M, L, H, Q): words that correct in each block, and blocks. */
const corrections = [
  ['10 1', '7 1', '17 1', '13 1'],
  ['16 1', '10 1', '28 1', '22 1'],
  ['26 1', '15 1', '22 2', '18 2'],
  ['18 2', '20 1', '16 4', '26 2'],
  ['24 2', '26 1', '22 4', '18 4'],
  ['16 4', '18 2', '28 4', '24 4'],
];
export const mostVersions = corrections.length;

const masks: ((x: number, y: number) => number)[] = [
  (x, y) => (x + y) % 2,
  (_, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

/**
 * What a QR code of up to 41 squares a side says (ISO/IEC 18004): every voucher's is, and every short link's. Undefined
 * where the squares are no code, or more of them are wrong than can be put right.
 */
export function qrText(squares: Squares): string | undefined {
  const format = formatOf(squares);
  if (format === undefined) return undefined;
  const written = corrections[(squares.side - 17) / 4 - 1]![format >> 3]!;
  const [correcting, blocks] = written.split(' ').map(Number) as [number, number];
  const words = wordsOf(squares, masks[format & 7]!);
  const data = inBlocks(words, blocks, correcting).map((block) => corrected(block, correcting));
  return data.every((block) => block !== undefined) ? textOf(data.flat()) : undefined;
}

/** Level and mask: fifteen bits that stand twice, of which three may be wrong. */
function formatOf({ side, isDark }: Squares): number | undefined {
  const at = [
    (n: number) => (n < 8 ? isDark(8, n < 6 ? n : n + 1) : isDark(n === 8 ? 7 : 14 - n, 8)),
    (n: number) => (n < 8 ? isDark(side - 1 - n, 8) : isDark(8, side - 15 + n)),
  ];
  for (const dark of at) {
    let read = 0;
    for (let n = 0; n < 15; n += 1) read |= Number(dark(n)) << n;
    for (let format = 0; format < 32; format += 1) if (bitsIn(read ^ formatBits(format)) <= 3) return format;
  }
  return undefined;
}

function formatBits(format: number): number {
  let rest = format << 10;
  for (let bit = 14; bit >= 10; bit -= 1) if (rest & (1 << bit)) rest ^= 0x537 << (bit - 10);
  return ((format << 10) | rest) ^ 0x5412;
}

const bitsIn = (number: number): number => (number ? (number & 1) + bitsIn(number >> 1) : 0);

/** The words, read in columns of two from the right, up and down in turn, around what every code has. */
function wordsOf({ side, isDark }: Squares, mask: (x: number, y: number) => number): number[] {
  const bits: number[] = [];
  for (let right = side - 1, up = true; right > 0; right -= right === 8 ? 3 : 2, up = !up)
    for (let step = 0; step < side; step += 1)
      for (const x of [right, right - 1]) {
        const y = up ? side - 1 - step : step;
        if (!isFixed(x, y, side)) bits.push(Number(isDark(x, y) !== (mask(x, y) === 0)));
      }
  const words: number[] = [];
  for (let at = 0; at + 8 <= bits.length; at += 8)
    words.push(bits.slice(at, at + 8).reduce((word, bit) => word * 2 + bit, 0));
  return words;
}

/** Corners with what tells the format, the two lines that count the squares, and the small mark of larger codes. */
function isFixed(x: number, y: number, side: number): boolean {
  const inMark = (n: number) => n >= side - 9 && n <= side - 5;
  return (
    x === 6 ||
    y === 6 ||
    (x < 9 && (y < 9 || y >= side - 8)) ||
    (y < 9 && x >= side - 8) ||
    (side > 21 && inMark(x) && inMark(y))
  );
}

/** Words stand in turn: one of each block, the longer blocks' last data words before what corrects. */
function inBlocks(words: number[], blocks: number, correcting: number): number[][] {
  const short = Math.floor(words.length / blocks) - correcting;
  const shorter = blocks - (words.length % blocks);
  const before = short * blocks + blocks - shorter;
  const parted = Array.from({ length: blocks }, (): number[] => []);
  words.forEach((word, n) => {
    const isLast = n >= short * blocks && n < before;
    parted[isLast ? shorter + n - short * blocks : (n < before ? n : n - before) % blocks]!.push(word);
  });
  return parted;
}

/** The field of 256 numbers: powers of two modulo x^8 + x^4 + x^3 + x^2 + 1, and back. */
const powers: number[] = [];
const logs: number[] = [];
for (let n = 0, power = 1; n < 255; n += 1, power = power & 128 ? (power << 1) ^ 0x11d : power << 1) {
  powers[n] = powers[n + 255] = power;
  logs[power] = n;
}
const times = (a: number, b: number) => (a && b ? powers[logs[a]! + logs[b]!]! : 0);
const over = (a: number, b: number) => (a ? powers[logs[a]! + 255 - logs[b]!]! : 0);
/** A polynomial's value, its constant first. */
const valueAt = (of: number[], x: number) => of.reduceRight((sum, factor) => times(sum, x) ^ factor, 0);

/** A block's data, put right as far as its correcting words reach (Reed and Solomon, by Berlekamp, Massey and Forney). */
function corrected(block: number[], correcting: number): number[] | undefined {
  const received = block.toReversed();
  const syndromes = Array.from({ length: correcting }, (_, n) => valueAt(received, powers[n]!));
  if (syndromes.some(Boolean)) {
    const locator = locatorOf(syndromes);
    const errors = locator.length - 1;
    const evaluator = syndromes.map((_, n) =>
      locator.slice(0, n + 1).reduce((sum, factor, k) => sum ^ times(factor, syndromes[n - k]!), 0),
    );
    let found = 0;
    for (let place = 0; place < received.length; place += 1) {
      const inverse = powers[255 - place]!;
      if (valueAt(locator, inverse) !== 0) continue;
      found += 1;
      // Odd powers alone: x times the derivative, where one and one are nothing.
      const slope = valueAt(
        locator.map((factor, n) => (n % 2 ? factor : 0)),
        inverse,
      );
      received[place]! ^= over(valueAt(evaluator, inverse), slope);
    }
    if (found !== errors || errors * 2 > correcting) return undefined;
  }
  return received.toReversed().slice(0, -correcting);
}

/** The polynomial whose roots say where errors are. */
function locatorOf(syndromes: number[]): number[] {
  let [locator, before, length, gap, last] = [[1], [1], 0, 1, 1];
  syndromes.forEach((_, n) => {
    const off = locator.slice(0, length + 1).reduce((sum, factor, k) => sum ^ times(factor, syndromes[n - k] ?? 0), 0);
    if (off === 0) {
      gap += 1;
      return;
    }
    const scale = over(off, last);
    const shifted = [...Array<number>(gap).fill(0), ...before.map((factor) => times(factor, scale))];
    const next = Array.from(
      { length: Math.max(locator.length, shifted.length) },
      (_, k) => (locator[k] ?? 0) ^ (shifted[k] ?? 0),
    );
    if (2 * length <= n) [before, length, last, gap] = [locator, n + 1 - length, off, 1];
    else gap += 1;
    locator = next;
  });
  return locator.slice(0, length + 1);
}

const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Runs of digits, of capitals and of bytes, each behind four bits that say which it is. */
function textOf(words: number[]): string | undefined {
  const bits = words.map((word) => word.toString(2).padStart(8, '0')).join('');
  let at = 0;
  const take = (count: number) => {
    at += count;
    return Number.parseInt(bits.slice(at - count, at) || '0', 2);
  };
  let text = '';
  while (at + 4 <= bits.length) {
    const mode = take(4);
    if (mode === 0) break;
    if (mode === 7) take(8);
    else if (mode === 4) {
      const bytes = Uint8Array.from({ length: take(8) }, () => take(8));
      text += new TextDecoder().decode(bytes);
    } else if (mode === 2)
      for (let left = take(9); left > 0; left -= 2) {
        const pair = take(left > 1 ? 11 : 6);
        text += left > 1 ? `${signs[Math.floor(pair / 45)]}${signs[pair % 45]}` : signs[pair];
      }
    else if (mode === 1)
      for (let left = take(10); left > 0; left -= 3)
        text += String(take([0, 4, 7][left] ?? 10)).padStart(Math.min(left, 3), '0');
    else return undefined;
  }
  return text || undefined;
}
