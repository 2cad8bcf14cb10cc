import * as z from 'zod/mini';
import { channels } from '../person/channels.ts';
import { storedProfile } from '../person/storedProfile.schema.ts';
import { storedUtmSchema } from '../person/utm.schema.ts';
import { locales } from '../shop/locales.ts';
import { interactionKinds, refusalReasons } from '../shop/vocabulary.ts';
import { storedInstant as instant } from '../time/storedInstant.ts';

/** An order as the contact remembers it, for rules over recent time. Money is in the currency's smallest unit. */
const recentOrderSchema = z.object({
  id: z.string(),
  at: instant,
  total: z.number(),
  currency: z.string(),
  discount: z.optional(z.number()),
  /** It came soon after a letter. */
  afterMail: z.optional(z.boolean()),
});

/** Totals of all orders that count (by currency), and the newest twenty of them. */
export const orderHistorySchema = z.object({
  count: z.number(),
  totals: z.record(z.string(), z.number()),
  /** How many orders each total is of. */
  counts: z.optional(z.record(z.string(), z.number())),
  firstAt: z.optional(instant),
  lastAt: z.optional(instant),
  /** When we heard of the last one, where it was reported late. */
  heardAt: z.optional(instant),
  /** The last of those that came soon after a letter (`afterMail`). */
  lastAfterMailAt: z.optional(instant),
  /** Of those with a day to be paid by: how many were paid by then and how many later, and by id when the open ones are due. */
  payments: z.optional(z.object({ onTime: z.number(), late: z.number(), open: z.record(z.string(), instant) })),
  recent: z.array(recentOrderSchema),
});

/** How often, and when last: of the links in our letters that a person opened, of interactions of one kind. */
const countedSchema = z.object({ count: z.number(), lastAt: z.optional(instant) });

/**
 * What happened between the person and the shop apart from orders; `refusals` has the last instant of each reason, `kinds`
 * how often something of each kind happened, and when last.
 */
export const interactionHistorySchema = z.object({
  count: z.number(),
  lastAt: z.optional(instant),
  /** When we heard of the last one, where it was reported late. */
  heardAt: z.optional(instant),
  lastKind: z.optional(z.string()),
  kinds: z.optional(z.partialRecord(z.enum(interactionKinds), countedSchema)),
  /** What was last in the cart, if a system tells; worth nothing when it was emptied. */
  cart: z.optional(z.object({ at: instant, heardAt: z.optional(instant), value: z.optional(z.number()) })),
  refusals: z.partialRecord(z.enum(refusalReasons), instant),
});

