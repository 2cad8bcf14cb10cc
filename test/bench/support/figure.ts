/** What a figure is held against; a figure without one is told for comparison. */
export type Target = { atMost: number } | { atLeast: number } | { exactly: number };

/** One measured or counted number of the benchmark: a line of `bench-results.jsonl` and of the table. */
export type Figure = {
  /** Which figure of the README it belongs to. */
  figure: number;
  name: string;
  value: number;
  unit: string;
  target?: Target;
  /** What was counted, or what was paired with what and how often. */
  how: string;
  /** The pairs or runs behind a median, in the order they were taken. */
  runs?: number[];
};

export function isMet({ value, target }: Figure): boolean | undefined {
  if (!target) return undefined;
  if ('atMost' in target) return value <= target.atMost;
  return 'atLeast' in target ? value >= target.atLeast : value === target.exactly;
}

export function describeTarget(target: Target | undefined): string {
  if (!target) return '';
  if ('atMost' in target) return `≤ ${number(target.atMost)}`;
  return 'atLeast' in target ? `≥ ${number(target.atLeast)}` : `= ${number(target.exactly)}`;
}

/** Three significant digits are more than this machine can tell; counts are shown whole. */
export function number(value: number): string {
  return Math.abs(value) >= 100 || Number.isInteger(value)
    ? Math.round(value).toLocaleString('en-GB')
    : String(Number(value.toPrecision(3)));
}
