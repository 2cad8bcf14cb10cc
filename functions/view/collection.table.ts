import { type DynamoDBDocumentClient, GetCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { contactKey, contactPk, type Key, subscriptionKey } from '../platform/tableKeys.ts';

export type Item = Record<string, unknown>;

/** A stretch of a collection in the order of its keys: what comes after one, up to and with another. */
export type Stretch = { after?: string | undefined; to?: string | undefined };

/** An answer stays well below the 6 MB that Lambda lets through, whatever JSON makes of an item. */
const mostCharacters = 2_000_000;

/** The item collection of a contact, read in parts: nobody has to hold it whole. */
export function collectionTable(client: DynamoDBDocumentClient, table: string) {
  const query = (contactId: string, { ExpressionAttributeValues, ...input }: Partial<QueryCommandInput>) =>
    client.send(
      new QueryCommand({
        TableName: table,
        ...input,
        ExpressionAttributeValues: { ':pk': contactPk(contactId), ...ExpressionAttributeValues },
      }),
    );
  const startAt = (contactId: string, sk: string | undefined) =>
    sk === undefined ? undefined : { pk: contactPk(contactId), sk };
  return {
    /** The contact and its subscription, of which there may be none. */
    heart: async (contactId: string): Promise<Item[]> => {
      const keys: Key[] = [contactKey(contactId), subscriptionKey(contactId)];
      const found = await Promise.all(
        keys.map((Key) => client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))),
      );
      return found.flatMap(({ Item }) => (Item ? [Item] : []));
    },

    /** Items of one kind, those with the last keys first, at most so many, from before a key on. */
    newest: async (contactId: string, kind: string, most: number, before?: string): Promise<Item[]> => {
      const items: Item[] = [];
      let ExclusiveStartKey: Item | undefined = startAt(contactId, before);
      do {
        const page = await query(contactId, {
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kind)',
          ExpressionAttributeValues: { ':kind': kind },
          ScanIndexForward: false,
          Limit: most - items.length,
          ExclusiveStartKey,
        });
        items.push(...(page.Items ?? []));
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey && items.length < most);
      return items;
    },

    /** Every item of one kind: for kinds of which nobody has many. */
    all: async (contactId: string, kind: string): Promise<Item[]> => {
      const items: Item[] = [];
      let ExclusiveStartKey: Item | undefined;
      do {
        const page = await query(contactId, {
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kind)',
          ExpressionAttributeValues: { ':kind': kind },
          ExclusiveStartKey,
        });
        items.push(...(page.Items ?? []));
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey);
      return items;
    },

    /** As much of a stretch as an answer can hold, and after which key it goes on. */
    part: async (contactId: string, { after, to }: Stretch): Promise<{ items: Item[]; last?: string }> => {
      const items: Item[] = [];
      let ExclusiveStartKey: Item | undefined = startAt(contactId, after);
      do {
        const page = await query(contactId, {
          KeyConditionExpression: `pk = :pk${to === undefined ? '' : ' AND sk <= :to'}`,
          ExpressionAttributeValues: to === undefined ? {} : { ':to': to },
          ConsistentRead: true,
          ExclusiveStartKey,
        });
        items.push(...(page.Items ?? []));
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey && JSON.stringify(items).length < mostCharacters);
      return { items, ...(ExclusiveStartKey && { last: ExclusiveStartKey.sk as string }) };
    },

    /** The keys at which a collection falls into parts: none for one that an answer can hold. */
    joints: async (contactId: string): Promise<string[]> => {
      const joints: string[] = [];
      let ExclusiveStartKey: Item | undefined;
      do {
        const page = await query(contactId, {
          KeyConditionExpression: 'pk = :pk',
          ProjectionExpression: 'sk',
          ExclusiveStartKey,
        });
        ExclusiveStartKey = page.LastEvaluatedKey;
        if (ExclusiveStartKey) joints.push(ExclusiveStartKey.sk as string);
      } while (ExclusiveStartKey);
      return joints;
    },
  };
}

export type CollectionTable = ReturnType<typeof collectionTable>;
