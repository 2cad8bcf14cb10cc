import * as z from 'zod/mini';
import { operators } from '../programme/operators.ts';
import { ruleShape } from '../programme/rule.schema.ts';
import { voucherPlaces } from '../programme/voucherKind.schema.ts';

const count = z.optional(z.int());

/** A version counts from 0, what the deployment brings; `from` is the instant since which, or from which on, it holds. */
const version = { version: z.int(), from: z.iso.datetime(), builtIn: z.boolean() };
/** It stands in the place of what the deployment brings under its id, which is there again once it is taken back. */
const overrides = z.optional(z.boolean());

export const segmentSchema = z.object({
  id: z.string(),
  name: z.union([z.string(), z.record(z.string(), z.string())]),
  rule: ruleShape,
  ...version,
  overrides,
  /** `filling` until everybody has been judged by it: `done` of `total` have. */
  state: z.enum(['ready', 'filling']),
  done: count,
  total: count,
});

/** A condition of a rule. */
export const conditionSchema = z.object({
  field: z.string(),
  op: z.enum(operators),
  value: z.unknown(),
  within: z.optional(z.string()),
  /** The segment whose rule asks for it, where the rule refers to one. */
  segment: z.optional(z.string()),
  /** It stands under a `not`. */
  not: z.optional(z.boolean()),
});

const stepSchema = z.object({
  after: z.string(),
  letter: z.unknown(),
  onlyIf: z.optional(ruleShape),
  survey: z.optional(z.string()),
  voucher: z.optional(z.string()),
});

export const automationSchema = z.object({
  id: z.string(),
  name: z.optional(z.union([z.string(), z.record(z.string(), z.string())])),
  trigger: z.looseObject({ on: z.string() }),
  condition: z.optional(ruleShape),
  purpose: z.string(),
  cap: z.union([z.literal('exempt'), z.object({ deferUpTo: z.string() })]),
  lateBy: z.string(),
  steps: z.array(stepSchema),
  state: z.enum(['on', 'paused']),
  ...version,
  overrides,
  /** How many contacts have been judged by it, while they are. */
  done: count,
  total: count,
  /** How many of its letters are planned by now and due in the coming 7 and 30 days; `partial`: at least so many. */
  coming: z.optional(z.object({ days7: z.int(), days30: z.int(), partial: z.optional(z.literal(true)) })),
});

const words = z.union([z.string(), z.record(z.string(), z.string())]);

export const voucherKindViewSchema = z.object({
  id: z.string(),
  title: words,
  gives: z.union([z.object({ percent: z.number() }), z.object({ amount: z.number() }), z.object({ gift: words })]),
  where: z.enum(voucherPlaces),
  minimum: z.optional(z.number()),
  validFor: z.string(),
  times: z.number(),
  ...version,
});

/** One that was saved and cannot be read any more: nothing goes by it, until it is saved anew or taken back. */
export const unreadableSchema = z.object({ id: z.string(), ...version, unreadable: z.literal(true) });

export type UnreadableView = z.infer<typeof unreadableSchema>;
export type VoucherKindView = z.infer<typeof voucherKindViewSchema>;
export type SegmentView = z.infer<typeof segmentSchema>;
export type AutomationView = z.infer<typeof automationSchema>;

const said = z.optional(z.unknown());

/** What is said of an automation, checked by the schema of definitions. */
export const automationSaid = z.looseObject({
  id: said,
  name: said,
  trigger: said,
  condition: z.optional(ruleShape),
  purpose: said,
  cap: said,
  lateBy: said,
  steps: said,
  state: said,
  version: said,
});

/** A note for staff: about whom and what, and who has seen to it. */
export const noteViewSchema = z.object({
  id: z.string(),
  contactId: z.string(),
  at: z.iso.datetime(),
  value: z.optional(z.number()),
  text: z.optional(z.string()),
  survey: z.optional(z.string()),
  answers: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  done: z.optional(z.object({ at: z.iso.datetime(), by: z.string() })),
});
