import * as z from 'zod/mini';
import { keepableNumber } from '../platform/keepableNumber.ts';
import { absent } from '../platform/lenient.ts';
import { interactionKinds, refusalReasons } from '../shop/vocabulary.ts';
import { reportedInstant } from '../time/reportedInstant.ts';
import { storedInstant } from '../time/storedInstant.ts';
import { word } from './signup.schema.ts';
import { line, lines } from './text.schema.ts';

/** Details of any kind, as far as they are short: `{ "product": "rye", "seats": 4 }`. */
const dataSchema = z.record(line(40, 1), z.union([line(200), keepableNumber, z.boolean()]));

/**
 * `POST /v1/interactions`: something that happened between a person and the shop, other than an order. `reason` is why
 * they did not buy, and a refusal has one; `value` is an amount, such as a cart's in the currency's smallest unit, and of
 * a rating how good it was, 1 to 5.
 */
export const interactionSchema = z.strictObject({
  interactionId: absent(line(100, 1)),
  email: absent(z.string().check(z.maxLength(320))),
  contactId: absent(z.string().check(z.regex(/^con_[0-9a-f-]{36}$/))),
  card: absent(line(60)),
  kind: z.enum(interactionKinds),
  at: absent(reportedInstant),
  /** The id of the interaction it is about, such as the complaint that was resolved. */
  about: absent(line(100, 1)),
  reason: absent(z.enum(refusalReasons)),
  text: absent(lines(2_000, 1)),
  value: absent(keepableNumber),
  data: absent(dataSchema),
});

/** An interaction as it is kept in the collection of its contact. `survey` names the one whose answers it holds. */
export const storedInteractionSchema = z.object({
  id: z.string(),
  kind: z.enum(interactionKinds),
  at: storedInstant,
  about: z.optional(z.string()),
  reason: z.optional(z.enum(refusalReasons)),
  text: z.optional(z.string()),
  value: z.optional(z.number()),
  data: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
  survey: z.optional(word),
  answers: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
});

export type StoredInteraction = z.infer<typeof storedInteractionSchema>;

/**
 * Any event of a collection: an interaction, why somebody left a purpose, which has reasons of its own, or a note for
 * staff, which is open until somebody has seen to it.
 */
export const eventSchema = z.extend(storedInteractionSchema, {
  kind: z.enum(interactionKinds),
  reason: z.optional(z.string()),
  purpose: z.optional(z.string()),
  done: z.optional(z.object({ at: storedInstant, by: z.string() })),
});

export type StoredEvent = z.infer<typeof eventSchema>;
