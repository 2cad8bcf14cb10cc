import { mostVersions, qrText } from './qrText.ts';

/** A picture of which only the brightness counts: a byte a pixel, row by row. */
export type Grey = { width: number; height: number; light: Uint8ClampedArray };
type Point = { x: number; y: number };
/** The middle of one of the three large marks, and how many pixels one of its seven squares has. */
type Mark = Point & { unit: number; seen: number };
type IsDark = (x: number, y: number) => boolean;

/** What the QR code in a picture says, whichever way it is turned; undefined where none can be read. */
export function findQr(grey: Grey): string | undefined {
  const isDark = darkIn(grey);
  const marks = marksIn(grey, isDark);
  for (const corners of cornersOf(marks)) {
    const text = readAt(corners, isDark);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Darker than what is around it: light falls unevenly on paper, and a screen shines. */
function darkIn({ width, height, light }: Grey): IsDark {
  const sums = new Uint32Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1)
    for (let x = 0, row = 0; x < width; x += 1) {
      row += light[y * width + x]!;
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1]! + row;
    }
  const reach = Math.max(width, height) >> 4;
  const dark = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [x0, x1] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)];
      const [y0, y1] = [Math.max(0, y - reach) * (width + 1), Math.min(height, y + reach + 1) * (width + 1)];
      const sum = sums[y1 + x1]! - sums[y0 + x1]! - sums[y1 + x0]! + sums[y0 + x0]!;
      const count = ((x1 - x0) * (y1 - y0)) / (width + 1);
      dark[y * width + x] = Number(light[y * width + x]! * count < sum * 0.92);
    }
  return (x, y) => x >= 0 && y >= 0 && x < width && y < height && dark[(y | 0) * width + (x | 0)] === 1;
}

/** Dark and light in turn, 1 : 1 : 3 : 1 : 1: so every line crosses a large mark through its middle. */
function unitOf(runs: number[]): number | undefined {
  const unit = runs.reduce((sum, run) => sum + run, 0) / 7;
  const fits = runs.every((run, n) => Math.abs(run - (n === 2 ? 3 : 1) * unit) < (n === 2 ? 1.5 : 0.75) * unit);
  return fits && unit >= 1 ? unit : undefined;
}

function marksIn({ width, height }: Grey, isDark: IsDark): Mark[] {
  const marks: Mark[] = [];
  for (let y = 0; y < height; y += 2) {
    let runs: number[] = [];
    for (let x = 0, from = 0; x <= width; x += 1) {
      if (x < width && isDark(x, y) === isDark(from, y)) continue;
      runs = [...runs.slice(-4), x - from];
      if (runs.length === 5 && isDark(from, y) && unitOf(runs)) {
        const middle = x - runs[4]! - runs[3]! - runs[2]! / 2;
        const down = across(middle, y, 0, 1, isDark);
        const right = down && across(middle, y + down.off, 1, 0, isDark);
        if (right) note(marks, { x: middle + right.off, y: y + down.off, unit: (down.unit + right.unit) / 2, seen: 1 });
      }
      from = x;
    }
  }
  return marks.sort((a, b) => b.seen - a.seen).slice(0, 8);
}

/** A mark crossed through a point in a direction: how far off its middle the point is. */
function across(x: number, y: number, dx: number, dy: number, isDark: IsDark) {
  const runsFrom = (way: number) => {
    const runs = [0, 0, 0];
    for (let n = 0, at = way; n < 3; at += way) {
      if (isDark(x + dx * at, y + dy * at) === (n % 2 === 0)) runs[n]! += 1;
      else if (++n < 3) runs[n]! += 1;
      if (runs[n]! > 200) return runs;
    }
    return runs;
  };
  const [back, on] = [runsFrom(-1), runsFrom(1)];
  const unit = unitOf([back[2]!, back[1]!, back[0]! + on[0]! + 1, on[1]!, on[2]!]);
  return unit === undefined ? undefined : { unit, off: (on[0]! - back[0]!) / 2 };
}

function note(marks: Mark[], found: Mark): void {
  const same = marks.find((mark) => Math.hypot(mark.x - found.x, mark.y - found.y) < 2 * mark.unit);
  if (!same) {
    marks.push(found);
    return;
  }
  for (const key of ['x', 'y', 'unit'] as const) same[key] = (same[key] * same.seen + found[key]) / (same.seen + 1);
  same.seen += 1;
}

