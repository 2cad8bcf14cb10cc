import { acceptableBirthday } from '../../person/acceptableBirthday.ts';
import { wordsOf } from './fold.ts';
import { monthNames } from './monthNames.ts';
import type { Reading } from './reading.types.ts';

type Rules = { shop: Parameters<typeof acceptableBirthday>[1]; now: Date };
type Parts = { day: string; month: string; year?: string };
type Problem = 'birthday' | 'onlyMonth' | 'noSuchDate' | 'year' | 'shortYear' | 'under-age';

const problems = { 'not-a-date': 'noSuchDate', 'in-the-future': 'year', 'too-long-ago': 'year' } as const;

/**
 * A birthday as people say it: "23 April", "23.4.", "23 апреля 1990", "April 23rd", "1990-04-23", in any of our languages,
 * the year optional. Numbers alone are day before month, as all our languages but American English have it, unless only the other
 * way is a date. A year of two digits counts when it can mean only one age a grown customer may have.
 */
export function readBirthday(text: string, { shop, now }: Rules): Reading<string, Problem> {
  const parts = partsOf(text);
  if ('problem' in parts) return parts;
  const isShort = parts.year?.length === 2;
  const year = isShort ? `19${parts.year}` : parts.year;
  if (isShort && 2000 + Number(parts.year) <= now.getUTCFullYear()) return { problem: 'shortYear' };
  if (year !== undefined && year.length !== 4) return { problem: 'year' };
  const read = acceptableBirthday({ ...parts, year }, shop, now);
  if ('birthday' in read) return { value: read.birthday };
  if (read.problem === 'under-age') return { problem: read.problem };
  return { problem: problems[read.problem], values: { date: `${parts.day}.${parts.month}.` } };
}

function partsOf(text: string): Parts | { problem: 'birthday' | 'onlyMonth' } {
  const withoutYear = /^--(\d\d)-(\d\d)$/.exec(text);
  if (withoutYear) return { month: withoutYear[1]!, day: withoutYear[2]! };
  const months = monthsIn(text);
  const numbers = text.normalize('NFKC').match(/\d+/g) ?? [];
  if (months.length > 1) return { problem: 'birthday' };
  return months[0] ? besideMonth(String(months[0]), numbers) : fromNumbers(numbers);
}

/**
 * The months a text names. Where there are several, some are names of people ("Marta, 23 kwietnia"): the one behind a day
 * counts, or else the one before it.
 */
function monthsIn(text: string): number[] {
  const words = wordsOf(text);
  const named = words.flatMap((word, at) => {
    const month = isReflexive(word, words[at - 1]) ? undefined : monthNames.get(word);
    return month ? [{ month, isBehind: isDay(words[at - 1]), isBefore: isDay(words[at + 1]) }] : [];
  });
  const nearest = [named.filter(({ isBehind }) => isBehind), named.filter(({ isBefore }) => isBefore), named];
  return [...new Set(nearest.find((some) => some.length > 0)?.map(({ month }) => month))];
}

const isDay = (word = '') => /^\d{1,2}\p{L}{0,2}$/u.test(word);

/** "Urodziłam się 23 …": behind a verb it is the Polish pronoun, with its mark or without; behind a day it is August. */
function isReflexive(word: string, before: string | undefined): boolean {
  return word === 'sie' && before !== undefined && !/^\d/.test(before);
}

/** "April 23, 1990", "23. huhtikuuta", "le 23 kwietnia '90": the first short number is the day. */
function besideMonth(month: string, numbers: string[]): Parts | { problem: 'birthday' | 'onlyMonth' } {
  const day = numbers.find((number) => number.length <= 2);
  if (day === undefined) return { problem: 'onlyMonth' };
  const rest = numbers.filter((_, i) => i !== numbers.indexOf(day));
  return rest.length > 1 ? { problem: 'birthday' } : { day, month, year: rest[0] };
}

function fromNumbers(numbers: string[]): Parts | { problem: 'birthday' } {
  const [first, second, third] = numbers;
  if (numbers.length === 1 && first!.length === 8)
    return { day: first!.slice(0, 2), month: first!.slice(2, 4), year: first!.slice(4) };
  if (numbers.length < 2 || numbers.length > 3 || numbers.some((number) => number.length > 4))
    return { problem: 'birthday' };
  if (third !== undefined && first!.length === 4) return { year: first, month: second!, day: third };
  return dayAndMonth(first!, second!, third);
}

function dayAndMonth(first: string, second: string, year: string | undefined): Parts | { problem: 'birthday' } {
  if (first.length > 2 || second.length > 2) return { problem: 'birthday' };
  const isAmerican = Number(second) > 12 && Number(first) <= 12;
  return isAmerican ? { day: second, month: first, year } : { day: first, month: second, year };
}
