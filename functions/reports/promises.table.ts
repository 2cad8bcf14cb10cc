import { type DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { campaignPk, promiseKey, promisePageKey, promisePages } from '../platform/tableKeys.ts';
import { written } from '../platform/written.ts';
import type { Instant } from '../time/instant.ts';
import type { Promised } from './audienceOf.ts';

const promiseSchema = z.object({
  /** When it was made: when the campaign was scheduled. */
  at: z.string(),
  total: z.int(),
  goes: z.int(),
  excluded: z.record(z.string(), z.int()),
  /** How many people were looked at so far; absent once all were. */
  seen: z.optional(z.int()),
});

export type AudiencePromise = z.infer<typeof promiseSchema>;

/** What was promised of campaigns when they were scheduled: the figures, and beside them who is behind each, in pages. */
export function promisesTable(client: DynamoDBDocumentClient, table: string) {
  return {
    get: async (id: string): Promise<AudiencePromise | undefined> => {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: promiseKey(id), ConsistentRead: true }),
      );
      return Item && promiseSchema.parse(Item);
    },

    put: (id: string, promise: AudiencePromise) =>
      client.send(
        new PutCommand({ TableName: table, Item: { ...promiseKey(id), ...written(promiseSchema, promise) } }),
      ),

    /** A page of people, by what was promised of them; written anew it is the same. */
    putPage: (id: string, at: Instant, page: string, members: readonly Promised[]) => {
      const byWord = Map.groupBy(members, ({ word }) => word);
      const people = Object.fromEntries([...byWord].map(([word, some]) => [word, some.map((one) => one.contactId)]));
      return client.send(new PutCommand({ TableName: table, Item: { ...promisePageKey(id, at, page), people } }));
    },

    /** What was promised of each. */
    everybody: async (id: string, at: Instant): Promise<Map<string, string>> => {
      const found = new Map<string, string>();
      let ExclusiveStartKey: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: 'pk = :pk AND begins_with(sk, :pages)',
            ExpressionAttributeValues: { ':pk': campaignPk(id), ':pages': promisePages(at) },
            ExclusiveStartKey,
          }),
        );
        for (const { people } of page.Items ?? [])
          for (const [word, ids] of Object.entries(people as Record<string, string[]>))
            for (const contactId of ids) found.set(contactId, word);
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey);
      return found;
    },
  };
}

export type PromisesTable = ReturnType<typeof promisesTable>;
