import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { assignments, fieldNames, fieldValues } from '../platform/expressions.ts';
import { readable } from '../platform/readable.ts';
import { earlyKey, webshopKey as keyOf, setAsideKey, sorts, webshopsGroup } from '../platform/tableKeys.ts';
import { written } from '../platform/written.ts';
import {
  type Early,
  earlySchema,
  type SetAside,
  setAsideSchema,
  type Webshop,
  webshopSchema,
} from './webshop.schema.ts';

const expiresAt = (now: Date, days: number) => Math.floor(now.getTime() / 1000) + days * 86_400;
/** How long a refund waits for its order, and how long staff see what could not be kept. */
const [earlyDays, asideDays] = [30, 90];

/** Shop systems that tell of their orders, and what of those could not be kept. */
export function webshopsTable(client: DynamoDBDocumentClient, table: string) {
  const collection = async (pk: string, begins: string, most: number) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
        ExpressionAttributeValues: { ':pk': pk, ':sk': begins },
        ConsistentRead: true,
        Limit: most,
      }),
    );
    return Items;
  };
  const get = async (id: string): Promise<Webshop | undefined> => {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: keyOf(id), ConsistentRead: true }));
    return Item && webshopSchema.parse(Item);
  };
  return {
    get,

    create: (one: Webshop) =>
      client.send(
        new PutCommand({
          TableName: table,
          Item: { ...keyOf(one.id), ...written(webshopSchema, one), group: webshopsGroup, groupSort: one.createdAt },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),

    change: (id: string, changes: Partial<Webshop>) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: keyOf(id),
          UpdateExpression: `SET ${assignments(changes)}`,
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: fieldNames(changes),
          ExpressionAttributeValues: fieldValues(changes),
        }),
      ),

    /** Every one there ever was, the oldest first. */
    list: async (): Promise<Webshop[]> => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'groups',
          KeyConditionExpression: '#group = :group',
          ExpressionAttributeNames: { '#group': 'group' },
          ExpressionAttributeValues: { ':group': webshopsGroup },
        }),
      );
      const all = await Promise.all(Items.map(({ pk }) => get(String(pk).slice(keyOf('').pk.length))));
      return all.filter((one) => one !== undefined);
    },

    setAside: (id: string, one: SetAside, now: Date) =>
      client.send(
        new PutCommand({
          TableName: table,
          Item: {
            ...setAsideKey(id, one.order),
            ...written(setAsideSchema, one),
            expiresAt: expiresAt(now, asideDays),
          },
        }),
      ),

    /** An order is kept after all. */
    takeUp: (id: string, order: string) =>
      client.send(new DeleteCommand({ TableName: table, Key: setAsideKey(id, order) })),

    asideOf: async (id: string, now: Date): Promise<SetAside[]> => {
      const items = await collection(keyOf(id).pk, sorts.setAside, 100);
      const fresh = items.filter((item) => Number(item.expiresAt) > now.getTime() / 1000);
      return fresh.flatMap((item) => readable(setAsideSchema, item) ?? []);
    },

    /** Keeps what was told of an order that has not come yet. */
    putEarly: (orderKey: string, early: Early, now: Date) =>
      client.send(
        new PutCommand({
          TableName: table,
          Item: {
            ...earlyKey(orderKey, early.id),
            ...written(earlySchema, early),
            expiresAt: expiresAt(now, earlyDays),
          },
        }),
      ),

    earlyOf: async (orderKey: string): Promise<Early[]> => {
      const items = await collection(earlyKey(orderKey, '').pk, sorts.early, 100);
      return items.flatMap((item) => readable(earlySchema, item) ?? []);
    },

    forgetEarly: (orderKey: string, { id }: Early) =>
      client.send(new DeleteCommand({ TableName: table, Key: earlyKey(orderKey, id) })),
  };
}

export type WebshopsTable = ReturnType<typeof webshopsTable>;
