import { parse as parseLossless } from 'lossless-json';
import { messages } from '../platform/messages.ts';
import { type FieldError, InvalidInput } from '../platform/problem.ts';
import { minorUnits } from '../shop/minorUnits.ts';
import { type Instant, toInstant } from '../time/instant.ts';

/** What a shop system's own words come to, whichever system it is. */
export type Told =
  | { kind: 'order'; order: ToldOrder }
  | { kind: 'refund'; id: string; refund: ToldRefund; words: Words }
  /** Thrown away there: it should not count here. */
  | { kind: 'gone'; id: string }
  | { kind: 'nothing' };

export type ToldOrder = {
  /** By which its system knows it, for ever, and the numbers that people and lists know it by. */
  id: string;
  numbers: string[];
  revision: number;
  state: 'placed' | 'unpaid' | 'cancelled';
  email?: string | undefined;
  /** The rest of it as `POST /v1/orders` takes one. */
  body: { at: string; total: number; currency: string } & Record<string, unknown>;
  /** `all`: a refund that is not among them is no more. */
  refunds: { all: boolean; told: ToldRefund[]; isWhole: boolean };
};

/** A refund; what it came to in the currency of its order. Undated where the system does not say. */
export type ToldRefund = { id: string; at?: Instant | undefined; total: (currency: string) => number };

export type Words = Record<string, unknown>;

/** JSON whose numbers are as long as they are: an id of eighteen digits stays what it is. */
export function readWords(text: string): Words {
  const number = (digits: string) => (/^-?\d{16,}$/.test(digits) ? digits : Number(digits));
  try {
    return wordsIn(parseLossless(text, undefined, number));
  } catch {
    throw new InvalidInput([fault('', 'malformed')]);
  }
}

export const fault = (path: string, code: keyof typeof messages): FieldError => ({
  path,
  code,
  message: messages[code],
});

export function wordsIn(value: unknown): Words {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Words) : {};
}

export const listIn = (value: unknown): Words[] => (Array.isArray(value) ? value.map(wordsIn) : []);

/** What is written somewhere as a text or a number; nothing for what is blank. */
export function textIn(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

/** An amount such as `29.35` in smallest units, exactly; what is finer than those is rounded. */
export function minorIn(value: unknown, currency: string): number | undefined {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d{1,12})(?:\.(\d+))?$/.exec(textIn(value) ?? '') ?? [];
  if (whole === '') return undefined;
  const digits = String(minorUnits(currency)).length - 1;
  const padded = fraction.padEnd(digits + 1, '0');
  const units = Number(whole + padded.slice(0, digits)) + (padded[digits]! >= '5' ? 1 : 0);
  return sign && units > 0 ? -units : units;
}

/** An instant, by its offset or else in UTC; nothing for what is none. */
export function instantIn(value: unknown): Instant | undefined {
  const text = textIn(value);
  if (!text || !/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text)) return undefined;
  const ms = Date.parse(/(Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text.replace(' ', 'T')}Z`);
  return Number.isNaN(ms) ? undefined : toInstant(new Date(ms).toISOString());
}

const ranks = { unpaid: 0, placed: 10, cancelled: 20 } as const;
/** Above every rank: the order is thrown away. */
export const goneRank = 99;

/**
 * Which telling of an order it is, so that one that was overtaken changes nothing: the second of its last change, and for
 * those within a second how far along it is.
 */
export function revisionOf(changedAt: Instant, state: ToldOrder['state'], refunds: number): number {
  return revisionAt(changedAt, ranks[state] + Math.min(refunds, 9));
}

export const revisionAt = (at: Instant, rank: number) => Math.floor(Date.parse(at) / 1000) * 100 + rank;

/** The first hundred of an order's items are kept: a sku, a name, how many, and what one of them cost. */
export function itemsIn(lines: Words[], currency: string, name: (line: Words) => unknown) {
  return lines.slice(0, 100).map((line) => {
    const price = minorIn(line.price, currency);
    const quantity = Number(textIn(line.quantity));
    return {
      sku: textIn(line.sku)?.slice(0, 60),
      name: textIn(name(line))?.slice(0, 200),
      ...(quantity > 0 && quantity <= 1_000_000 && { quantity }),
      ...(price !== undefined && price >= 0 && { price }),
    };
  });
}

/** A sum that an order cannot do without; throws `InvalidInput` naming it. */
export function sumIn(words: Words, path: string, currency: string): number {
  const sum = minorIn(words[path], currency);
  if (sum === undefined || sum < 0) throw new InvalidInput([fault(path, 'not-allowed')]);
  return sum;
}
