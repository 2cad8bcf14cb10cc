import { daysIn } from '../../time/birthdayIn.ts';
import { fromWall } from '../../time/wallClock.ts';
import type { DateOrder } from './list.types.ts';

type Parts = { year?: number; month: number; day: number };
type Clock = { time?: string; offset?: string };

/** What a cell says as a date: a day, with a time and an offset where they are told, or a day without a year. */
export type ReadDate = { date: string; hasYear: boolean; note?: 'two-digit-year' } & Clock;
export type DateProblem = 'not-a-date' | 'ambiguous-date';
/** `own` is the format's or what the column proves, `otherwise` what the import says of values that read two ways. */
export type Order = { own?: DateOrder | undefined; otherwise?: DateOrder | undefined };
export type DateReading = ReadDate | { problem: DateProblem } | undefined;

const clock =
  /[T ,]+(?:klo\s*|o\s+|godz\.?\s*|в\s+|u\s+)?(\d{1,2})[:.](\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?\s*([ap])?\.?m?\.?\s*(z|utc|gmt|[+-]\d\d:?\d\d)?$/i;
const twoDigits = (n: number) => String(n).padStart(2, '0');

/** Which part of `a/b` is the day, as far as it proves it. */
export function provesOrder(cell: string): DateOrder | undefined {
  const [, a, b] = slashed.exec(withoutClock(cell).text) ?? [];
  const [first, second] = [Number(a), Number(b)];
  if (a === undefined || Math.max(first, second) > 31) return undefined;
  if (first > 12 && second <= 12) return 'dmy';
  return second > 12 && first <= 12 ? 'mdy' : undefined;
}

const slashed = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d\d))?$/;

/**
 * Reads a date as lists have them. `order` is that of the column, for slashes and hyphens with the year last; `thisYear`
 * decides what two digits of a year are. Undefined for what spreadsheets and databases write where there is none.
 */
export function readDate(cell: string, order: Order, thisYear: number): DateReading {
  const number = /^(\d+)(?:[.,](\d+))?$/.exec(cell);
  if (number && !/^\d{8}$/.test(cell) && !/^\d{1,2}\.\d{1,2}$/.test(cell)) return readDayNumber(number);
  const { text, ...time } = withoutClock(cell);
  const parts = partsOf(text, order);
  if ('problem' in parts) return parts;
  if (isNoDate(parts.parts)) return undefined;
  return { ...dated(parts.parts, parts.yearDigits, thisYear), ...time } as DateReading;
}

function dated({ year, month, day }: Parts, yearDigits: number, thisYear: number): DateReading {
  const full = yearDigits === 2 && year !== undefined && year > thisYear % 100 ? 1900 + year : year;
  const isUnclear = yearDigits === 2 && full !== undefined && full < 100;
  const known = isUnclear ? 2000 + full : full;
  if (day < 1 || day > daysIn(month, known)) return { problem: 'not-a-date' };
  const hasYear = known !== undefined;
  const date = `${hasYear ? String(known).padStart(4, '0') : '-'}-${twoDigits(month)}-${twoDigits(day)}`;
  return { date, hasYear, ...(isUnclear && { note: 'two-digit-year' as const }) };
}

type ReadParts = { parts: Parts; yearDigits: number } | { problem: DateProblem };

function partsOf(text: string, order: Order): ReadParts {
  const isoMatch = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?$/.exec(text) ?? /^(\d{4})()(\d\d)(\d\d)$/.exec(text);
  if (isoMatch) return full(isoMatch[1]!, isoMatch[3]!, isoMatch[4]!);
  const yearless = /^--(\d\d)-?(\d\d)$/.exec(text);
  if (yearless) return { parts: { month: Number(yearless[1]), day: Number(yearless[2]) }, yearDigits: 0 };
  const dotted = /^(\d{1,2})\. ?(\d{1,2})(?:\. ?(\d{4}|\d\d)?)?\.?(?: ?(?:г|r|год)\.?)?$/.exec(text);
  if (dotted) return full(dotted[3], dotted[2]!, dotted[1]!);
  const [, a, b, year] = slashed.exec(text) ?? [];
  if (a === undefined || b === undefined) return { problem: 'not-a-date' };
  return inOrder(Number(a), Number(b), year, order);
}

function inOrder(a: number, b: number, year: string | undefined, { own, otherwise }: Order): ReadParts {
  const dayFirst = full(year, String(b), String(a));
  const monthFirst = full(year, String(a), String(b));
  const order = own ?? (a > 12 || a === b ? 'dmy' : b > 12 ? 'mdy' : otherwise);
  if (!order) return { problem: 'ambiguous-date' };
  return order === 'dmy' ? dayFirst : monthFirst;
}

function full(year: string | undefined, month: string, day: string): { parts: Parts; yearDigits: number } {
  const parts = { month: Number(month), day: Number(day), ...(year !== undefined && { year: Number(year) }) };
  return { parts, yearDigits: year?.length ?? 0 };
}

/** The dates that stand for none: of MySQL, 1C, Excel, Access and LibreOffice. */
function isNoDate({ year, month, day }: Parts): boolean {
  if (year === undefined) return false;
  if (month === 0 && day === 0) return year === 0;
  if (month === 1) return (year === 1 && day === 1) || (year === 1900 && day <= 1) || (year === 0 && day === 0);
  return year === 1899 && month === 12 && day >= 30;
}

/** A spreadsheet's number of a day, 1900 system: 1 is 1 January 1900, and 60 the 29 February that 1900 did not have. */
function readDayNumber([, whole, fraction]: RegExpExecArray): DateReading {
  const days = Number(whole);
  if (days < 2 && fraction === undefined) return undefined;
  if (days > 60_000 || (fraction === undefined && days >= 1900 && days <= 2100)) return { problem: 'not-a-date' };
  const seconds = fraction === undefined ? undefined : Math.round(Number(`0.${fraction}`) * 86_400);
  const ms = Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * 86_400_000 + (seconds ?? 0) * 1000;
  const iso = new Date(ms).toISOString();
  return { date: iso.slice(0, 10), hasYear: true, ...(seconds !== undefined && { time: iso.slice(11, 19) }) };
}

function withoutClock(cell: string): { text: string } & Clock {
  const match = clock.exec(cell);
  if (!match) return { text: cell };
  const [found, hour, minute, second = '00', half, zone] = match;
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour);
  const isTime = hours < 24 && Number(minute) < 60 && Number(second) < 60;
  if (!isTime) return { text: cell };
  const offset = zone && (/^[+-]/.test(zone) ? zone.replace(/^(...)(\d\d)$/, '$1:$2') : 'Z');
  return {
    text: cell.slice(0, -found.length),
    time: `${twoDigits(hours)}:${minute}:${second}`,
    ...(offset && { offset }),
  };
}

/** The instant at which it is that time on that day, to the second; `at` stands in where no time is told. */
export function instantOf({ date, time, offset }: ReadDate, zone: string, at = '00:00:00'): string {
  const wall = Date.parse(`${date}T${time ?? at}${offset ?? 'Z'}`);
  return `${new Date(offset ? wall : fromWall(wall, zone)).toISOString().slice(0, 19)}Z`;
}
