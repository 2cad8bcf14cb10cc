import { createHash } from 'node:crypto';
import type { ShopConfig } from '../shop/shop.schema.ts';
import { type DrawingName, drawingNames } from './drawingNames.ts';

/** From the accent colour (0) to what is written on it (1); a flame is a flame in every shop. */
export type Tone = number | 'flame';

/**
 * One shape of a drawing, on a sheet of 600 by 220: a circle or ellipse, a box with round corners, or a path of SVG's
 * `M`, `L`, `Q`, `C` and `Z`, filled or, with a width, drawn along.
 */
export type Shape = { tone: Tone } & (
  | { round: [x: number, y: number, rx: number, ry?: number] }
  | { box: [x: number, y: number, width: number, height: number, radius?: number] }
  | { path: string; width?: number }
);

export const drawingSize = { width: 600, height: 220 };

const round = (tone: Tone, ...at: [number, number, number, number?]): Shape => ({ tone, round: at });
const box = (tone: Tone, ...at: [number, number, number, number, number?]): Shape => ({ tone, box: at });
const path = (tone: Tone, d: string, width?: number): Shape => ({ tone, path: d, ...(width && { width }) });
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

/** Scattered the same way every time. */
const confetti = times(34, (i): Shape => {
  const [x, y] = [(i * 157 + 23) % 600, (i * 71 + 40) % 170];
  const tone = [0.28, 0.45, 0.65][i % 3]!;
  if (x > 170 && x < 430 && y > 20) return round(tone, (x * 7) % 150, y, 3);
  return i % 2
    ? round(tone, x, y, 3.5)
    : path(tone, `M${x} ${y}L${x + 7} ${y + 4}L${x + 4} ${y + 9}L${x - 3} ${y + 5}Z`);
});
const bunting = [
  path(0.4, 'M-10 2Q300 34 610 2', 2.5),
  ...times(13, (i) => {
    const x = 12 + i * 46;
    const y = 3 + 15 * (1 - ((x + 12 - 300) / 310) ** 2);
    return path([0.85, 0.5, 0.3][i % 3]!, `M${x} ${y}L${x + 26} ${y}L${x + 13} ${y + 26}Z`);
  }),
];
const star = (tone: Tone, x: number, y: number, r: number) =>
  path(
    tone,
    `${times(8, (i) => `${i ? 'L' : 'M'}${x + Math.sin((i * Math.PI) / 4) * (i % 2 ? r * 0.34 : r)} ${y - Math.cos((i * Math.PI) / 4) * (i % 2 ? r * 0.34 : r)}`).join('')}Z`,
  );
const heart = (tone: Tone, x: number, y: number, s: number) =>
  path(
    tone,
    `M${x} ${y + 0.9 * s}C${x - 1.5 * s} ${y - 0.1 * s} ${x - 0.9 * s} ${y - 1.1 * s} ${x} ${y - 0.4 * s}C${x + 0.9 * s} ${y - 1.1 * s} ${x + 1.5 * s} ${y - 0.1 * s} ${x} ${y + 0.9 * s}Z`,
  );
const candle = (x: number, top: number) => [
  box(0.6, x - 5, top, 10, 90 - top, 3),
  path(
    'flame',
    `M${x} ${top - 26}C${x + 13} ${top - 9} ${x + 8} ${top - 1} ${x} ${top - 1}C${x - 8} ${top - 1} ${x - 13} ${top - 9} ${x} ${top - 26}Z`,
  ),
];
const leaf = (tone: Tone, x: number, y: number, dx: number, dy: number) =>
  path(
    tone,
    `M${x} ${y}Q${x + dx / 2 - dy / 3} ${y + dy / 2 + dx / 3} ${x + dx} ${y + dy}Q${x + dx / 2 + dy / 3} ${y + dy / 2 - dx / 3} ${x} ${y}Z`,
  );

