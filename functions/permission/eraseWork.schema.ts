import * as z from 'zod/mini';
import type { Instant } from '../time/instant.ts';
import { addSeconds } from '../time/seconds.ts';

/** Clearing what an erased contact's collection still holds, as work on the agenda. */
export const eraseWorkSchema = z.object({
  kind: z.literal('erase'),
  contactId: z.string(),
  /** By then whatever was at work on the contact has ended, and what it left is cleared too. */
  until: z.iso.datetime(),
});

export type EraseWork = z.infer<typeof eraseWorkSchema>;

/** Whoever erases clears what it can before the work falls due, so that nobody clears at the same time. */
const headStartSeconds = 60;
const lateSeconds = 24 * 60 * 60;

/** The work that an erasure leaves, and when it is due. */
export function eraseWorkOf(contactId: string, now: Date): { work: EraseWork; at: Instant } {
  const until = addSeconds(now, lateSeconds).toISOString();
  return { work: { kind: 'erase', contactId, until }, at: addSeconds(now, headStartSeconds).toISOString() };
}
