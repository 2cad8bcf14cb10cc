import * as z from 'zod/mini';
import { locales } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';
import { refusalReasons } from '../shop/vocabulary.ts';
import { daysIn } from '../time/birthdayIn.ts';
import { calendars, holidays } from '../time/holidays.ts';
import { localInstant } from '../time/localInstant.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { letterSchema } from './letters/letter.schema.ts';
import { duration } from './operators.ts';
import { ruleSchema } from './rule.schema.ts';
import { type VoucherKindBody, type VoucherKindConfig, voucherKindSchema } from './voucherKind.schema.ts';

/** What definitions refer to in the shop. */
export type Around = Pick<Shop, 'purposes' | 'surveys' | 'locales'>;

const say = (error: string) => ({ error });
/** A text of at least one character. */
export const words = (longest: number) =>
  z
    .string(say('must be a text'))
    .check(z.minLength(1, 'must not be empty'), z.maxLength(longest, `must be at most ${longest} characters`));
export const among = <const T extends string>(values: readonly T[]) =>
  z.enum(values, say(`must be one of ${values.join(', ')}`));

/** The id of a definition: it becomes part of keys, and of tags that SES takes. */
export const definitionId = z
  .string(say('must be a text'))
  .check(
    z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case: letters, digits and single hyphens'),
    z.maxLength(40, 'must be at most 40 characters'),
  );

const wallTime = z
  .string(say('must be a time of day such as 09:00'))
  .check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 09:00'));

const calendarDay = z
  .string(say('must be a day such as --12-24 or 2027-12-24'))
  .check(z.refine(isCalendarDay, 'must be a day of the calendar such as --12-24, every year, or 2027-12-24'));

const moment = 'must be a local date and time such as 2027-03-01T10:00';
/** A moment by the clock on the wall. */
export const wallMoment = z
  .string({ error: moment })
  .check(z.regex(/^2\d{3}-\d\d-\d\dT\d\d:\d\d$/, { error: moment, abort: true }), z.refine(isWallMoment, moment));

function isWallMoment(text: string): boolean {
  const [date = '', at = ''] = text.split('T');
  try {
    return localInstant({ date, at, zone: 'UTC' }) !== undefined;
  } catch {
    return false;
  }
}

/** Something that answers a refusal for a time: from one moment until another (exclusive), where each contact lives. */
const offer = z
  .strictObject({ id: definitionId, from: wallMoment, until: wallMoment })
  .check(z.refine(({ from, until }) => from < until, { error: 'must be after its beginning', path: ['until'] }));
const mostOffers = 12;
const offers = z.array(offer, say('must be a list of offers')).check(
  z.maxLength(mostOffers, `must be at most ${mostOffers} offers`),
  z.refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'must have each id once'),
);
export type Offer = z.infer<typeof offer>;

/** On a day at a local time: a date, of every year or of one, or a holiday as it is kept where each contact lives. */
const dateTrigger = z
  .strictObject({
    on: z.literal('date'),
    date: z.optional(calendarDay),
    holiday: z.optional(among(holidays)),
    /** Whose calendar it is, for everybody; without it each contact's own country's. */
    calendar: z.optional(among(calendars)),
    /** So many days before it. */
    daysBefore: z.optional(
      z
        .int(say('must be a number of days'))
        .check(z.gte(0, 'must not be negative'), z.lte(60, 'must be at most 60 days')),
    ),
    at: wallTime,
  })
  .check(
    z.refine(
      ({ date, holiday }) => (date === undefined) !== (holiday === undefined),
      'must have a date or a holiday, not both',
    ),
    z.refine(({ holiday, calendar }) => !calendar || holiday !== undefined, {
      error: 'belongs to a holiday',
      path: ['calendar'],
    }),
  );

