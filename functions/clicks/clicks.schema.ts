import * as z from 'zod/mini';
import { storedInstant as instant } from '../time/storedInstant.ts';

/** Clicks on one mail that wait to be judged once it is quiet: who they are of and where. */
export const clickWorkSchema = z.object({
  kind: z.literal('clicks'),
  contactId: z.string(),
  occasion: z.string(),
});

export const clickNotesSchema = z.array(
  z.object({
    at: instant,
    link: z.number(),
    from: z.string(),
    sign: z.optional(z.enum(['head', 'network', 'agent'])),
  }),
);

export type ClickWork = z.infer<typeof clickWorkSchema>;
