import { shardOf } from '../platform/shard.ts';
import { everybodyGroup } from '../platform/tableKeys.ts';

/** What puts a contact among everybody: attributes that never change again, so later writes cost the index nothing. */
export const inEverybody = (contactId: string) => ({ group: everybodyGroup(shardOf(contactId)), groupSort: contactId });
