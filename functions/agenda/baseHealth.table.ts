import { type DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Contact } from '../contacts/contact.schema.ts';
import type { Transaction } from '../contacts/contacts.table.ts';
import { readable } from '../platform/readable.ts';
import { baseHealthId, contactKey, contactPk, jobKey, sorts } from '../platform/tableKeys.ts';
import { written } from '../platform/written.ts';
import { sendSchema } from '../programme/send.schema.ts';
import type { Instant } from '../time/instant.ts';
import { type BaseHealth, baseHealthSchema } from './baseHealth.ts';

const key = jobKey(baseHealthId);

/** How the base is: the last reports, and the pass that is under way. */
export function baseHealthTable(client: DynamoDBDocumentClient, table: string) {
  return {
    get: async (): Promise<BaseHealth | undefined> => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
      return Item && readable(baseHealthSchema, Item);
    },

    /** Notes a page. Refused by its condition if somebody else has done it meanwhile. */
    goOn: (seen: BaseHealth | undefined, next: BaseHealth) =>
      client.send(
        new PutCommand({
          TableName: table,
          Item: { ...key, ...written(baseHealthSchema, next) },
          ConditionExpression: seen
            ? '#shard = :shard AND #last = :last AND (startedAt = :started OR (attribute_not_exists(startedAt) AND :started = :never))'
            : 'attribute_not_exists(pk)',
          ...(seen && {
            ExpressionAttributeNames: { '#shard': 'shard', '#last': 'last' },
            ExpressionAttributeValues: {
              ':shard': seen.shard,
              ':last': seen.last,
              ':started': seen.startedAt ?? 'never',
              ':never': 'never',
            },
          }),
        }),
      ),

    /** When a letter of an automation last went out to somebody. */
    mailedAt: async (contactId: string, automation: string): Promise<Instant | undefined> => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
          ExpressionAttributeValues: { ':pk': contactPk(contactId), ':sk': `${sorts.send}${automation}-` },
        }),
      );
      const sent = Items.flatMap((item) => readable(sendSchema, item) ?? []);
      const own = sent.filter(({ cause, state }) => cause === automation && state === 'sent');
      return own
        .flatMap(({ at }) => at ?? [])
        .sort()
        .at(-1);
    },

    /** Transaction item: nothing is known of a contact that was not known when it was `seen`. */
    unchanged: ({ id, rev, clicks }: Contact): Transaction => ({
      ConditionCheck: {
        TableName: table,
        Key: contactKey(id),
        ConditionExpression: `rev = :rev AND ${clicks?.lastAt ? 'clicks.lastAt = :clicked' : 'attribute_not_exists(clicks.lastAt)'}`,
        ExpressionAttributeValues: { ':rev': rev, ...(clicks?.lastAt && { ':clicked': clicks.lastAt }) },
      },
    }),
  };
}

export type BaseHealthTable = ReturnType<typeof baseHealthTable>;
