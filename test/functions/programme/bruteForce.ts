import { DateTime, Duration } from 'luxon';
import type { Condition, Rule } from '../../../functions/programme/rule.schema.ts';
import type { Subject } from '../../../functions/programme/subject.ts';

/**
 * The rules of segments as the contract words them, and nothing else: it answers only for one moment, shares no code
 * with what it checks, and reads calendars with Luxon and Intl where that counts on the wall clock.
 */
export function isMember(rule: Rule, subject: Subject, now: string): boolean {
  if ('all' in rule) return rule.all.every((part) => isMember(part, subject, now));
  if ('any' in rule) return rule.any.some((part) => isMember(part, subject, now));
  if ('not' in rule) return !isMember(rule.not, subject, now);
  return satisfies(rule, subject, Date.parse(now));
}

function satisfies(condition: Condition, subject: Subject, now: number): boolean {
  const { op, value } = condition;
  if (condition.field === 'segments') {
    const rules = [value].flat().map((id) => subject.segments?.get(id as string));
    return rules.some((rule) => rule && isMember(rule, subject, new Date(now).toISOString()));
  }
  const found = read(condition, subject, now);
  if (found === undefined) return op === 'ne' || (op === 'exists' && value === false);
  if (op === 'exists') return value === true;
  if (op === 'contains' || op === 'in')
    return op === 'contains' ? (found as string[]).includes(value as string) : (value as unknown[]).includes(found);
  if (op === 'anniversaryWithin') return anniversary(condition, subject, now);
  if (op === 'olderThan') return now >= plus(found as string, value as string, subject.zone);
  if (op === 'comesWithin')
    return now < Date.parse(found as string) && now >= minus(found as string, value as string, subject.zone);
  if (op === 'newerThan')
    return now >= Date.parse(found as string) && now < plus(found as string, value as string, subject.zone);
  const isTime = /At$|^refusals\.|^fields\.since$/.test(condition.field);
  const [a, b] = (isTime ? [Date.parse(found as string), Date.parse(value as string)] : [found, value]) as [
    number,
    number,
  ];
  return { eq: a === b, ne: a !== b, gt: a > b, gte: a >= b, lt: a < b, lte: a <= b }[op];
}

function read({ field, within }: Condition, subject: Subject, now: number): unknown {
  const { orders, source, facts, zone, birthday } = subject;
  const inWindow = () =>
    orders.recent.filter(({ at }) => Date.parse(at) <= now && now < plus(at, within!, zone)).map(({ total }) => total);
  switch (field) {
    case 'orders.countIn':
      return inWindow().length;
    case 'orders.totalIn':
      return inWindow().reduce((a, b) => a + b, 0);
    case 'orders.discountShare':
      return orders.recent.length === 0
        ? undefined
        : orders.recent.filter(({ discount }) => discount).length / orders.recent.length;
    case 'age':
      return birthday === undefined || birthday.startsWith('--') ? undefined : age(birthday, localDay(now, zone));
    case 'interests':
      return subject.interests?.length ? subject.interests : undefined;
    case 'firstName':
      return subject.firstName || undefined;
    case 'timeZone':
      return zone;
    case 'tags':
      return subject.tags?.length ? subject.tags : undefined;
    case 'orders.paidOnTime':
      return subject.orders.payments?.onTime ?? 0;
    case 'orders.paidLate':
      return subject.orders.payments?.late ?? 0;
    case 'orders.oldestDueAt':
      return subject.orders.payments?.oldestDueAt;
    case 'clicks.count':
      return subject.clicks?.count ?? 0;
    case 'vouchers.open':
      return subject.vouchers?.open ?? 0;
    case 'interactions.count':
      return subject.interactions?.count ?? 0;
    default: {
      const [first, second = '', third = ''] = field.split('.');
      if (first === 'interactions' && third) return ofKind(second, third, subject);
      if (first === 'refusals') return unanswered(subject.refusals?.[second], orders.lastAt);
      if (first === 'fields') return said(subject.fields?.[second]);

      const path = field.split('.');
      return path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], {
        ...subject,
        orders,
        source,
        facts,
      });
    }
  }
}

