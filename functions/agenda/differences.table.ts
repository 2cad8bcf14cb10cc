import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { jobKey } from '../platform/tableKeys.ts';
import { written } from '../platform/written.ts';
import { type Difference, differenceSchema } from './difference.ts';

/** Differences that staff have asked for, and how far each is counted. They expire. */
export function differencesTable(client: DynamoDBDocumentClient, table: string) {
  const item = (difference: Difference) => ({ ...jobKey(difference.id), ...written(differenceSchema, difference) });
  return {
    get: async (id: string): Promise<Difference | undefined> => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: jobKey(id), ConsistentRead: true }));
      return Item && differenceSchema.parse(Item);
    },

    put: (difference: Difference) => client.send(new PutCommand({ TableName: table, Item: item(difference) })),

    /** Notes a page. Refused by its condition if somebody else has counted it meanwhile. */
    goOn: (seen: Difference, next: Difference) =>
      client.send(
        new PutCommand({
          TableName: table,
          Item: item(next),
          ConditionExpression: '#shard = :shard AND #last = :last',
          ExpressionAttributeNames: { '#shard': 'shard', '#last': 'last' },
          ExpressionAttributeValues: { ':shard': seen.shard, ':last': seen.last },
        }),
      ),
  };
}

export type DifferencesTable = ReturnType<typeof differencesTable>;