/** Threes of marks that may be a code's, the likeliest first: as long on one side as on the other, and square. */
function cornersOf(marks: Mark[]): [corner: Mark, right: Mark, below: Mark][] {
  const threes = marks.flatMap((a, i) =>
    marks.slice(i + 1).flatMap((b, j) => marks.slice(i + j + 2).map((c) => [a, b, c])),
  );
  return threes
    .flatMap(
      ([a, b, c]) =>
        [
          [a!, b!, c!],
          [b!, c!, a!],
          [c!, a!, b!],
        ] as const,
    )
    .map(([corner, one, other]) => {
      const [dx, dy, ex, ey] = [one.x - corner.x, one.y - corner.y, other.x - corner.x, other.y - corner.y];
      const [long, wide] = [Math.hypot(dx, dy), Math.hypot(ex, ey)];
      const turn = dx * ey - dy * ex;
      const units = [corner.unit, one.unit, other.unit];
      const off =
        Math.abs(Math.log(long / wide)) +
        Math.abs((dx * ex + dy * ey) / (long * wide)) +
        Math.log(Math.max(...units) / Math.min(...units));
      return { off, corners: (turn > 0 ? [corner, one, other] : [corner, other, one]) as [Mark, Mark, Mark] };
    })
    .filter(({ off }) => off < 1)
    .sort((a, b) => a.off - b.off)
    .slice(0, 6)
    .map(({ corners }) => corners);
}

/**
 * Reads the code between three marks. Where its fourth corner is depends on how the camera is held: what a parallelogram
 * gives is tried first, and then what lies around it; a code that is read wrongly does not pass its own check.
 */
function readAt([corner, right, below]: [Mark, Mark, Mark], isDark: IsDark): string | undefined {
  const unit =
    (unitTowards(corner, right, isDark) +
      unitTowards(corner, below, isDark) +
      unitTowards(right, corner, isDark) +
      unitTowards(below, corner, isDark)) /
    4;
  const length =
    (Math.hypot(right.x - corner.x, right.y - corner.y) + Math.hypot(below.x - corner.x, below.y - corner.y)) / 2;
  const guess = Math.round((length / unit + 7 - 17) / 4);
  for (const version of [guess, guess + 1, guess - 1]) {
    if (version < 1 || version > mostVersions) continue;
    const side = version * 4 + 17;
    for (const [px, py] of around) {
      const far = side - 7;
      const fourth = {
        x: right.x + below.x - corner.x + (px * (right.x - corner.x) + py * (below.x - corner.x)) / far,
        y: right.y + below.y - corner.y + (px * (right.y - corner.y) + py * (below.y - corner.y)) / far,
      };
      const place = placing(corner, right, below, fourth);
      const text = qrText({
        side,
        isDark: (x, y) => {
          const at = place((x - 3) / far, (y - 3) / far);
          return isDark(at.x, at.y);
        },
      });
      if (text !== undefined) return text;
    }
  }
  return undefined;
}

/** Where the fourth corner may be off, in squares: nearest first. */
const steps = [-4, -3, -2, -1, 0, 1, 2, 3, 4];
const around = steps
  .flatMap((x) => steps.map((y) => [x, y] as const))
  .sort((a, b) => Math.hypot(...a) - Math.hypot(...b));

/** Pixels of one square, by how far a mark reaches from its middle towards another one. */
function unitTowards(from: Point, to: Point, isDark: IsDark): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  for (let at = 0, turns = 0, dark = true; at < length; at += 0.5) {
    const now = isDark(from.x + ((to.x - from.x) * at) / length, from.y + ((to.y - from.y) * at) / length);
    if (now === dark) continue;
    dark = now;
    turns += 1;
    if (turns === 3) return at / 3.5;
  }
  return length;
}

/** From the square between the four corners to the picture (Heckbert, "Fundamentals of Texture Mapping", 1989). */
function placing(a: Point, b: Point, d: Point, c: Point): (u: number, v: number) => Point {
  const [sx, sy] = [a.x - b.x + c.x - d.x, a.y - b.y + c.y - d.y];
  const [dx1, dx2, dy1, dy2] = [b.x - c.x, d.x - c.x, b.y - c.y, d.y - c.y];
  const det = dx1 * dy2 - dx2 * dy1;
  const [g, h] = [(sx * dy2 - dx2 * sy) / det, (dx1 * sy - sx * dy1) / det];
  return (u, v) => {
    const depth = g * u + h * v + 1;
    return {
      x: ((b.x - a.x + g * b.x) * u + (d.x - a.x + h * d.x) * v + a.x) / depth,
      y: ((b.y - a.y + g * b.y) * u + (d.y - a.y + h * d.y) * v + a.y) / depth,
    };
  };
}
