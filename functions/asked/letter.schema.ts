import * as z from 'zod/mini';
import { locales } from '../shop/locales.ts';
import { storedInstant } from '../time/storedInstant.ts';

/**
 * A letter about a right, from being asked for to being mailed. It names a contact by its id; only the last letter, to
 * somebody who is no contact any more, carries an address and a language, and is deleted when it is out.
 */
export const letterSchema = z.object({
  id: z.string(),
  letter: z.enum(['copy', 'erase', 'erased']),
  contactId: z.string(),
  state: z.enum(['requested', 'mailing', 'mailed', 'unknown', 'held']),
  requestedAt: storedInstant,
  expiresAt: z.number(),
  address: z.optional(z.string()),
  locale: z.optional(z.enum(locales)),
});

export type Letter = z.infer<typeof letterSchema>;
/** The right that a letter's link carries out. */
export type Right = Exclude<Letter['letter'], 'erased'>;
