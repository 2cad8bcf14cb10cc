import * as z from 'zod/mini';

/**
 * Going through the sends of a campaign: `release` puts those that are held back on the agenda, `cancel` skips those that
 * are still planned, `missed` plans those anew whom it missed, `retry` those that SES refused, `finish` looks whether any is still planned.
 */
export const tendWorkSchema = z.object({
  kind: z.literal('tend'),
  id: z.string(),
  task: z.enum(['release', 'cancel', 'missed', 'retry', 'finish']),
  shard: z.int(),
  /** The last place in the shard that is done. */
  after: z.string(),
  /** How often it was looked whether any is left. */
  looks: z.int(),
});

export type TendWork = z.infer<typeof tendWorkSchema>;

/** The whole work. */
export const tendingOf = (id: string, task: TendWork['task']): TendWork => ({
  ...{ kind: 'tend', id, task },
  ...{ shard: 0, after: '', looks: 0 },
});
