import { shardOf } from '../platform/shard.ts';

/** The group that holds everybody in a shard. */
export const everybodyIn = (shard: string) => `EVERYBODY#${shard}`;

/** What puts a contact among everybody: attributes that never change again, so later writes cost the index nothing. */
export const inEverybody = (contactId: string) => ({ group: everybodyIn(shardOf(contactId)), groupSort: contactId });
