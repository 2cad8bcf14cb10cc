import * as z from 'zod/mini';
import { isKeepable } from '../../platform/keepableNumber.ts';
import { locales } from '../../shop/locales.ts';
import type { Shop } from '../../shop/shop.ts';
import { atMostMs, isDuration, parseDuration } from '../../time/duration.ts';
import { storedInstant as instant } from '../../time/storedInstant.ts';
import { among, definitionId, marketingPurpose, wallMoment, words } from '../definition.schema.ts';
import { compiledLetterSchema } from '../letters/compiledLetter.schema.ts';
import { letterContentSchema } from '../letters/letter.schema.ts';
import { duration } from '../operators.ts';
import { campaignStates } from './campaignStates.ts';

const share = (error: string) =>
  z.number({ error }).check(z.gte(0, error), z.lt(1, error), z.refine(isKeepable, error));
const atMost = (longest: string) =>
  duration.check(
    z.refine(
      (value) => !isDuration(value) || atMostMs(parseDuration(value)) <= atMostMs(parseDuration(longest)),
      `must be at most ${longest}`,
    ),
    z.refine((value) => !isDuration(value) || atMostMs(parseDuration(value)) > 0, 'must be longer than nothing'),
  );

const scheduleSchema = z.strictObject({
  /** By the clock on the wall. */
  at: wallMoment,
  /** Whose wall: the shop's, or each reader's own. */
  zone: among(['shop', 'contact']),
  /** How late a mail may still go out; what is later waits for somebody's approval. */
  grace: z._default(atMost('P14D'), 'PT6H'),
});

/** One other subject or content, tried on a share of the audience; the better of the two goes to the rest. */
const abSchema = z
  .strictObject({
    /** The part of the audience it is tried on, half by half. */
    share: z
      .number({ error: 'must be a number above 0 and at most 1' })
      .check(z.gt(0), z.lte(1), z.refine(isKeepable, 'must be a number above 0 and at most 1')),
    by: among(['clicks', 'orders']),
    /** How long after its moment the better one is known. */
    after: atMost('P7D'),
    subject: z.optional(z.partialRecord(z.enum(locales), words(200))),
    content: z.optional(letterContentSchema),
  })
  .check(
    z.refine(({ subject, content }) => (subject === undefined) !== (content === undefined), {
      error: 'must have another subject or another content, by language, and not both',
    }),
  );

/** What a campaign is made of in a shop, as a marketer writes it. */
export function campaignSchema(shop: Pick<Shop, 'purposes'>) {
  return z.strictObject({
    name: words(100),
    /** Who it is for. */
    segment: definitionId,
    /** Who of them is left out. */
    exclude: z.optional(z.array(definitionId, { error: 'must be a list of segments' }).check(z.maxLength(20))),
    purpose: marketingPurpose(shop),
    content: letterContentSchema,
    schedule: z.optional(scheduleSchema),
    /** The part of the audience that gets nothing, so that it can be known what mailing the others does. */
    holdout: z.optional(share('must be a number from 0 to below 1')),
    ab: z.optional(abSchema),
    /** That the languages differ is known and wanted. */
    acknowledged: z.optional(z.boolean()),
  });
}

export const variants = ['a', 'b'] as const;
export type Variant = (typeof variants)[number];

const figures = z.object({ sent: z.int(), responded: z.int() });

/** What senders, and lists of campaigns, read of one: all but what it says. */
export const campaignHeadSchema = z.object({
  id: z.string(),
  name: z.string(),
  segment: z.string(),
  exclude: z.optional(z.array(z.string())),
  purpose: z.string(),
  schedule: z.optional(z.object({ at: z.string(), zone: z.enum(['shop', 'contact']), grace: z.string() })),
  holdout: z.optional(z.number()),
  ab: z.optional(z.object({ share: z.number(), by: z.enum(['clicks', 'orders']), after: z.string() })),
  /** In which languages it is written. */
  locales: z.array(z.enum(locales)),
  state: z.enum(campaignStates),
  /** Counts what was saved of it; what it says stands under this number. */
  version: z.int(),
  createdAt: instant,
  savedAt: instant,
  /** Who saved it last. */
  by: z.string(),
  scheduledAt: z.optional(instant),
  /** When its audience began to be expanded, and when all of it was. */
  startedAt: z.optional(instant),
  expandedAt: z.optional(instant),
  /** When somebody last let it go on although its grace was over. */
  approvedAt: z.optional(instant),
  /** Which variant the rest of the audience gets, and what spoke for it. */
  winner: z.optional(z.object({ variant: z.enum(variants), at: instant, a: figures, b: figures })),
  finishedAt: z.optional(instant),
  cancelledAt: z.optional(instant),
});

export const campaignLettersSchema = z.object({ a: compiledLetterSchema, b: z.optional(compiledLetterSchema) });

type Schema = ReturnType<typeof campaignSchema>;

/** A campaign as somebody wrote it. */
export type CampaignBody = z.infer<Schema>;
export type CampaignHead = z.infer<typeof campaignHeadSchema>;
export type CampaignLetters = z.infer<typeof campaignLettersSchema>;

/** What its mails are sent for, and which one time it is: it has one only. */
export const causeOf = (id: string) => `campaign-${id}`;
/** The campaign that a mail is sent for; undefined if it is an automation's. */
export const campaignOf = (cause: string) => (cause.startsWith('campaign-cmp_') ? cause.slice(9) : undefined);
