import * as z from 'zod/mini';

/** Writing down what is promised of a campaign: as of which instant, how far it has come, and what is counted so far. */
export const promiseWorkSchema = z.object({
  kind: z.literal('promise'),
  id: z.string(),
  at: z.iso.datetime(),
  shard: z.int(),
  after: z.string(),
  seen: z.int(),
  total: z.int(),
  goes: z.int(),
  excluded: z.record(z.string(), z.int()),
});

export type PromiseWork = z.infer<typeof promiseWorkSchema>;