function ofKind(kind: string, what: string, { interactions }: Subject): unknown {
  const found = (interactions?.kinds as Record<string, Record<string, unknown>> | undefined)?.[kind];
  return what === 'count' ? (found?.count ?? 0) : found?.lastAt;
}

/** An order answers a refusal. */
const unanswered = (at: string | undefined, orderedAt: string | undefined) =>
  at && orderedAt && Date.parse(orderedAt) > Date.parse(at) ? undefined : at;

/** A field of the shop's own; of them all only `since` is a day. */
function said(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length ? value : undefined;
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T00:00:00.000Z` : value;
}

/** The day is today, or its local day begins so soon that `value` before it is past. */
function anniversary({ field, value }: Condition, subject: Subject, now: number): boolean {
  const { zone, leapDay = 'feb-28' } = subject;
  const day =
    field === 'birthday'
      ? subject.birthday!
      : field.startsWith('fields.')
        ? (subject.fields![field.split('.')[1]!] as string)
        : localDay(Date.parse(read({ field, op: 'exists', value: true }, subject, now) as string), zone);
  const today = localDay(now, zone);
  const [thisYear, monthAndDay] = [Number(today.slice(0, 4)), day.slice(-5)];
  const since = day.startsWith('--') ? 0 : Number(day.slice(0, 4));
  if (value === 'this-month') return today.slice(5, 7) === monthAndDay.slice(0, 2) && thisYear > since;
  return [thisYear, thisYear + 1, thisYear + 2].some((year) => {
    const date = keptOn(year, monthAndDay, leapDay);
    return year > since && (date === today || (date > today && now >= runUp(date, value as string, zone)));
  });
}

const keptOn = remember((year: number, monthAndDay: string, leapDay: 'feb-28' | 'mar-1') => {
  if (DateTime.fromISO(`${year}-${monthAndDay}`).isValid) return `${year}-${monthAndDay}`;
  return `${year}-${leapDay === 'feb-28' ? '02-28' : '03-01'}`;
});

const runUp = remember((date: string, duration: string, zone: string) => {
  const { years = 0, months = 0, ...exact } = Duration.fromISO(duration).toObject();
  const start = DateTime.fromISO(date, { zone }).startOf('day');
  return sooner(start.minus({ years, months })) - Duration.fromObject(exact).toMillis();
});

/** Counts birthdays: those of 29 February have it on 1 March in common years. */
function age(birthday: string, today: string): number | undefined {
  const years = Number(today.slice(0, 4)) - Number(birthday.slice(0, 4));
  const full = today.slice(5) < birthday.slice(5) ? years - 1 : years;
  return full < 0 ? undefined : full;
}

const plus = remember((instant: string, duration: string, zone: string) => {
  const { years = 0, months = 0, ...exact } = Duration.fromISO(duration).toObject();
  const start = DateTime.fromISO(instant, { zone: 'utc' }).setZone(zone);
  const moved = years + months > 0 ? sooner(start.plus({ years, months })) : start.toMillis();
  return moved + Duration.fromObject(exact).toMillis();
});

const minus = remember((instant: string, duration: string, zone: string) => {
  const { years = 0, months = 0, ...exact } = Duration.fromISO(duration).toObject();
  const start = DateTime.fromISO(instant, { zone: 'utc' }).setZone(zone);
  const moved = years + months > 0 ? sooner(start.minus({ years, months })) : start.toMillis();
  return moved - Duration.fromObject(exact).toMillis();
});

/** Of a local time that comes twice, the first. */
function sooner(time: DateTime): number {
  return Math.min(...time.getPossibleOffsets().map((possible) => possible.toMillis()));
}

const formatOf = remember((zone: string) => new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short' }));

function localDay(ms: number, zone: string): string {
  return formatOf(zone).format(ms);
}

/** Stepping asks the same of the calendar thousands of times. */
function remember<A extends unknown[], R>(work: (...known: A) => R): (...known: A) => R {
  const answers = new Map<string, R>();
  return (...known) => {
    const key = known.join('|');
    if (!answers.has(key)) answers.set(key, work(...known));
    return answers.get(key)!;
  };
}
