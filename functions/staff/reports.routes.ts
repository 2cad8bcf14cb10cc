import * as z from 'zod/mini';
import { consentRecordSchema } from '../permission/subscription.schema.ts';
import { refusedAs } from '../platform/parseShape.ts';
import { route } from '../platform/route.ts';
import { sendStates } from '../programme/send.schema.ts';
import { reportedMarks } from '../reports/recipients.ts';
import { isDuration } from '../time/duration.ts';
import { calendars, holidays } from '../time/holidays.ts';
import { withinBounds } from '../time/instant.ts';
import { sendViewSchema } from '../view/contactView.schema.ts';
import { automationSaid } from './definitionView.schema.ts';

const may = 'see reports';
const count = z.number();
const counts = z.record(z.string(), count);
const interval = z.tuple([count, count]);
const response = { count, of: count, total: count, rate: count, interval };

const word = z.optional(z.string().check(z.maxLength(100)));
const day = z.iso.date().check(z.refine(withinBounds, refusedAs('not-allowed')));
/** A day of the shop's, or an instant. As an end a day counts whole, an instant does not. */
const moment = z.optional(
  z.union([day, z.iso.datetime({ offset: true }).check(z.refine(withinBounds, refusedAs('not-allowed')))]),
);

const part = z.object({ audience: count, sent: count, clicked: count, unsubscribed: count });
const parts = z.record(z.string(), part);

const optionalDay = z.optional(day);
/** Somebody of an audience or a day, and what becomes of the mail: `planned` is what goes. */
const recipient = z.object({
  contactId: z.string(),
  email: z.optional(z.string()),
  firstName: z.optional(z.string()),
  lastName: z.optional(z.string()),
  cause: z.string(),
  occasion: z.string(),
  state: z.enum(sendStates),
  reason: z.optional(z.string()),
  at: z.string(),
});

/** A line of the consent ledger, with the sentence as it was shown. */
const consent = z.object({
  ...z.omit(consentRecordSchema, { text: true, brought: true }).shape,
  sentence: z.optional(z.string()),
});

const reportSchema = z.object({
  audience: count,
  sent: count,
  skipped: counts,
  failed: count,
  unknown: count,
  planned: count,
  delivered: count,
  bounced: count,
  complained: count,
  clicked: count,
  unsubscribed: count,
  ordered: z.object({
    ...response,
    within: z.string(),
    /** How many people were looked at so far, and of how many, where not all were: these figures are of them alone. */
    seen: z.optional(count),
    outOf: z.optional(count),
    holdout: z.optional(z.object({ ...response, difference: z.object({ rate: count, interval }) })),
  }),
  changedSince: counts,
  by: z.object({ locale: parts, hour: parts, variant: parts, day: parts }),
});

const duration = z.optional(z.string().check(z.refine(isDuration, refusedAs('not-allowed'))));
const selection = {
  locale: word,
  hour: z.optional(z.string().check(z.regex(/^([01]?\d|2[0-3])$/))),
  variant: word,
  segment: word,
  within: duration,
};

const previewSchema = z.object({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  /** Everybody, and of how many of them this tells. */
  total: count,
  seen: count,
  goes: count,
  skipped: counts,
  days: z.array(z.object({ date: z.iso.date(), goes: count, skipped: counts })),
  examples: z.array(
    z.object({
      contactId: z.string(),
      occasion: z.string(),
      at: z.iso.datetime(),
      will: z.enum(['go', 'skip']),
      reason: z.optional(z.string()),
    }),
  ),
  /** People who would be planned letters and are none now, the other way round, or others than now. */
  joins: count,
  leaves: count,
  moves: count,
  changes: z.array(
    z.object({
      contactId: z.string(),
      is: z.enum(['joins', 'leaves', 'moves']),
      from: z.array(z.iso.datetime()),
      to: z.array(z.iso.datetime()),
    }),
  ),
});

const figure = z.int();

/** What the figures do not foresee: marketing's own pause, a new sender's warm-up, a segment that is not there any more. */
const warning = z.object({
  code: z.enum(['marketing-paused', 'warming-up', 'segment-missing']),
  message: z.string(),
});

