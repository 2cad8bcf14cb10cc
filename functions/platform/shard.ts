import { createHash } from 'node:crypto';

/** Partitions of the agenda and of groups: enough for 4,000 writes a second, few enough to read all of them. */
export const shards = ['0', '1', '2', '3'] as const;

/**
 * Partitions of the agenda for mails to a whole audience: they are picked only as far as the senders have room, so that a
 * million of them stand before nobody's birthday.
 */
export const bulkShards = shards.map((shard) => `BULK${shard}`);

/** The shard of a contact, always the same one. */
export function shardOf(contactId: string): string {
  return shards[createHash('sha256').update(contactId).digest()[0]! % shards.length]!;
}

/** The shard of the agenda for a mail to a contact as one of an audience. */
export const bulkShardOf = (contactId: string): string => `BULK${shardOf(contactId)}`;
