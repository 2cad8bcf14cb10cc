import * as z from 'zod/mini';
import { log } from './log.ts';

type Item = Record<string, unknown>;

/**
 * What a schema makes of a stored item; undefined, and a line in the log, when it can't be read any more. For those who go
 * through many: one item that was written by other rules stops nobody else.
 */
export function readable<Schema extends z.ZodMiniType>(schema: Schema, item: Item): z.infer<Schema> | undefined {
  const { success, data, error } = z.safeParse(schema, item);
  if (success) return data;
  const { pk, sk } = item;
  log('ITEM_UNREADABLE', { pk: text(pk), sk: text(sk), at: error.issues[0]?.path.join('.') });
  return undefined;
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
