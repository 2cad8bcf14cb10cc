import * as z from 'zod/mini';

/**
 * A pass over everybody after a change of the programme: each contact is judged again by what holds since `from`. It goes
 * by shards, in each by the contacts' ids.
 */
export const passSchema = z.object({
  /** The definition that changed, as its kind and id. */
  changed: z.string(),
  from: z.iso.datetime(),
  shard: z.int(),
  after: z.string(),
  done: z.int(),
  /** How often its page was left because somebody in it was not judged in time. */
  tries: z.int(),
  total: z.optional(z.int()),
});

export type Pass = z.infer<typeof passSchema>;

/** What is due of a pass: the item it stands on. */
export const passWorkSchema = z.object({ kind: z.literal('backfill'), pass: z.string() });
export type PassWork = z.infer<typeof passWorkSchema>;