/** What sets an automation off. */
const triggers = [
  /** On the birthday at a local time of day; one on 29 February falls on `leapDay` in other years. */
  z.strictObject({ on: z.literal('birthday'), at: wallTime, leapDay: among(['feb-28', 'mar-1']) }),
  /** So long after the last order, or after the sign-up of somebody who never ordered. */
  z.strictObject({ on: z.literal('silence'), after: duration }),
  /** When somebody became a contact. */
  z.strictObject({ on: z.literal('joined') }),
  /** When somebody first agreed to be written to. */
  z.strictObject({ on: z.literal('confirmed') }),
  /** With every order. */
  z.strictObject({ on: z.literal('ordered') }),
  /**
   * When somebody said why not to buy, and has not bought since: at once, or where there are to be offers with each of
   * them, as it begins or as soon as it is refused while one lasts.
   */
  z.strictObject({
    on: z.literal('refused'),
    reason: z.optional(among(refusalReasons)),
    offers: z.optional(offers),
  }),
  /** When somebody left something in the cart, and has not ordered since. */
  z.strictObject({ on: z.literal('left-cart') }),
  dateTrigger,
  /** When somebody came into a segment, by what they did or as time went by; not by a change of the segment. */
  z.strictObject({ on: z.literal('segment-entered'), segment: definitionId }),
] as const;

const triggerNames = triggers.map(({ shape }) => [...shape.on.def.values][0]);
const trigger = z.discriminatedUnion('on', triggers, say(`must be one of ${triggerNames.join(', ')}`));

const cap = z.union(
  [z.literal('exempt'), z.strictObject({ deferUpTo: duration })],
  say('must be exempt or { deferUpTo }'),
);
const lateBy = z.union([z.literal('same-day'), duration], say('must be same-day or a duration such as P7D'));

function isCalendarDay(text: string): boolean {
  const [, year, month, day] = /^(?:(\d{4})|-)-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return (
    month !== undefined && Number(day) >= 1 && Number(day) <= daysIn(Number(month), year ? Number(year) : undefined)
  );
}

/** A name for people, in one language for all or in each of the shop's. */
const name = z.union(
  [words(100), z.partialRecord(z.enum(locales), words(100))],
  say('must be a text of at most 100 characters, or one for each language'),
);

const known = (what: object, noun: string) =>
  z
    .string(say('must be a text'))
    .check(z.refine((id) => Object.hasOwn(what, id), `must be a ${noun} of the shop: ${Object.keys(what).join(', ')}`));

/** A purpose of the shop that permits marketing. */
export const marketingPurpose = ({ purposes }: Pick<Around, 'purposes'>) =>
  known(Object.fromEntries(Object.entries(purposes).filter(([, { marketing }]) => marketing)), 'purpose for marketing');

/** What segments and automations are made of in a shop, whoever says so: the code, `shop.config.ts` or the console. */
export function definitionSchemas(shop: Around, fields: Fields = fieldsOf(shop)) {
  const rule = ruleSchema(fields);
  const step = z.strictObject({
    /** How long after the trigger. */
    after: duration,
    letter: letterSchema,
    /** Mailed only to those of whom it holds when the letter is due. */
    onlyIf: z.optional(rule),
    /** What the letter asks under its button, by a link of the reader's own. */
    survey: z.optional(known(shop.surveys, 'survey')),
    /** The kind of voucher that goes out with it, one for each person and occasion. */
    voucher: z.optional(definitionId),
  });
  return {
    voucher: voucherKindSchema(shop),
    segment: z.strictObject({ name, rule }),
    automation: z.strictObject({
      /** What staff call it. */
      name: z.optional(name),
      trigger,
      /** Nobody else is mailed: asked for the instant each letter is due. */
      condition: z.optional(rule),
      purpose: marketingPurpose(shop),
      /** `exempt`: goes out within the cap's pause too, and is counted by it. Otherwise waits so long, then is skipped. */
      cap,
      /** How late a letter may still go out: the same local day, or a duration after it was due. */
      lateBy,
      steps: z
        .array(step, say('must be a list of steps'))
        .check(z.minLength(1, 'must have a step'), z.maxLength(10, 'must have at most 10 steps')),
      state: z._default(among(['on', 'paused']), 'on'),
    }),
  };
}

type Schemas = ReturnType<typeof definitionSchemas>;

export type SegmentBody = z.infer<Schemas['segment']>;
export type AutomationBody = z.infer<Schemas['automation']>;
export type Trigger = AutomationBody['trigger'];
export type { VoucherKindBody };

/** What `shop.config.ts` says of the programme. */
export type ProgrammeConfig = {
  vouchers?: Record<string, VoucherKindConfig>;
  segments?: Record<string, z.input<Schemas['segment']>>;
  automations: Record<string, z.input<Schemas['automation']>>;
};
