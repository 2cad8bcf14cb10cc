import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { newestOf } from '../platform/newestOf.table.ts';
import { readable } from '../platform/readable.ts';
import { contactIdOf, duplicateKey, duplicatesGroup, likenessGroup, likenessKey } from '../platform/tableKeys.ts';
import { written } from '../platform/written.ts';
import { storedInstant as instant } from '../time/storedInstant.ts';
import type { Transaction } from './contacts.table.ts';
import type { LikenessKind } from './likeness.ts';

/** Two contacts that may be one person. It stands in the collection of the later one. */
const duplicateSchema = z.object({
  contactId: z.string(),
  other: z.string(),
  at: instant,
  dismissedAt: z.optional(instant),
  dismissedBy: z.optional(z.string()),
});
export type Duplicate = z.infer<typeof duplicateSchema>;

/** So many that share a telephone or a day of birth are compared, not more: a number of the shop's own is nobody's. */
const mostAlike = 20;

/** Keys by which contacts that are alike find each other, and the pairs of them. */
export function duplicatesTable(client: DynamoDBDocumentClient, table: string) {
  const placeOf = ({ at, contactId, other }: Duplicate) => `${at}#${contactId}#${other}`;
  return {
    /** A contact stands among those that have this in common with it. */
    put: (contactId: string, kind: LikenessKind, key: string) =>
      client.send(
        new PutCommand({
          TableName: table,
          Item: { ...likenessKey(contactId, kind), group: likenessGroup(kind, key), groupSort: contactId },
        }),
      ),

    remove: (contactId: string, kind: LikenessKind) =>
      client.send(new DeleteCommand({ TableName: table, Key: likenessKey(contactId, kind) })),

    /** Who has this in common, the first that came first. */
    having: async (kind: LikenessKind, key: string): Promise<string[]> => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'groups',
          KeyConditionExpression: '#group = :group',
          ExpressionAttributeNames: { '#group': 'group' },
          ExpressionAttributeValues: { ':group': likenessGroup(kind, key) },
          Limit: mostAlike,
        }),
      );
      return Items.map(({ pk }) => contactIdOf(String(pk)));
    },

    /** Proposes a pair, once: refused by its condition if it was proposed before, dismissed or not. */
    propose: (duplicate: Duplicate) =>
      client.send(
        new PutCommand({
          TableName: table,
          Item: {
            ...duplicateKey(duplicate.contactId, duplicate.other),
            ...written(duplicateSchema, duplicate),
            ...{ group: duplicatesGroup, groupSort: placeOf(duplicate) },
          },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),

    /** The pairs that are open, the newest first, before a place in that order. */
    open: async (before: string | undefined, most: number): Promise<{ pairs: Duplicate[]; next?: string }> => {
      const { entries, ...more } = await newestOf({ client, table }, duplicatesGroup, before, most);
      const pairs = entries.map(({ groupSort }) => {
        const [at = '', contactId = '', other = ''] = groupSort.split('#');
        return { at, contactId, other };
      });
      return { pairs, ...more };
    },

    get: async (contactId: string, other: string): Promise<Duplicate | undefined> => {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: duplicateKey(contactId, other), ConsistentRead: true }),
      );
      return Item && readable(duplicateSchema, Item);
    },

    /** Transaction item: a pair is two people after all, and is not proposed again; refused if it is not open. */
    dismiss: ({ contactId, other }: Duplicate, at: string, by: string): Transaction => ({
      Update: {
        TableName: table,
        Key: duplicateKey(contactId, other),
        UpdateExpression: 'SET dismissedAt = :at, dismissedBy = :by REMOVE #group, groupSort',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(dismissedAt)',
        ExpressionAttributeNames: { '#group': 'group' },
        ExpressionAttributeValues: { ':at': at, ':by': by },
      },
    }),
  };
}

export type DuplicatesTable = ReturnType<typeof duplicatesTable>;
