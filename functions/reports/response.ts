import type { OrderHistory } from '../contacts/contact.schema.ts';
import { addDuration } from '../time/addDuration.ts';
import type { Instant } from '../time/instant.ts';

/** Of so many people this many ordered, for so much of the shop's currency; where the true share may lie. */
export type Response = { count: number; of: number; total: number; rate: number; interval: Interval };
/** From, to: it holds the true value in 95 of 100 cases. */
export type Interval = [number, number];

/** Of those who were held out, and how far the share of the others lies above theirs. */
export type Compared = Response & { holdout?: Response & { difference: { rate: number; interval: Interval } } };

/** The two-sided 95 % quantile of the normal distribution. */
const z = 1.959963984540054;

/**
 * Where the true share lies when `count` of `of` were seen (Wilson's score interval: E. B. Wilson, "Probable inference",
 * JASA 22, 1927). Of nobody nothing is known.
 */
export function shareInterval(count: number, of: number): Interval {
  if (of === 0) return [0, 1];
  const p = count / of;
  const middle = (p + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const half = (z / (1 + z ** 2 / of)) * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2));
  return [count === 0 ? 0 : Math.max(0, middle - half), count === of ? 1 : Math.min(1, middle + half)];
}

/** Where the difference of two shares lies (R. G. Newcombe, Statistics in Medicine 17, 1998, method 10). */
export function differenceInterval(a: Counted, b: Counted): Interval {
  const [p, q] = [rateOf(a), rateOf(b)];
  const [[lowA, highA], [lowB, highB]] = [shareInterval(a.count, a.of), shareInterval(b.count, b.of)];
  return [p - q - Math.hypot(p - lowA, highB - q), p - q + Math.hypot(highA - p, q - lowB)];
}

type Counted = { count: number; of: number };
const rateOf = ({ count, of }: Counted) => (of === 0 ? 0 : count / of);

/** What somebody ordered within a time after an instant, in the shop's currency; undefined: nothing. */
export function orderedWithin(
  { recent }: Pick<OrderHistory, 'recent'>,
  after: Instant,
  { within, currency, zone }: { within: string; currency: string; zone: string },
): { total: number } | undefined {
  const until = addDuration(after, within, zone);
  const orders = recent.filter(({ at }) => at > after && at <= until);
  if (orders.length === 0) return undefined;
  return { total: orders.reduce((sum, order) => sum + (order.currency === currency ? order.total : 0), 0) };
}

export type Comparing = { mailed: Sums; heldOut: Sums };
export const noneCompared = (): Comparing => ({
  mailed: { count: 0, of: 0, total: 0 },
  heldOut: { count: 0, of: 0, total: 0 },
});

/** Adds what one more of those who got a mail, or were held out of it, ordered. */
export function compare(into: Comparing, group: keyof Comparing, ordered: { total: number } | undefined): void {
  const sums = into[group];
  sums.of += 1;
  if (!ordered) return;
  sums.count += 1;
  sums.total += ordered.total;
}

export const compared = ({ mailed, heldOut }: Comparing): Compared => ({
  ...response(mailed),
  ...(heldOut.of > 0 && { holdout: beside(mailed, heldOut) }),
});

type Sums = Counted & { total: number };

const response = (sums: Sums): Response => ({
  ...sums,
  rate: rateOf(sums),
  interval: shareInterval(sums.count, sums.of),
});

function beside(mailed: Sums, heldOut: Sums) {
  const difference = { rate: rateOf(mailed) - rateOf(heldOut), interval: differenceInterval(mailed, heldOut) };
  return { ...response(heldOut), difference };
}
