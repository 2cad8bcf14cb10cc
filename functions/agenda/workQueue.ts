import * as z from 'zod/mini';
import { required } from '../platform/environment.ts';
import { messageQueue } from '../platform/messageQueue.ts';
import type { Hands } from './dueKind.ts';

/** Picked work in the queue of the workers: for the table it was picked from, and for nobody who works on another. */
export const workMessageSchema = z.object({
  table: z.string(),
  pk: z.string(),
  sk: z.string(),
  at: z.iso.datetime(),
  work: z.unknown(),
});

/** A queue of workers, one message a piece. */
export function workQueue(
  table: string,
  name: 'WORK_QUEUE_URL' | 'IMPORT_QUEUE_URL' = 'WORK_QUEUE_URL',
): Hands['workers'] {
  const queue = messageQueue(required(name));
  return { put: (picked) => queue.put(picked.map((item) => ({ table, ...item }))) };
}
