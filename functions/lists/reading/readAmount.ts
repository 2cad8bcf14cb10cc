import { minorUnits } from '../../shop/minorUnits.ts';

export type DecimalMark = ',' | '.';
export type AmountReading = { amount: number; currency: string } | { problem: 'not-an-amount' | 'ambiguous-amount' };

const signs: readonly [pattern: RegExp, currency?: string][] = [
  [/zł\.?|pln/iu, 'PLN'],
  [/€|eur/iu, 'EUR'],
  [/₽|руб(?:л[а-я]*)?\.?|rub|р\.$/iu, 'RUB'],
  [/rsd|din(?:ara?)?\.?|дин\.?/iu, 'RSD'],
  [/\$|usd/iu, 'USD'],
  [/£|gbp/iu, 'GBP'],
  [/kr\.?/iu],
];

/** Takes the currency off an amount, by word or sign, and the spaces. */
function withoutCurrency(cell: string): { digits: string; currency?: string } {
  for (const [pattern, currency] of signs)
    if (pattern.test(cell)) return { digits: bare(cell.replace(pattern, '')), ...(currency && { currency }) };
  return { digits: bare(cell) };
}

/** `1234,-` is how whole amounts are written in shops. */
const bare = (text: string) => text.replace(/[\s'’]/g, '').replace(/[,.]-{1,2}$/, '');
const shape = /^-?\d+(?:[.,]\d+)*$/;

/** Which mark a cell of amounts proves to be the decimal one. */
export function provesDecimal(cell: string): DecimalMark | undefined {
  const { digits } = withoutCurrency(cell);
  if (!shape.test(digits)) return undefined;
  const marks = digits.match(/[.,]/g) ?? [];
  const last = marks.at(-1) as DecimalMark | undefined;
  if (!last) return undefined;
  if (new Set(marks).size === 2) return last;
  if (marks.length > 1) return last === '.' ? ',' : '.';
  return digits.length - digits.lastIndexOf(last) - 1 === 3 ? undefined : last;
}

/**
 * Reads an amount into the smallest units of its currency. `decimal` is the mark that the column's other values prove:
 * `1.250` is a thousand and more in one list, and one and a quarter in another.
 */
export function readAmount(cell: string, currency: string, decimal: DecimalMark | undefined): AmountReading {
  const { digits, currency: written = currency } = withoutCurrency(cell);
  if (!shape.test(digits)) return { problem: 'not-an-amount' };
  const mark = provesDecimal(cell) ?? (/[.,]/.test(digits) ? decimal : '.');
  if (!mark) return { problem: 'ambiguous-amount' };
  const [whole = '', fraction = '', ...more] = digits.replaceAll(mark === '.' ? ',' : '.', '').split(mark);
  if (more.length > 0) return { problem: 'not-an-amount' };
  const amount = inUnits(whole, fraction, Math.log10(minorUnits(written)));
  return Number.isSafeInteger(amount) ? { amount, currency: written } : { problem: 'not-an-amount' };
}

/** By digits rather than by multiplying: 1.005 is not what a float makes of it. */
function inUnits(whole: string, fraction: string, exponent: number): number {
  const padded = fraction.padEnd(exponent + 1, '0');
  const kept = Number(`${whole}${padded.slice(0, exponent)}`);
  const up = Number(padded[exponent]) >= 5 ? 1 : 0;
  return whole.startsWith('-') ? kept - up : kept + up;
}

/** A currency as a column names it. */
export function readCurrency(cell: string): string | undefined {
  if (/^[a-z]{3}$/i.test(cell)) return cell.toUpperCase();
  return signs.find(([pattern]) => pattern.test(cell))?.[1];
}
