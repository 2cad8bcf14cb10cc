import { crc32, deflateSync } from 'node:zlib';
import { drawingSize, type Shape, type Tone } from '../../functions/drawing/drawings.ts';

type Point = [x: number, y: number];
type Colour = [red: number, green: number, blue: number];

/** Pixels for each unit: sharp on a screen of twice the density. */
const scale = 2;
/** Lines looked at in each row of pixels; along the row the share of a pixel that is covered is exact. */
const fine = 4;
const [width, height] = [drawingSize.width * scale, drawingSize.height * scale];
const flame: Colour = [255, 210, 122];

/** A drawing in a shop's colours as a PNG of few colours: the same shapes and colours give the same bytes. */
export function paint(shapes: Shape[], { accent, onAccent }: { accent: string; onAccent: string }): Buffer {
  const [from, to] = [colourOf(accent), colourOf(onAccent)];
  const sheet = new Float32Array(width * height * 3);
  for (let i = 0; i < sheet.length; i += 1) sheet[i] = from[i % 3]!;
  const toned = (tone: Tone): Colour =>
    tone === 'flame' ? flame : (from.map((part, i) => part + (to[i]! - part) * tone) as Colour);
  for (const shape of shapes) for (const outline of outlinesOf(shape)) fillIn(sheet, outline, toned(shape.tone));
  return png(sheet);
}

function colourOf(hex: string): Colour {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Colour;
}

function outlinesOf(shape: Shape): Point[][] {
  if ('round' in shape) {
    const [x, y, rx, ry = rx] = shape.round;
    return [ellipse(x, y, rx, ry)];
  }
  if ('box' in shape) {
    const [x, y, w, h, r = 0] = shape.box;
    const corners: Point[] = [
      [x + w - r, y + h - r],
      [x + r, y + h - r],
      [x + r, y + r],
      [x + w - r, y + r],
    ];
    return [corners.flatMap(([cx, cy], i) => (r ? arc(cx, cy, r, r, i * 12, (i + 1) * 12) : [[cx, cy] as Point]))];
  }
  const lines = linesOf(shape.path);
  return shape.width ? lines.flatMap((line) => along(line, shape.width!)) : lines;
}

/** Points of an ellipse, of 48 in all. */
function arc(x: number, y: number, rx: number, ry: number, from: number, to: number): Point[] {
  const point = (i: number): Point => [x + rx * Math.cos((i * Math.PI) / 24), y + ry * Math.sin((i * Math.PI) / 24)];
  return Array.from({ length: to - from + 1 }, (_, i) => point(from + i));
}
const ellipse = (x: number, y: number, rx: number, ry: number) => arc(x, y, rx, ry, 0, 47);

/** A line of some width, with round ends and joints. */
function along(line: Point[], wide: number): Point[][] {
  const joints = line.map(([x, y]) => ellipse(x, y, wide / 2, wide / 2));
  const pieces = line.slice(1).map(([x, y], i): Point[] => {
    const [px, py] = line[i]!;
    const length = Math.hypot(x - px, y - py) || 1;
    const [ox, oy] = [((py - y) / length) * (wide / 2), ((x - px) / length) * (wide / 2)];
    return [
      [px + ox, py + oy],
      [x + ox, y + oy],
      [x - ox, y - oy],
      [px - ox, py - oy],
    ];
  });
  return [...pieces, ...joints];
}

/** The lines of a path, its curves as many short ones. */
function linesOf(path: string): Point[][] {
  const lines: Point[][] = [];
  for (const [, command, numbers] of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const values = numbers!
      .trim()
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
    const points = Array.from({ length: values.length / 2 }, (_, i): Point => [values[2 * i]!, values[2 * i + 1]!]);
    if (command === 'M') lines.push(points);
    else if (command === 'L') lines.at(-1)!.push(...points);
    else if (command !== 'Z') lines.at(-1)!.push(...curve([lines.at(-1)!.at(-1)!, ...points]));
  }
  return lines;
}

/** A Bézier curve by de Casteljau's halving of what lies between. */
function curve(control: Point[]): Point[] {
  const at = (t: number): Point => {
    let points = control;
    while (points.length > 1)
      points = points.slice(1).map(([x, y], i) => [points[i]![0] * (1 - t) + x * t, points[i]![1] * (1 - t) + y * t]);
    return points[0]!;
  };
  return Array.from({ length: 16 }, (_, i) => at((i + 1) / 16));
}

function fillIn(sheet: Float32Array, outline: Point[], colour: Colour): void {
  const points = outline.map(([x, y]): Point => [x * scale, y * scale]);
  const ys = points.map(([, y]) => y);
  const [top, bottom] = [Math.max(0, Math.floor(Math.min(...ys))), Math.min(height, Math.ceil(Math.max(...ys)))];
  for (let row = top; row < bottom; row += 1) {
    const covered = new Float32Array(width);
    for (let part = 0; part < fine; part += 1) cover(covered, crossings(points, row + (part + 0.5) / fine));
    for (let x = 0; x < width; x += 1) {
      const share = Math.min(1, covered[x]! / fine);
      if (share === 0) continue;
      for (let i = 0; i < 3; i += 1) {
        const at = (row * width + x) * 3 + i;
        sheet[at] = sheet[at]! + (colour[i]! - sheet[at]!) * share;
      }
    }
  }
}

/** Where a horizontal line meets an outline, from left to right. */
function crossings(points: Point[], y: number): number[] {
  const found: number[] = [];
  points.forEach(([x1, y1], i) => {
    const [x2, y2] = points[(i + 1) % points.length]!;
    if (y1 <= y === y2 <= y) return;
    found.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
  });
  return found.sort((a, b) => a - b);
}

function cover(covered: Float32Array, found: number[]): void {
  for (let i = 0; i + 1 < found.length; i += 2) {
    const [from, to] = [Math.max(0, found[i]!), Math.min(width, found[i + 1]!)];
    for (let x = Math.floor(from); x < to; x += 1) covered[x]! += Math.min(x + 1, to) - Math.max(x, from);
  }
}

/** PNG with a palette (ISO/IEC 15948): what would be its 257th colour becomes the nearest of those it has. */
function png(sheet: Float32Array): Buffer {
  const palette: Colour[] = [];
  const known = new Map<number, number>();
  const lines = Buffer.alloc((width + 1) * height);
  for (let i = 0; i < width * height; i += 1) {
    const colour = [0, 1, 2].map((part) => Math.round(sheet[i * 3 + part]! / 3) * 3) as Colour;
    const key = (colour[0] << 16) | (colour[1] << 8) | colour[2];
    let index = known.get(key);
    if (index === undefined) {
      index =
        palette.length < 256
          ? palette.push(colour.map((part) => Math.min(255, part)) as Colour) - 1
          : nearest(palette, colour);
      known.set(key, index);
    }
    lines[Math.floor(i / width) * (width + 1) + 1 + (i % width)] = index;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function nearest(palette: Colour[], [r, g, b]: Colour): number {
  const far = palette.map(([pr, pg, pb]) => (pr - r) ** 2 + (pg - g) ** 2 + (pb - b) ** 2);
  return far.indexOf(Math.min(...far));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
