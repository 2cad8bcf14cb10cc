import * as z from 'zod/mini';

/**
 * Judging everybody anew after a change of the programme, as work on the agenda: by the programme that holds since
 * `from`, shard after shard, in each by the contacts' ids.
 */
export const backfillWorkSchema = z.object({
  kind: z.literal('backfill'),
  /** What changed, as its kind and id: `segment#lapsed`; or `byDeployment`. */
  changed: z.string(),
  from: z.iso.datetime(),
  shard: z.int(),
  /** The last contact that is done. */
  after: z.string(),
  done: z.int(),
  /** About how many there are: as the last pass over everybody left them, then as the shards tell that are done. */
  total: z.optional(z.int()),
  /** How often its page was left because somebody in it was not judged in time. */
  tries: z.int(),
});

export type BackfillWork = z.infer<typeof backfillWorkSchema>;

/** What a back-fill after a deployment says has changed. */
export const byDeployment = 'deployment';

/** The whole work after a change. */
export function backfillOf(changed: string, from: string): BackfillWork {
  return { kind: 'backfill', changed, from, shard: 0, after: '', done: 0, tries: 0 };
}