/** The latest answers to a survey by question, as far as rules ask: options by their id, scales by their number. */
const surveyAnswersSchema = z.object({
  at: instant,
  answers: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** How somebody came to the shop; set once and kept for ever. */
export const sourceSchema = z.object({
  channel: z.enum(channels),
  form: z.optional(z.string()),
  placement: z.optional(z.string()),
  utm: z.optional(storedUtmSchema),
  /** The partner who brought the person. */
  partner: z.optional(z.string()),
  /** The import whose list brought the person. */
  list: z.optional(z.string()),
});

/** What `enrich` derives from the profile and the history. Nothing here depends on the clock. */
export const factsSchema = z.object({
  emailKind: z.enum(['personal', 'free', 'role', 'relay']),
  canonicalEmail: z.string(),
  phone: z.optional(z.string()),
  averageOrder: z.optional(z.number()),
  discountShare: z.optional(z.number()),
});

/**
 * A mail planned for later, as the contact remembers it by its occasion; `later`: so much later that there is no item of
 * it yet.
 */
const plannedSchema = z.object({ cause: z.string(), dueAt: instant, later: z.optional(z.literal(true)) });

const otherIdentity = z.object({ kind: z.enum(['email', 'phone', 'card']), key: z.string(), home: z.string() });

/**
 * A person the shop may know. `rev` counts changes of the source (not of what is derived); `writer` is the function
 * that wrote last, for the stream's filters; `segments` maps each segment to the instant its membership could end by
 * time alone (empty: never), as far as `segment` judged, who remembers `entered` and `plans` too; `judgeAt` is when it has to judge again, `judgedBy` the version of the
 * programme it judged by.
 */
export const contactSchema = z.object({
  id: z.string(),
  email: z.string(),
  emailKey: z.string(),
  /** Where its telephone leads to it and to nobody before it. */
  phoneKey: z.optional(z.string()),
  /** Where its card leads to it. */
  cardKey: z.optional(z.string()),
  /** Contacts that were merged into it, whose collections are its own too. */
  absorbed: z.optional(z.array(z.string())),
  /** Identities that came by merging: what comes by one stands in the collection that is its `home`. */
  others: z.optional(z.array(otherIdentity)),
  /** Occasions that one of those was mailed for. */
  had: z.optional(z.array(z.string())),
  /** The contact it was once merged into, and is no more. */
  parted: z.optional(z.string()),
  ...storedProfile,
  locale: z.enum(locales),
  source: sourceSchema,
  createdAt: instant,
  /** When the person first agreed to be written to. */
  agreedAt: z.optional(instant),
  /** When a field last came to say something else, by path; as long as the contact is there, where it is not here. */
  saidAt: z.optional(z.record(z.string(), instant)),
  /** When the person last agreed to something after that; with orders it decides who counts as idle. */
  activeAt: z.optional(instant),
  orders: orderHistorySchema,
  interactions: z.optional(interactionHistorySchema),
  surveys: z.optional(z.record(z.string(), surveyAnswersSchema)),
  /** The letters in which the person followed a link, each once; machines that follow links do not count. */
  clicks: z.optional(countedSchema),
  /** Words by which staff tell people apart. */
  tags: z.optional(z.array(z.string())),
  /** Vouchers that are open, by id with the last instant of each. */
  vouchers: z.optional(z.record(z.string(), instant)),
  rev: z.number(),
  writer: z.string(),
  facts: z.optional(factsSchema),
  segments: z.optional(z.record(z.string(), z.string())),
  /** Since when it has been in the segments that set an automation off. */
  entered: z.optional(z.record(z.string(), instant)),
  plans: z.optional(z.record(z.string(), plannedSchema)),
  judgeAt: z.optional(instant),
  judgedBy: z.optional(instant),
});

/** What erasing and copying need of a contact, whatever else of it can't be read any more. */
export const contactStubSchema = z.object({
  id: z.string(),
  emailKey: z.string(),
  phoneKey: z.catch(z.optional(z.string()), undefined),
  cardKey: z.catch(z.optional(z.string()), undefined),
  absorbed: z.catch(z.optional(z.array(z.string())), undefined),
  others: z.catch(z.optional(z.array(otherIdentity)), undefined),
  email: z.catch(z.optional(z.string()), undefined),
  locale: z.catch(z.optional(z.enum(locales)), undefined),
  createdAt: z.catch(z.optional(instant), undefined),
  /** Ids of the open ones. */
  vouchers: z.catch(
    z.pipe(
      z.optional(z.record(z.string(), z.unknown())),
      z.transform((open) => Object.keys(open ?? {})),
    ),
    [],
  ),
});

export type ContactStub = z.infer<typeof contactStubSchema>;
export type Contact = z.infer<typeof contactSchema>;
export type RememberedOrder = z.infer<typeof recentOrderSchema>;
export type OrderHistory = z.infer<typeof orderHistorySchema>;
export type InteractionHistory = z.infer<typeof interactionHistorySchema>;
export type Counted = z.infer<typeof countedSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Facts = z.infer<typeof factsSchema>;

export const noInteractions: InteractionHistory = { count: 0, refusals: {} };
export const noOrders: OrderHistory = { count: 0, totals: {}, recent: [] };