export const drawings: Record<DrawingName, Shape[]> = {
  birthday: [
    ...confetti,
    ...bunting,
    round(0.2, 300, 202, 168, 12),
    round(0.55, 300, 198, 150, 8),
    box(0.9, 192, 132, 216, 66, 10),
    box(1, 232, 84, 136, 54, 10),
    path(
      0.45,
      'M192 142Q192 130 204 130L396 130Q408 130 408 142L408 150Q396 168 384 150Q372 136 360 152Q348 172 336 152Q324 136 312 154Q300 176 288 154Q276 136 264 152Q252 170 240 152Q228 136 216 150Q204 166 192 150Z',
    ),
    path(
      0.6,
      'M232 96Q232 84 244 84L356 84Q368 84 368 96L368 99Q357 112 346 99Q334 88 323 100Q311 116 300 100Q289 88 277 100Q266 114 254 99Q243 90 232 99Z',
    ),
    ...times(5, (i) => round(0.45, 216 + i * 42, 182, 4.5)),
    ...candle(262, 60),
    ...candle(300, 52),
    ...candle(338, 60),
  ],
  gift: [
    ...confetti,
    round(0.18, 300, 202, 150, 10),
    box(0.88, 216, 104, 168, 96, 8),
    box(1, 204, 78, 192, 36, 8),
    box(0.35, 286, 78, 28, 122),
    path(0.55, 'M300 78C250 78 222 60 232 40C244 18 288 40 300 78Z'),
    path(0.55, 'M300 78C350 78 378 60 368 40C356 18 312 40 300 78Z'),
    path(0.25, 'M296 74C268 72 246 60 250 50C256 42 284 54 296 74Z'),
    path(0.25, 'M304 74C332 72 354 60 350 50C344 42 316 54 304 74Z'),
    round(0.7, 300, 76, 12, 10),
    star(0.8, 160, 90, 20),
    star(0.6, 448, 62, 26),
    star(0.5, 470, 150, 14),
    star(0.5, 130, 160, 14),
  ],
  welcome: [
    round(0.1, 300, 200, 190),
    round(0.18, 300, 200, 140),
    path(0.5, 'M196 104L300 30L404 104L404 120L196 120Z'),
    box(1, 216, 46, 168, 130, 6),
    heart('flame', 300, 76, 17),
    box(0.4, 240, 106, 120, 7, 3),
    box(0.25, 240, 121, 120, 6, 3),
    path(0.85, 'M196 104L300 166L404 104L404 194Q404 204 394 204L206 204Q196 204 196 194Z'),
    path(0.6, 'M198 200L282 152Q300 142 318 152L402 200Q400 204 394 204L206 204Q200 204 198 200Z'),
    star(0.7, 130, 80, 17),
    star(0.5, 168, 36, 11),
    star(0.7, 470, 74, 20),
    star(0.5, 438, 30, 11),
  ],
  'win-back': [
    round(0.14, 300, 216, 250, 130),
    box(0.3, 176, 82, 248, 130),
    box(0.95, 196, 118, 116, 68, 4),
    box(0.6, 188, 186, 132, 9, 3),
    star('flame', 234, 152, 16),
    heart(0.45, 272, 152, 13),
    box(0.9, 338, 116, 66, 96, 6),
    box(0.45, 348, 128, 46, 42, 4),
    round(0.3, 394, 180, 4),
    ...times(8, (i) => box(i % 2 ? 0.5 : 1, 164 + i * 34, 54, 34, 42)),
    ...times(8, (i) => round(i % 2 ? 0.5 : 1, 181 + i * 34, 96, 17, 13)),
    box(0.7, 160, 46, 280, 12, 5),
    path(0.5, 'M110 212L110 160', 6),
    leaf(0.6, 110, 180, -34, -30),
    leaf(0.75, 110, 166, 34, -34),
    leaf(0.5, 110, 158, 0, -46),
    path(0.5, 'M490 212L490 160', 6),
    leaf(0.75, 490, 180, -34, -30),
    leaf(0.6, 490, 166, 34, -34),
    leaf(0.5, 490, 158, 0, -46),
    box(0.55, 92, 196, 36, 18, 4),
    box(0.55, 472, 196, 36, 18, 4),
  ],
  'thank-you': [
    round(0.12, 300, 110, 170, 100),
    path(0.5, 'M300 214Q270 160 236 126', 5),
    path(0.5, 'M300 214Q330 160 364 126', 5),
    path(0.5, 'M300 214L300 110', 5),
    leaf(0.6, 272, 168, -46, -6),
    leaf(0.6, 328, 168, 46, -6),
    leaf(0.45, 288, 186, -40, 10),
    leaf(0.45, 312, 186, 40, 10),
    heart(0.9, 228, 100, 32),
    heart(0.9, 372, 100, 32),
    heart(1, 300, 66, 44),
    heart('flame', 300, 64, 18),
    round(0.4, 150, 70, 5),
    round(0.55, 130, 130, 4),
    round(0.4, 450, 70, 5),
    round(0.55, 470, 130, 4),
    star(0.5, 172, 150, 11),
    star(0.5, 428, 150, 11),
  ],
  news: [
    round(0.1, 300, 120, 220, 110),
    path(0.9, 'M212 92L348 40Q364 34 364 52L364 168Q364 186 348 180L212 128Q200 124 200 110Q200 96 212 92Z'),
    path(1, 'M352 40Q392 110 352 180Q376 182 380 110Q376 38 352 40Z'),
    path(0.55, 'M226 134L254 144L266 190Q268 200 258 200L244 200Q236 200 234 192Z'),
    box(0.55, 188, 88, 30, 44, 10),
    path('flame', 'M406 110L452 110', 8),
    path('flame', 'M398 72L436 50', 8),
    path('flame', 'M398 148L436 170', 8),
    star(0.6, 150, 60, 15),
    star(0.45, 128, 150, 11),
    star(0.6, 490, 76, 12),
  ],
  review: [
    round(0.1, 300, 116, 230, 104),
    box(0.95, 150, 34, 300, 118, 22),
    path(0.95, 'M214 148L214 196L268 148Z'),
    ...times(5, (i) => star(i < 4 ? 'flame' : 0.55, 194 + i * 53, 82, 24)),
    box(0.45, 200, 120, 200, 8, 4),
    heart(0.6, 492, 60, 20),
    heart(0.45, 110, 168, 15),
    round(0.4, 520, 130, 5),
    round(0.5, 92, 88, 4),
  ],
  cart: [
    round(0.16, 300, 204, 190, 10),
    path(0.55, 'M232 94Q300 -22 368 94', 9),
    path(0.5, 'M216 100Q206 44 246 34Q282 26 288 64L290 104Z'),
    path(0.35, 'M228 60L262 48', 4),
    path(0.35, 'M230 78L272 62', 4),
    round(0.7, 330, 82, 40, 34),
    path(0.45, 'M310 68L326 92', 4),
    path(0.45, 'M328 60L342 88', 4),
    heart('flame', 392, 92, 18),
    path(0.95, 'M186 98L414 98L392 196Q390 204 380 204L220 204Q210 204 208 196Z'),
    box(1, 178, 90, 244, 22, 9),
    ...times(6, (i) => path(0.6, `M${222 + i * 31} 120L${226 + i * 29} 192`, 5)),
    path(0.6, 'M204 152L396 152', 5),
    star(0.5, 130, 80, 14),
    star(0.6, 474, 62, 17),
    round(0.45, 116, 150, 5),
    round(0.45, 490, 148, 5),
  ],
  offer: [
    round(0.1, 300, 112, 220, 104),
    path(0.45, 'M206 84Q150 40 112 78', 4),
    path(0.95, 'M196 110L252 48Q258 42 268 42L430 42Q442 42 442 54L442 166Q442 178 430 178L268 178Q258 178 252 172Z'),
    round(0.1, 240, 110, 12),
    round(0.6, 310, 84, 17),
    round(0.95, 310, 84, 8),
    round(0.6, 384, 138, 17),
    round(0.95, 384, 138, 8),
    path(0.6, 'M388 74L308 148', 9),
    round('flame', 478, 168, 22),
    round(0.35, 478, 168, 13),
    round('flame', 508, 190, 16),
    star(0.55, 148, 152, 14),
    star(0.6, 488, 58, 18),
  ],
  christmas: [
    ...times(
      30,
      (i): Shape => round([0.3, 0.5, 0.7][i % 3]!, (i * 157 + 31) % 600, (i * 67 + 12) % 190, 2.5 + (i % 3)),
    ),
    round(0.25, 300, 224, 330, 30),
    box(0.5, 286, 178, 28, 30, 3),
    path(0.75, 'M300 92L392 186L208 186Z'),
    path(0.85, 'M300 60L376 140L224 140Z'),
    path(0.95, 'M300 26L356 96L244 96Z'),
    star('flame', 300, 26, 20),
    ...[
      [282, 82],
      [318, 88],
      [264, 128],
      [306, 124],
      [344, 130],
      [244, 174],
      [288, 168],
      [330, 176],
      [360, 174],
    ].map(([x, y], i) => round(i % 2 ? 'flame' : 0.35, x!, y!, 6)),
    box(0.9, 404, 160, 60, 48, 5),
    box(0.45, 428, 160, 12, 48),
    path(
      0.45,
      'M434 160C414 150 408 138 418 138C428 138 434 150 434 160C434 150 440 138 450 138C460 138 454 150 434 160Z',
    ),
    box(0.8, 150, 172, 46, 36, 5),
    box(0.4, 168, 172, 10, 36),
  ],
  post: [
    round(0.1, 300, 120, 220, 104),
    round(0.2, 300, 210, 90, 8),
    box(0.5, 288, 140, 24, 72, 3),
    path(0.95, 'M200 92Q200 52 240 52L370 52Q412 52 412 94L412 148Q412 156 404 156L208 156Q200 156 200 148Z'),
    path(0.7, 'M200 94Q200 52 240 52Q280 52 280 94L280 156L208 156Q200 156 200 148Z'),
    box(0.35, 214, 92, 52, 9, 4),
    box('flame', 392, 30, 9, 60, 4),
    box('flame', 392, 30, 34, 20, 4),
    box(1, 316, 84, 76, 50, 5),
    path(0.55, 'M320 88L354 114L388 88', 4),
    heart(0.6, 354, 118, 9),
    star(0.5, 140, 74, 15),
    star(0.6, 470, 120, 16),
    round(0.45, 128, 150, 5),
    round(0.45, 488, 66, 5),
  ],
};

/** Where the drawings lie among the assets, by what is in them and the colours they are drawn in. */
export function drawingFiles({
  light: { accent, onAccent },
}: Pick<ShopConfig['brand'], 'light'>): Record<DrawingName, string> {
  const nameOf = (name: DrawingName) => {
    const hash = createHash('sha256')
      .update(JSON.stringify([drawings[name], accent, onAccent]))
      .digest('hex');
    return [name, `${name}.${hash.slice(0, 10)}.png`];
  };
  return Object.fromEntries(drawingNames.map(nameOf));
}
