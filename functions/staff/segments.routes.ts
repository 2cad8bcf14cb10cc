import * as z from 'zod/mini';
import { reportSchema } from '../agenda/baseHealth.ts';
import { route } from '../platform/route.ts';
import { ruleShape } from '../programme/rule.schema.ts';
import { contactViewSchema } from '../view/contactView.schema.ts';
import { conditionSchema } from './definitionView.schema.ts';

const see = 'see programme';
const asked = z.strictObject({ rule: z.optional(ruleShape) });
const kilobytes = 128;

/** What judging everybody anew by a rule would cost, once. */
const costSchema = z.object({
  contacts: z.int(),
  readUnits: z.number(),
  writeUnits: z.number(),
  dollars: z.number(),
});

const differenceSchema = z.object({
  id: z.string(),
  segment: z.string(),
  /** The instant it is counted for. */
  at: z.string(),
  state: z.enum(['running', 'done']),
  done: z.int(),
  total: z.optional(z.int()),
  joins: z.int(),
  leaves: z.int(),
  examples: z.object({ joins: z.array(contactViewSchema), leaves: z.array(contactViewSchema) }),
  /** Of saving the rule, by what is counted so far. */
  cost: costSchema,
});

const sharesSchema = z.object({
  reachable: z.number(),
  withConsent: z.number(),
  withBirthday: z.number(),
  doubtful: z.number(),
});
const runningSchema = z.object({ startedAt: z.string(), done: z.int(), total: z.optional(z.int()) });

const words = z.record(z.string(), z.string());
const came = {
  people: z.int(),
  /** How many of them agree to letters now. */
  agreed: z.int(),
  /** How many of them have bought. */
  bought: z.int(),
};

export const segmentsRoutes = {
  places: route({
    method: 'GET',
    path: '/v1/places',
    summary: 'Every form and placement of the shop, what it promises and how many came by it; and the other ways in',
    may: see,
    answer: z.object({
      forms: z.array(
        z.object({
          id: z.string(),
          title: words,
          incentive: z.optional(words),
          /** The kind of voucher that keeps the promise. */
          voucher: z.optional(z.string()),
          ...came,
        }),
      ),
      /** Who came by a placement came by its form too. */
      placements: z.array(
        z.object({
          ...{ id: z.string(), kind: z.string(), title: z.string(), form: z.string() },
          /** Of the store it hangs or stands in. */
          address: z.optional(z.string()),
          ...came,
        }),
      ),
      others: z.array(z.object({ channel: z.string(), ...came })),
      /** How many were looked at, of how many, where there was no time for all. */
      seen: z.optional(z.int()),
      of: z.optional(z.int()),
    }),
    statuses: { 200: 'The ways in, with counts of everybody' },
  }),
  preview: route({
    method: 'POST',
    path: '/v1/segments/preview',
    summary: 'Tries a rule on a random sample of everybody, at once, and says what saving it would cost',
    may: see,
    kilobytes,
    body: asked,
    answer: z.object({
      /** How many were looked at, and how many of them the rule holds for. */
      sampled: z.int(),
      members: z.int(),
      /** Everybody, and how many of them the rule holds for if the sample tells. */
      total: z.int(),
      estimate: z.int(),
      examples: z.array(contactViewSchema),
      /** The conditions that keep others out, those that keep most of the sample out first. */
      missing: z.array(z.extend(conditionSchema, { contacts: z.int() })),
      cost: costSchema,
    }),
    statuses: { 200: 'What the sample says' },
  }),
  difference: route({
    method: 'POST',
    path: '/v1/segments/{id}/difference',
    summary:
      'Counts exactly who would join and who would leave a segment by another rule; what takes longer than two seconds goes on by itself, and GET /v1/segments/{id}/difference/{job} with the id of the answer says how far it is, until its state is done',
    may: see,
    kilobytes,
    body: asked,
    answer: differenceSchema,
    statuses: { 200: 'It is counted', 202: 'It is being counted', 404: 'The address carries no id' },
  }),
  counted: route({
    method: 'GET',
    path: '/v1/segments/{id}/difference/{job}',
    summary: 'How far a difference is counted, and what it has come to',
    may: see,
    answer: differenceSchema,
    statuses: { 200: 'The difference so far', 404: 'No such difference, or it was a day ago' },
  }),
  baseHealth: route({
    method: 'GET',
    path: '/v1/base-health',
    summary: 'How many people can be reached, have agreed, are doubtful and why, at the last passes, the newest first',
    may: 'see reports',
    answer: z.object({
      items: z.array(z.extend(reportSchema, { shares: sharesSchema })),
      running: z.optional(runningSchema),
    }),
    statuses: { 200: 'The reports, and how far the pass is that is under way' },
  }),
  runBaseHealth: route({
    method: 'POST',
    path: '/v1/base-health/run',
    summary: 'Goes through everybody within a minute instead of when the week is over: cleans, and counts',
    may: 'change programme',
    sent: ['none', 'json'],
    answer: z.object({ running: runningSchema }),
    statuses: { 202: 'It begins, or is under way' },
  }),
};
