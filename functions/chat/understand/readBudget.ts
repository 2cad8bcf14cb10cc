import { minorUnits } from '../../shop/minorUnits.ts';
import { wordsOf } from './fold.ts';
import type { Reading } from './reading.types.ts';

/** Amounts in the currency's smallest unit; without `to` there is no upper end. */
export type Budget = { from: number; to?: number };

const atLeast = new Set(
  wordsOf(`over above from least more minimum od ponad powyżej minimum więcej najmniej от более больше свыше минимум
    yli vähintään alkaen enemmän preko bar najmanje više преко бар најмање више`),
);
const negations = new Set(wordsOf('no not nie не ei ne'));
const signs: Record<string, RegExp> = {
  EUR: /€|\beur|евро|евра/iu,
  USD: /\$|\busd|dollar|dolar|доллар|долар/iu,
  PLN: /zł|\bpln|zlot|złot|злот/iu,
  RUB: /₽|руб|\brub/iu,
  RSD: /дин|\bdin|\brsd/iu,
  GBP: /£|\bgbp|pound|funt|фунт|punta/iu,
};
/** What makes thousands of the number before it: "5 tys.", "5k", "5 тыс". */
const thousand =
  /^\s*(?:k|tys|tysi[aąeę]c\w*|тыс|тысяч\p{L}*|t|tuhatta|tuhat|hilj|hiljad\p{L}*|хиљ|хиљад\p{L}*|thousand|grand)(?![\p{L}\d])/iu;
const amount = /\d{1,3}(?:[ \u00a0\u202f'.,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?/g;
/** More than any shop asks for one purchase, in whole units. */
const most = 10_000_000;

/**
 * A sum or a range: "about 50", "50–100 zł", "до 1 500 рублей", "over 150". A sum alone is the most somebody wants to
 * spend. Another currency than the shop's is a problem, not a guess.
 */
export function readBudget(text: string, currency: string): Reading<Budget, 'budget' | 'otherCurrency'> {
  const named = Object.keys(signs).filter((code) => signs[code]!.test(text));
  if (named.length > 0 && !named.includes(currency)) return { problem: 'otherCurrency', values: { currency } };
  const said = sumsIn(text.normalize('NFKC'));
  if (said.length < 1 || said.length > 2) return { problem: 'budget' };
  const [first, second] = said.map((units) => smallestUnits(units, currency));
  if (first === undefined || (said.length === 2 && second === undefined)) return { problem: 'budget' };
  if (second !== undefined) return { value: { from: Math.min(first, second), to: Math.max(first, second) } };
  return { value: isFloor(text) ? { from: first } : { from: 0, to: first } };
}

/** "Over 150", "150+"; "not more than 150" is a ceiling. */
function isFloor(text: string): boolean {
  const words = wordsOf(text);
  const isSaid = words.some((word) => atLeast.has(word)) && !words.some((word) => negations.has(word));
  return isSaid || /\d\s*\+/.test(text);
}

/** The sums of a text in whole units. In "2–3 tys." the word is both numbers'; in "500 – 2 tys." it is the second's. */
function sumsIn(text: string): number[] {
  const sums = [...text.matchAll(amount)].map(({ 0: sum, index }) => {
    const [, whole = sum, cents = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(sum) ?? [];
    const number = Number(`${whole.replace(/\D/g, '')}.${cents || '0'}`);
    return { number, times: thousand.test(text.slice(index + sum.length)) ? 1000 : 1 };
  });
  const [first, second] = sums;
  if (first && second && second.times > first.times && first.number < second.number) first.times = second.times;
  return sums.map(({ number, times }) => number * times);
}

/** Undefined for nothing and for more than can be meant. */
function smallestUnits(units: number, currency: string): number | undefined {
  if (!(units > 0) || units > most) return undefined;
  return Math.round(units * minorUnits(currency));
}