export const reportsRoutes = {
  vouchers: route({
    method: 'GET',
    path: '/v1/voucher-kinds/{id}/report',
    summary: 'What became of all vouchers of a kind, and the orders they came with',
    may,
    answer: z.object({
      ...{ issued: figure, open: figure, redeemed: figure, expired: figure, cancelled: figure },
      orders: z.object({ count: figure, total: figure, currency: z.string(), seen: z.optional(figure) }),
    }),
    statuses: { 200: 'Counted from the vouchers there are', 404: 'No such kind of voucher' },
  }),
  sends: route({
    method: 'GET',
    path: '/v1/sends',
    summary: 'Mails that need a hand: nobody has known for a day what became of them',
    may,
    query: z.strictObject({ state: z.enum(['unknown']), age: duration, cursor: word }),
    answer: z.object({
      items: z.array(z.extend(sendViewSchema, { contactId: z.string() })),
      cursor: z.optional(z.string()),
    }),
    statuses: { 200: 'A page of them, the longest unknown first; the mail service’s own events may still settle them' },
  }),
  previewAutomation: route({
    method: 'POST',
    path: '/v1/automations/{id}/preview',
    summary:
      'What an automation will mail in the coming thirty days; with what is to be saved of it, whose letters would move',
    may: 'see programme',
    kilobytes: 128,
    sent: ['json', 'none'],
    body: automationSaid,
    answer: previewSchema,
    statuses: {
      200: 'Of everybody, or of a random part (`seen` of `total`) when there was no time for more: then everybody is counted as work, and whoever asks the same again is told how far that has come, and then the whole',
      404: 'No such automation',
    },
  }),
  explain: route({
    method: 'GET',
    path: '/v1/contacts/{id}/sends/{occasion}',
    summary: 'Why somebody got a mail, or did not, and the consent that permitted it',
    may,
    answer: z.object({
      contactId: z.string(),
      occasion: z.string(),
      state: z.enum([...sendStates, 'not-planned']),
      reason: z.optional(z.string()),
      steps: z.array(z.object({ step: z.string(), says: z.string(), at: z.optional(z.string()) })),
      consent: z.optional(consent),
    }),
    statuses: { 200: 'The steps on its way, in their order', 404: 'No such contact' },
  }),
  consents: route({
    method: 'GET',
    path: '/v1/campaigns/{id}/consents',
    summary:
      'What permitted the mails of a campaign: of each the line of the ledger and the sentence that was agreed to',
    may,
    query: z.strictObject({ cursor: word }),
    answer: z.object({
      items: z.array(
        z.object({
          contactId: z.string(),
          occasion: z.string(),
          state: z.enum(sendStates),
          at: z.string(),
          consent: z.optional(consent),
        }),
      ),
      cursor: z.optional(z.string()),
    }),
    statuses: { 200: 'A page of them', 404: 'No such campaign' },
  }),
  members: route({
    method: 'GET',
    path: '/v1/segments/{id}/count',
    summary: 'How many are in a segment, how many of them may be written to, and why the others may not',
    may: 'see programme',
    query: z.strictObject({ purpose: z.optional(z.string().check(z.maxLength(40))) }),
    answer: z.object({
      members: figure,
      deliverable: figure,
      excluded: z.record(z.string(), figure),
      /** How many were asked for, where there were too many to ask for all at once: the rest is reckoned from them. */
      asked: z.optional(figure),
      /** Of how many it is known exactly by now. */
      seen: z.optional(figure),
    }),
    statuses: {
      200: 'The counts. Where there was no time for everybody they are reckoned from those `asked`, and everybody is counted as work: asked again it tells how far that has come (`seen`), and then the whole',
      404: 'No such segment',
    },
  }),
  campaign: route({
    method: 'GET',
    path: '/v1/campaigns/{id}/report',
    summary: 'What became of the mails of a campaign, and what has changed since its audience was promised',
    may,
    query: z.strictObject(selection),
    answer: reportSchema,
    statuses: { 200: 'The report: its states add up to the audience', 404: 'No such campaign' },
  }),
  audience: route({
    method: 'GET',
    path: '/v1/campaigns/{id}/audience',
    summary:
      'Whom a campaign will reach, and whom it will not and why: as promised when it was scheduled, or as of now',
    may,
    query: z.strictObject({ as: z.optional(z.enum(['now'])) }),
    answer: z.object({
      total: count,
      goes: count,
      excluded: counts,
      at: z.string(),
      /** How many people were looked at so far, and of how many, where not all were: the figures are of these alone. */
      seen: z.optional(count),
      of: z.optional(count),
      warnings: z.optional(z.array(warning)),
    }),
    statuses: {
      200: 'The figures: who goes and who is excluded add up to the total. Where there was no time for everybody, `seen` of them were looked at, and the rest is counted as work: asked again it tells how far that has come, and then the whole',
      404: 'No such campaign',
    },
  }),
  recipients: route({
    method: 'GET',
    path: '/v1/campaigns/{id}/recipients',
    summary: 'The people behind every figure of a campaign: before it is sent as forecast, then as it was',
    may,
    query: z.strictObject({
      state: z.optional(z.enum(sendStates)),
      reason: word,
      mark: z.optional(z.enum(reportedMarks)),
      cursor: word,
    }),
    answer: z.object({ items: z.array(recipient), cursor: z.optional(z.string()) }),
    statuses: { 200: 'A page of them; a page may be empty and others follow', 404: 'No such campaign' },
  }),
  agenda: route({
    method: 'GET',
    path: '/v1/agenda',
    summary: 'How many mails go out a day, by cause, if nobody buys, leaves or comes meanwhile',
    may,
    query: z.strictObject({ from: optionalDay, to: optionalDay }),
    answer: z.object({
      items: z.array(
        z.object({
          date: z.string(),
          goes: count,
          causes: z.record(z.string(), z.object({ goes: count, excluded: counts })),
        }),
      ),
      /** Days that countries keep in that time, with the codes of those countries whose calendar is known. */
      holidays: z.array(
        z.object({ date: z.string(), holiday: z.enum(holidays), countries: z.array(z.enum(calendars)) }),
      ),
      at: z.string(),
      seen: z.optional(count),
      of: z.optional(count),
      warnings: z.optional(z.array(warning)),
    }),
    statuses: {
      200: 'The days on which mails are to be decided on, by the shop’s clock. Where there was no time for everybody, `seen` were looked at; asked again it tells how far the rest has come, and then the whole',
    },
  }),
  day: route({
    method: 'GET',
    path: '/v1/agenda/{date}',
    summary: 'The people whose mails are to be decided on during a day, if nobody buys, leaves or comes meanwhile',
    may,
    query: z.strictObject({ cause: word, cursor: word }),
    answer: z.object({ items: z.array(recipient), cursor: z.optional(z.string()) }),
    statuses: { 200: 'A page of them; a page may be empty and others follow', 404: 'No such day' },
  }),
  automation: route({
    method: 'GET',
    path: '/v1/automations/{id}/report',
    summary: 'What became of the mails of an automation that were due within a time',
    may,
    query: z.strictObject({ from: moment, to: moment, ...selection }),
    answer: reportSchema,
    statuses: { 200: 'The report: its states add up to the audience', 404: 'No such automation' },
  }),
};
