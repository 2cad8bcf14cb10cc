import { addDuration } from '../time/addDuration.ts';
import { birthdayIn, birthYear } from '../time/birthdayIn.ts';
import { atMostMs, dayMs, parseDuration } from '../time/duration.ts';
import { calendarOf, daysAfter, holidayIn } from '../time/holidays.ts';
import { earliest, epochMs, type Instant, latest } from '../time/instant.ts';
import { type LocalDate, localInstant } from '../time/localInstant.ts';
import { toWall, wallDate } from '../time/wallClock.ts';
import type { Offer, Trigger } from './definition.schema.ts';
import type { Automation } from './programme.types.ts';
import { refusedAt } from './refusedAt.ts';
import type { Subject } from './subject.ts';

/**
 * What sets a series of letters off: its part of the occasions' names, and when it begins by a trigger of its kind, if by
 * that trigger there is one at all.
 */
export type Cause = {
  key: string;
  at: (trigger: Trigger) => Instant | undefined;
  /** From when on nothing is to be written about it any more. */
  over?: Instant;
  /** When the shop heard of it, if that could be long after: what was to be written before is not due. */
  heardAt?: Instant;
};

/**
 * What an automation has to write to a contact about, in the order of time; of birthdays those from `since` on, without
 * end. A cause that has ceased (an order ends a silence and answers a refusal) is not among it, and so ends its series.
 */
export function causesOf(automation: Automation, subject: Subject, since: Instant): Iterable<Cause> {
  const { trigger } = automation;
  switch (trigger.on) {
    case 'birthday':
      return birthdays(automation, subject, since);
    case 'silence':
      return [silence(subject)];
    case 'joined':
      return [once(subject.createdAt)];
    case 'confirmed':
      return subject.agreedAt ? [once(subject.agreedAt)] : [];
    case 'ordered':
      return ordersByDay(subject.orders.recent.map(({ at }) => at));
    case 'refused': {
      const at = refusedAt(subject, trigger.reason);
      if (!at) return [];
      return trigger.offers ? answering(at, trigger.offers, subject) : [once(at)];
    }
    case 'left-cart': {
      const cart = cartLeft(subject);
      return cart ? [{ ...once(cart.at), heardAt: cart.heardAt }] : [];
    }
    case 'segment-entered': {
      const at = subject.entered?.[trigger.segment];
      return at ? [once(at)] : [];
    }
    case 'date':
      return daysOf(automation, trigger, subject, since);
  }
}

const once = (at: Instant): Cause => ({ key: at.slice(0, 10), at: () => at });

/** The offers that were not over when somebody refused, in the order of time: each is a cause of its own, once. */
function answering(refused: Instant, offers: readonly Offer[], { zone }: Subject): Cause[] {
  const inZone = (moment: string) => localInstant({ date: moment.slice(0, 10), at: moment.slice(11), zone });
  const beginsBy = (id: string) => (trigger: Trigger) => {
    const offer = trigger.on === 'refused' ? trigger.offers?.find((one) => one.id === id) : undefined;
    return offer && latest(refused, inZone(offer.from));
  };
  return [...offers]
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ id, until }) => ({ key: id, at: beginsBy(id), over: inZone(until) }))
    .filter(({ over }) => over > refused);
}

function silence({ lastSeen, zone }: Subject): Cause {
  const { at: since, heardAt } = lastSeen;
  const at: Cause['at'] = (trigger) => addDuration(since, trigger.on === 'silence' ? trigger.after : 'PT0S', zone);
  return { key: since.slice(0, 10), at, heardAt };
}

/** One series for all orders of a day, from the first of them on. */
function ordersByDay(times: Instant[]): Cause[] {
  const first = new Map<string, Instant>();
  for (const at of times) first.set(at.slice(0, 10), earliest(first.get(at.slice(0, 10)), at)!);
  return [...first.values()].sort().map(once);
}

/** The cart that was left: none once it was emptied, or something ordered since. */
function cartLeft({ interactions, orders }: Subject): { at: Instant; heardAt?: Instant | undefined } | undefined {
  const cart = interactions?.cart;
  return !cart || cart.value === 0 || (orders.lastAt !== undefined && orders.lastAt >= cart.at) ? undefined : cart;
}

/** The first year whose letters may not be over at `since`. */
function firstYear({ steps, lateBy }: Automation, { zone }: Subject, since: Instant): number {
  const waits = [...steps.map(({ after }) => after), ...(lateBy === 'same-day' ? [] : [lateBy])];
  const reach = 2 * dayMs + waits.reduce((sum, wait) => sum + atMostMs(parseDuration(wait)), 0);
  return Number(wallDate(toWall(epochMs(since) - reach, zone)).slice(0, 4));
}

type DateTrigger = Extract<Trigger, { on: 'date' }>;

/**
 * A day of one year, or every year's from the first on whose letters may not be over at `since`. Nobody is greeted for a
 * day that came before the shop knew them, nor for a holiday that is not kept where they live.
 */
function* daysOf(automation: Automation, trigger: DateTrigger, subject: Subject, since: Instant): Generator<Cause> {
  const { zone, createdAt } = subject;
  const causeOf = (date: LocalDate): Cause => {
    const day = daysAfter(date, -(trigger.daysBefore ?? 0));
    return { key: day, at: () => localInstant({ date: day, at: trigger.at, zone }), heardAt: createdAt };
  };
  const { date } = trigger;
  if (date && !date.startsWith('--')) return yield causeOf(date);
  for (let year = firstYear(automation, subject, since); ; year++) {
    const day = date ? birthdayIn(year, date, 'feb-28') : holidayOf(trigger, subject, year);
    if (!day) return;
    yield causeOf(day);
  }
}

function holidayOf({ holiday, calendar }: DateTrigger, { zone, country }: Subject, year: number) {
  const whose = calendar ?? calendarOf(zone, country);
  return whose && holiday && holidayIn(year, holiday, whose);
}

/** Every birthday but that of birth, from the first on whose letters may not be over at `since`. */
function* birthdays(automation: Automation, subject: Subject, since: Instant): Generator<Cause> {
  const { birthday, zone } = subject;
  if (!birthday) return;
  const first = firstYear(automation, subject, since);
  for (let year = Math.max(first, (birthYear(birthday) ?? 0) + 1); ; year++)
    yield {
      key: String(year),
      at: (trigger) => {
        if (trigger.on !== 'birthday') throw new TypeError('a birthday is asked of another trigger');
        return localInstant({ date: birthdayIn(year, birthday, trigger.leapDay), at: trigger.at, zone });
      },
    };
}
