import * as z from 'zod/mini';
import { isKeepable } from '../platform/keepableNumber.ts';
import { atMostMs, dayMs, isDuration, parseDuration } from '../time/duration.ts';
import { withinBounds } from '../time/instant.ts';
import type { FieldType } from './fields.ts';

export const operators = [
  'eq',
  'ne',
  'in',
  'gt',
  'gte',
  'lt',
  'lte',
  'exists',
  'contains',
  'olderThan',
  'newerThan',
  'comesWithin',
  'anniversaryWithin',
] as const;

export type Operator = (typeof operators)[number];

const say = (error: string) => ({ error });
const number = z
  .number(say('must be a number'))
  .check(z.refine(isKeepable, 'must be 0 or between 0.000000001 and 10^15, of either sign'));
const years = z
  .int(say('must be a whole number of years'))
  .check(z.gte(0, 'must not be negative'), z.lte(150, 'must be at most 150'));
const text = z
  .string(say('must be a text'))
  .check(z.minLength(1, 'must not be empty'), z.maxLength(200, 'must be at most 200 characters'));
const instant = z.iso
  .datetime({ offset: true, error: 'must be an instant such as 2027-05-17T07:30:00Z', abort: true })
  .check(z.refine(withinBounds, 'must be between 1970 and 2100'));
const flag = z.boolean(say('must be true or false'));
const someOf = <T extends z.core.SomeType>(each: T) =>
  z
    .array(each, say('must be a list'))
    .check(z.minLength(1, 'must not be empty'), z.maxLength(100, 'must have at most 100 entries'));

/** A length of time that a rule looks back over, or ahead. */
export const duration = z
  .string(say('must be a duration such as P90D'))
  .check(z.refine(isDuration, 'must be an ISO 8601 duration of whole numbers such as P90D, at most a hundred years'));

/** A year ahead is every day of it. */
const withinYear = duration.check(
  z.refine((value) => !isDuration(value) || atMostMs(parseDuration(value)) <= 366 * dayMs, 'must be at most a year'),
);

const comparing = <T extends z.core.SomeType>(value: T) => ({
  eq: value,
  ne: value,
  gt: value,
  gte: value,
  lt: value,
  lte: value,
});

/** Which operators a type of field takes, and what value each wants. */
export const valuesOf: Record<FieldType, Partial<Record<Operator, z.ZodMiniType>>> = {
  number: { ...comparing(number), in: someOf(number), exists: flag },
  age: { ...comparing(years), in: someOf(years), exists: flag },
  window: { ...comparing(number), in: someOf(number) },
  text: { eq: text, ne: text, in: someOf(text), contains: text, exists: flag },
  segments: { contains: text, in: someOf(text) },
  list: { contains: text, exists: flag },
  instant: {
    ...comparing(instant),
    olderThan: duration,
    newerThan: duration,
    comesWithin: duration,
    anniversaryWithin: withinYear,
    exists: flag,
  },
  birthday: {
    anniversaryWithin: z.union(
      [z.literal('this-month'), withinYear],
      say('must be a duration such as P7D, at most a year, or this-month'),
    ),
    exists: flag,
  },
};
