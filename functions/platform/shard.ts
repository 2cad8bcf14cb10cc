import { createHash } from 'node:crypto';

/** Partitions of the agenda and of groups: enough for 4,000 writes a second, few enough to read all of them. */
export const shards = ['0', '1', '2', '3'] as const;

/** The shard of a contact, always the same one. */
export function shardOf(contactId: string): string {
  return shards[createHash('sha256').update(contactId).digest()[0]! % shards.length]!;
}
