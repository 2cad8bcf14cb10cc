import * as z from 'zod/mini';
import { storedInstant } from '../time/storedInstant.ts';

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/**
 * A line of the change log, never changed: which field (`what`, its path), from what to what, which function wrote it
 * (`by`) on whose word (`source`). What a person forgets or corrects herself leaves no `from`: it is gone.
 */
export const changeSchema = z.object({
  id: z.string(),
  at: storedInstant,
  by: z.string(),
  what: z.string(),
  from: z.optional(value),
  to: z.optional(value),
  source: z.string(),
  /** Why, where staff had to say. */
  reason: z.optional(z.string()),
});

export type Change = z.infer<typeof changeSchema>;
