import { shardOf } from './shard.ts';
import { changesGroup } from './tableKeys.ts';

/** What puts a line of somebody's or something's change log among those of all: it is written once, so it costs the index one unit. */
export const inChangeLog = (owner: string, at: string, id: string) => ({
  group: changesGroup(shardOf(owner)),
  groupSort: `${at}#${id}`,
});
