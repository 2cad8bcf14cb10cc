export type Pairs = { ratio: number; ratios: number[]; first: number; second: number };

/**
 * Measures two things in turn, changing which goes first, and gives the median of their ratios (first to second): what
 * disturbs a shared machine disturbs both halves of a pair. `first` and `second` are medians of what was measured.
 */
export async function measurePairs(
  count: number,
  first: () => Promise<number>,
  second: () => Promise<number>,
): Promise<Pairs> {
  const pairs: [number, number][] = [];
  for (let i = 0; i < count; i += 1) {
    if (i % 2 === 0) {
      const one = await first();
      pairs.push([one, await second()]);
    } else {
      const other = await second();
      pairs.push([await first(), other]);
    }
  }
  const ratios = pairs.map(([one, other]) => one / other);
  const medianOf = (side: 0 | 1) => median(pairs.map((pair) => pair[side]));
  return { ratio: median(ratios), ratios, first: medianOf(0), second: medianOf(1) };
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
