import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { rateKey } from '../platform/tableKeys.ts';

/** How many codes that lead nowhere somebody has tried in a window, beside the other counters of the Leads table. */
export function guessesTable(client: DynamoDBDocumentClient, table: string) {
  return {
    made: async (by: string, window: string): Promise<number> => {
      const command = new GetCommand({ TableName: table, Key: rateKey(by, window), ConsistentRead: true });
      return Number((await client.send(command)).Item?.count ?? 0);
    },

    /** `expiresAt` is the time to live, in epoch seconds. */
    note: (by: string, window: string, expiresAt: number) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: rateKey(by, window),
          UpdateExpression: 'SET expiresAt = :expiresAt ADD #count :one',
          ExpressionAttributeNames: { '#count': 'count' },
          ExpressionAttributeValues: { ':expiresAt': expiresAt, ':one': 1 },
        }),
      ),
  };
}

export type GuessesTable = ReturnType<typeof guessesTable>;
