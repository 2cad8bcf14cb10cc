import * as z from 'zod/mini';
import { storedProfile } from '../../person/storedProfile.schema.ts';
import { storedUtmSchema } from '../../person/utm.schema.ts';
import { locales } from '../../shop/locales.ts';

/** Amounts in the currency's smallest unit; without `to` there is no upper end. */
const budgetSchema = z.object({ from: z.number(), to: z.optional(z.number()) });

const answersSchema = z.object({
  email: z.optional(z.string()),
  name: z.optional(z.string()),
  birthday: z.optional(z.string()),
  interests: z.optional(z.array(z.string())),
  lookingFor: z.optional(z.string()),
  budget: z.optional(budgetSchema),
  /** To what the shop asks of its own. */
  fields: storedProfile.fields,
});

/**
 * Where a talk is and what was said so far. A consent is the hash of the text that was agreed to, or false; `shown` is the
 * hash of the one on the screen. `editing` while one answer is being changed from the summary.
 */
export const talkSchema = z.object({
  locale: z.enum(locales),
  step: z.string(),
  placement: z.optional(z.string()),
  utm: z.optional(storedUtmSchema),
  editing: z.optional(z.boolean()),
  shown: z.optional(z.string()),
  answers: answersSchema,
  consents: z.record(z.string(), z.union([z.string(), z.literal(false)])),
});

export type Talk = z.infer<typeof talkSchema>;
export type Answers = Talk['answers'];
