import type { FieldKind } from '../person/fieldKind.ts';
import { profileFields, valueAt } from '../person/profileFields.ts';
import type { Shop } from '../shop/shop.ts';
import type { Instant } from '../time/instant.ts';
import type { Answer } from './answer.ts';
import { evaluateAnniversary } from './evaluateAnniversary.ts';
import { evaluateInstant } from './evaluateInstant.ts';
import type { Field } from './fields.ts';
import { holds } from './holds.ts';
import type { Condition } from './rule.schema.ts';
import type { Subject } from './subject.ts';

/** As what rules may ask for each kind: a day as its first instant (UTC), yes and no as the texts `yes` and `no`. */
const types: Partial<Record<FieldKind, 'number' | 'list' | 'instant'>> = {
  number: 'number',
  several: 'list',
  date: 'instant',
};

/** `fields.<id>` for everything the shop asks of its own. */
export function ownFields(shop: Pick<Shop, 'fields'>): Record<string, Field> {
  const own = profileFields(shop).filter(({ id, path }) => id !== path);
  const read = (path: string) => (subject: Subject) => comparable(subject, path);
  return Object.fromEntries(
    own.map(({ path, kind }) => [path, { type: types[kind] ?? 'text', read: read(path) } as Field]),
  );
}

export function isOwnField(name: string): boolean {
  return name.startsWith('fields.');
}

const anniversary = 'anniversaryWithin';
const timed: readonly string[] = ['olderThan', 'newerThan', 'comesWithin', 'gt', 'gte', 'lt', 'lte'];
const aDay = /^\d{4}-\d\d-\d\d$/;
const anInstant = /^\d{4}-\d\d-\d\dT/;

/**
 * Needs no shop: what was said has the type it was asked for, and a day is the only text that is compared by time, or with
 * an instant. Its anniversary is of the day, wherever somebody lives.
 */
export function evaluateOwn(condition: Condition, subject: Subject, now: Instant): Answer {
  const value = comparable(subject, condition.field);
  const { op, value: wanted } = condition;
  if (typeof value !== 'string' || !aDay.test(value)) return { member: op !== anniversary && holds(condition, value) };
  if (op === anniversary) return evaluateAnniversary(wanted as string, value, subject, now);
  return timed.includes(op) || anInstant.test(String(wanted))
    ? evaluateInstant(condition, `${value}T00:00:00.000Z`, subject, now)
    : { member: holds(condition, value) };
}

/** What a person said in such a field, as rules compare it. */
export function comparable(subject: Subject, path: string): string | number | string[] | undefined {
  const value = valueAt(subject, path) as NonNullable<Subject['fields']>[string] | undefined;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}
