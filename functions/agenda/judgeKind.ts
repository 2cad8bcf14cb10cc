import * as z from 'zod/mini';
import { dueKind } from './dueKind.ts';

/**
 * Somebody whom time has given another answer: the contact itself stands on the agenda. The stream record of the pick
 * wakes the judge: no second queue.
 */
export const judgeKind = dueKind({
  work: z.object({ kind: z.literal('judge') }),
  handOn: async () => {},
});
