import { type DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { newId } from '../platform/ids.ts';
import { inChangeLog } from '../platform/inChangeLog.ts';
import { newestOf } from '../platform/newestOf.table.ts';
import { shards } from '../platform/shard.ts';
import { changesGroup, contactPk, exportKey, type Key, sorts } from '../platform/tableKeys.ts';

type Item = Record<string, unknown> & Key;
/** Lines as they are stored, the newest first, and before which of them it goes on. */
type Page = { lines: Item[]; next?: string };
/** Contacts that somebody took along: how many, and of which segment. */
export type Exported = { by: string; at: string; contacts: number; segment?: string | undefined };

/** The change logs of contacts, campaigns and definitions: that of one contact, and all of them as one. */
export function changesTable(client: DynamoDBDocumentClient, table: string) {
  const get = async ({ pk, sk }: Key): Promise<Item[]> => {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: { pk, sk } }));
    return Item ? [Item as Item] : [];
  };
  const inShard = async (shard: string, before: string | undefined, most: number): Promise<Item[]> =>
    (await newestOf({ client, table }, changesGroup(shard), before, most)).entries;
  const ofOne = async (contactId: string, before: string, most: number): Promise<Item[]> => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :before',
        ExpressionAttributeValues: {
          ':pk': contactPk(contactId),
          ':first': sorts.change,
          ':before': sorts.change + before,
        },
        ScanIndexForward: false,
        Limit: most,
      }),
    );
    return Items as Item[];
  };
  const placeOf = ({ groupSort, sk }: Item) => String(groupSort ?? sk.slice(sorts.change.length));

  /** The newest of what several places hold each in their order; each is asked for one line more than fits. */
  const newest = (found: Item[][], most: number): Page => {
    const all = found.flat().sort((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1));
    const lines = all.slice(0, most);
    return { lines, ...(all.length > most && { next: placeOf(lines.at(-1)!) }) };
  };

  return {
    exported: async ({ at, ...line }: Exported): Promise<void> => {
      const id = newId('change', new Date(at));
      const key = exportKey(at, id);
      const Item = { ...key, id, at, ...line, ...inChangeLog(key.pk, at, id) };
      await client.send(new PutCommand({ TableName: table, Item }));
    },

    /** Lines about one contact, whose history may be in several collections. */
    ofContact: async (ids: string[], before: string | undefined, most: number): Promise<Page> => {
      // The end of a stretch belongs to it: the line that a page ended with is read once more, and left out.
      const found = await Promise.all(ids.map((id) => ofOne(id, before ?? '~', most + 2)));
      return newest(
        found.map((lines) => lines.filter((line) => placeOf(line) !== before)),
        most,
      );
    },

    /** Lines about everybody and everything; one whose owner is erased is gone with them. */
    all: async (before: string | undefined, most: number): Promise<Page> => {
      const { lines, ...more } = newest(
        await Promise.all(shards.map((shard) => inShard(shard, before, most + 1))),
        most,
      );
      return { lines: (await Promise.all(lines.map(get))).flat(), ...more };
    },
  };
}

export type ChangesTable = ReturnType<typeof changesTable>;
