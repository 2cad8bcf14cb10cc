import * as z from 'zod/mini';
import { contactSchema } from '../contacts/contact.schema.ts';
import { subscriptionSchema } from '../permission/subscription.schema.ts';
import { storedInstant as instant } from '../time/storedInstant.ts';

const side = z.object({ contact: contactSchema, subscription: z.optional(subscriptionSchema) });

/**
 * What stands in place of a contact that was merged into another: whom it is now, and for as long as it can be taken back
 * what both were before and the one was after. Its history stays in its own collection, as one that the other has too.
 */
export const mergeSchema = z.object({
  id: z.string(),
  /** The contact that is no more, and the one it is now. */
  contactId: z.string(),
  into: z.string(),
  at: instant,
  by: z.string(),
  /** Until when it can be taken back. */
  until: instant,
  gone: z.optional(side),
  before: z.optional(side),
  after: z.optional(side),
});

export type Merge = z.infer<typeof mergeSchema>;
export type Side = z.infer<typeof side>;

/** Each contact is merged once at a time, so its own number is the merge's. */
export const mergeIdOf = (contactId: string) => contactId.replace(/^con_/, 'mrg_');
export const mergedContactOf = (mergeId: string) => mergeId.replace(/^mrg_/, 'con_');

/** Clearing up after a merge, and forgetting what both were once it cannot be taken back any more: work on the agenda. */
export const mergeWorkSchema = z.object({
  kind: z.literal('merge'),
  contactId: z.string(),
  step: z.enum(['clear', 'forget']),
});
export type MergeWork = z.infer<typeof mergeWorkSchema>;
