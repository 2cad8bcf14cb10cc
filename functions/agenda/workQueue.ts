import * as z from 'zod/mini';
import { required } from '../platform/environment.ts';
import { messageQueue } from '../platform/messageQueue.ts';
import type { Hands } from './dueKind.ts';

/** Picked work on its way to the workers: for the table it was picked from, and for nobody who works on another. */
export const workMessageSchema = z.object({
  table: z.string(),
  pk: z.string(),
  sk: z.string(),
  at: z.iso.datetime(),
  work: z.unknown(),
});

/** A queue of workers, one message a piece. */
export function workQueue(table: string): Hands['workers'] {
  const queue = messageQueue(required('WORK_QUEUE_URL'));
  return { put: (picked) => queue.put(picked.map((item) => ({ table, ...item }))) };
}
