import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findQr, type Grey } from '../../console/scan/findQr.ts';
import { qrText } from '../../console/scan/qrText.ts';

type Modules = { size: number; get(row: number, column: number): number };
const { create } = createRequire(import.meta.url)('qrcode/lib/core/qrcode.js') as {
  create(text: string, options: object): { modules: Modules };
};
type Level = 'L' | 'M' | 'Q' | 'H';
const modulesOf = (text: string, level: Level) => create(text, { errorCorrectionLevel: level }).modules;

const code = fc.stringMatching(/^[CDFHJKMPTWX234679]{9}$/);
const others = fc.oneof(
  fc.stringMatching(/^[0-9]{1,30}$/),
  fc.stringMatching(/^[A-Z0-9 $%*+./:-]{1,40}$/),
  fc.webUrl().filter((url) => url.length < 50),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 15 }),
);
const level = fc.constantFrom<Level>('L', 'M', 'Q', 'H');

test('reads what any code of up to 41 squares a side says, though one of them is wrong', () => {
  fc.assert(
    fc.property(fc.oneof(code, others), level, fc.nat(40), fc.nat(40), (text, level, x, y) => {
      const modules = modulesOf(text, level);
      const { size } = modules;
      fc.pre(size <= 41);
      const isWrong = (column: number, row: number) => column === x % size && row === y % size;
      const read = qrText({
        side: size,
        isDark: (column, row) => (modules.get(row, column) === 1) !== isWrong(column, row),
      });
      expect(read).toBe(text);
    }),
  );
});

test('squares that are no code say nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(21, 25, 29, 33, 37, 41), fc.infiniteStream(fc.boolean()), (side, dark) => {
      const squares = Array.from({ length: side * side }, () => dark.next().value!);
      expect(qrText({ side, isDark: (x, y) => squares[y * side + x]! })).toBeUndefined();
    }),
  );
});

type Held = {
  /** How far it is turned, in radians, and how long one of its squares is, in pixels. */
  turn: number;
  unit: number;
  /** How the paper leans away, to the right and downwards. */
  leanX: number;
  leanY: number;
  /** Where its middle is, in shares of what is left. */
  x: number;
  y: number;
  /** Brightness of ink and paper, a shadow from the left to the right, noise, and how far the lens is off, in pixels. */
  ink: number;
  paper: number;
  shadow: number;
  noise: number;
  blur: number;
};

/** A photograph of a code as a camera would take it. */
function photograph(modules: Modules, held: Held, [width, height] = [360, 280]): Grey {
  const { size } = modules;
  const dark = Array.from({ length: size * size }, (_, n) => modules.get(Math.floor(n / size), n % size) === 1);
  const [cos, sin] = [Math.cos(held.turn), Math.sin(held.turn)];
  const reach = (size / 2 + 4) * held.unit * 1.3;
  const [middleX, middleY] = [reach + held.x * (width - 2 * reach), reach + held.y * (height - 2 * reach)];
  const noise = randomBytes(width * height);
  const inkAt = (px: number, py: number) => {
    const dx = px - middleX;
    const dy = py - middleY;
    const depth = 1 + held.leanX * (dx / width) + held.leanY * (dy / height);
    const u = (cos * dx + sin * dy) / depth / held.unit + size / 2;
    const v = (cos * dy - sin * dx) / depth / held.unit + size / 2;
    const inside = u >= 0 && v >= 0 && u < size && v < size;
    if (inside) return dark[Math.floor(v) * size + Math.floor(u)] ? held.ink : held.paper;
    return u > -4 && v > -4 && u < size + 4 && v < size + 4 ? held.paper : (held.ink + held.paper) / 2;
  };
  const light = Uint8ClampedArray.from({ length: width * height }, (_, n) => {
    const x = n % width;
    const y = Math.floor(n / width);
    const mean =
      (inkAt(x, y) +
        inkAt(x - held.blur, y - held.blur) +
        inkAt(x + held.blur, y - held.blur) +
        inkAt(x - held.blur, y + held.blur) +
        inkAt(x + held.blur, y + held.blur)) /
      5;
    return mean * (1 - (held.shadow * x) / width) + ((noise[n]! - 128) / 128) * held.noise;
  });
  return { width, height, light };
}

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true, noDefaultInfinity: true });

test('reads a voucher’s code as a phone is held over it: turned, leaning, in shadow, a little out of focus', () => {
  const held: fc.Arbitrary<Held> = fc.record({
    turn: between(0, 2 * Math.PI),
    ...{
      unit: between(4, 7),
      leanX: between(-0.4, 0.4),
      leanY: between(-0.4, 0.4),
      x: between(0, 1),
      y: between(0, 1),
    },
    ...{ ink: fc.integer({ min: 10, max: 60 }), paper: fc.integer({ min: 180, max: 250 }), shadow: between(0, 0.5) },
    ...{ noise: fc.integer({ min: 0, max: 12 }), blur: between(0, 1) },
  });
  fc.assert(
    fc.property(held, code, (held, code) => {
      expect(findQr(photograph(modulesOf(code, 'Q'), held))).toBe(code);
    }),
    { numRuns: 10 },
  );
});

test('a picture without a code says nothing', () => {
  const noise = new Uint8ClampedArray(randomBytes(320 * 240));
  expect(findQr({ width: 320, height: 240, light: noise })).toBeUndefined();
  expect(findQr({ width: 320, height: 240, light: noise.fill(200) })).toBeUndefined();
});
