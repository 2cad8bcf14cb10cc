import * as z from 'zod/mini';
import { dueKind } from './dueKind.ts';

/** Somebody whom time has given another answer. The stream record of the pick itself wakes the judge: no second queue. */
export const judgeKind = dueKind({
  work: z.object({ kind: z.literal('judge'), contactId: z.string() }),
  handOn: async () => {},
});
