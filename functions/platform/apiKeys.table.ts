import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { accepted } from './aws.ts';
import { apiKeyHash } from './keys.ts';
import { scopes } from './may.ts';
import { apiKeysGroup, apiKeyKey as keyOf, sorts } from './tableKeys.ts';

/**
 * An API key as it is kept: by its hash, with who uses it and what it is good for. A revoked one stays as the mark that
 * it is: a table restored from a backup learns of it from here.
 */
export const apiKeySchema = z.object({
  /** What people call it by: the key itself is shown once and kept nowhere. */
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(scopes)),
  createdAt: z.iso.datetime(),
  revokedAt: z.optional(z.iso.datetime()),
});

export type ApiKey = z.infer<typeof apiKeySchema>;

/** All keys stand in one group, so that listing them reads nothing else. */
const group = apiKeysGroup;

/** An API key as an item of the table. */
export const apiKeyItem = (apiKey: string, fields: Omit<ApiKey, 'id' | 'revokedAt'>) => {
  const hash = apiKeyHash(apiKey);
  return { ...keyOf(hash), id: `key_${hash.slice(0, 12)}`, ...fields, group, groupSort: fields.createdAt };
};

/** The keys with which the shop's own systems and its partners call. */
export function apiKeysTable(client: DynamoDBDocumentClient, table: string) {
  return {
    /** The key if it is in force. */
    find: async (apiKey: string): Promise<ApiKey | undefined> => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: keyOf(apiKeyHash(apiKey)) }));
      const key = Item && apiKeySchema.parse(Item);
      return key?.revokedAt ? undefined : key;
    },

    add: (item: ReturnType<typeof apiKeyItem>) => client.send(new PutCommand({ TableName: table, Item: item })),

    /** Every key there ever was, the oldest first, with where it is kept. */
    list: async (): Promise<(ApiKey & { pk: string })[]> => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'groups',
          KeyConditionExpression: '#group = :keys',
          ExpressionAttributeNames: { '#group': 'group' },
          ExpressionAttributeValues: { ':keys': group },
        }),
      );
      return Promise.all(
        Items.map(async ({ pk, sk }) => {
          const { Item } = await client.send(
            new GetCommand({ TableName: table, Key: { pk, sk }, ConsistentRead: true }),
          );
          return { pk, ...apiKeySchema.parse(Item) };
        }),
      );
    },

    /** False if it was revoked before. */
    revoke: (pk: string, at: string): Promise<boolean> =>
      accepted(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: { pk, sk: sorts.apiKey },
            UpdateExpression: 'SET revokedAt = :at',
            ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(revokedAt)',
            ExpressionAttributeValues: { ':at': at },
          }),
        ),
      ),

    /** Takes a key over from the table that this one replaces; what is revoked here stays so. */
    carryOver: (item: Record<string, unknown>): Promise<boolean> =>
      accepted(
        client.send(
          new PutCommand({ TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(revokedAt)' }),
        ),
      ),
  };
}

export type ApiKeysTable = ReturnType<typeof apiKeysTable>;
