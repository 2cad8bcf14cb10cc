import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { apiKeyHash } from './keys.ts';
import { Unauthorised } from './problem.ts';

const key = (apiKey: string) => ({ pk: `APIKEY#${apiKeyHash(apiKey)}`, sk: 'APIKEY' });

/** An API key as it is kept: by its hash, with who uses it and since when. */
export const apiKeyItem = (apiKey: string, name: string, createdAt: string) => ({ ...key(apiKey), name, createdAt });

/** The keys with which the shop's own systems and its partners call. */
export function apiKeysTable(client: DynamoDBDocumentClient, table: string) {
  return {
    /** Throws `Unauthorised` unless the request carries, in `x-api-key`, a key that is in force. */
    require: async ({ headers }: Pick<APIGatewayProxyEventV2, 'headers'>): Promise<void> => {
      const apiKey = headers['x-api-key'];
      if (!apiKey) throw new Unauthorised();
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: key(apiKey) }));
      if (!Item) throw new Unauthorised();
    },
  };
}
