import { BatchGetCommand, type DynamoDBDocumentClient, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { inParts } from '../platform/inParts.ts';
import { shards } from '../platform/shard.ts';
import { contactKey, everybodyGroup } from '../platform/tableKeys.ts';
import { writers } from '../platform/writers.ts';
import type { Instant } from '../time/instant.ts';

/** What one BatchGetItem takes. */
const batch = 100;

/** Everybody, by shard, in the order of their ids: whoever was judged once. */
export function everybodyTable(client: DynamoDBDocumentClient, table: string) {
  const query = (shard: string, after: string) => ({
    TableName: table,
    IndexName: 'groups',
    KeyConditionExpression: '#group = :group AND groupSort > :after',
    ExpressionAttributeNames: { '#group': 'group' },
    ExpressionAttributeValues: { ':group': everybodyGroup(shard), ':after': after || ' ' },
  });

  const judgedBy = async (ids: string[]): Promise<Map<string, string>> => {
    const found = new Map<string, string>();
    for (let keys = ids.map((id) => contactKey(id)); keys.length > 0; ) {
      const request = { Keys: keys, ProjectionExpression: 'id, judgedBy', ConsistentRead: true };
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetCommand({ RequestItems: { [table]: request } }),
      );
      for (const { id, judgedBy = '' } of Responses?.[table] ?? []) found.set(id, judgedBy);
      keys = (UnprocessedKeys?.[table]?.Keys ?? []) as typeof keys;
    }
    return found;
  };

  return {
    /** A page of one shard's contacts, after one of them. */
    page: async (shard: string, after: string, most: number): Promise<string[]> => {
      const { Items = [] } = await client.send(new QueryCommand({ ...query(shard, after), Limit: most }));
      return Items.map(({ groupSort }) => groupSort as string);
    },

    /** Writes to a contact without changing it: who derives from it, and who judges it, look at it anew. */
    touch: (id: string) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: contactKey(id),
          UpdateExpression: 'SET writer = :writer',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':writer': writers.redrive },
        }),
      ),

    count: async (): Promise<number> => {
      let total = 0;
      for (const shard of shards) {
        let ExclusiveStartKey: Record<string, unknown> | undefined;
        do {
          const command = new QueryCommand({ ...query(shard, ''), Select: 'COUNT', ExclusiveStartKey });
          const page = await client.send(command);
          total += page.Count ?? 0;
          ExclusiveStartKey = page.LastEvaluatedKey;
        } while (ExclusiveStartKey);
      }
      return total;
    },

    /** Those of them who were last judged by a programme of before `from`; who is gone is not among them. */
    judgedBefore: async (ids: string[], from: Instant): Promise<string[]> => {
      const found = await Promise.all(inParts(ids, batch).map(judgedBy));
      return found.flatMap((known) => [...known].filter(([, version]) => version < from).map(([id]) => id));
    },
  };
}

export type EverybodyTable = ReturnType<typeof everybodyTable>;
