import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Transaction } from '../contacts/contacts.table.ts';
import { type StoredOrder, storedOrderSchema } from '../contacts/storedOrder.schema.ts';
import { readable } from '../platform/readable.ts';
import {
  orderAliasKey as aliasKey,
  orderKey as keyInCollection,
  orderReceiptKey as receiptKey,
} from '../platform/tableKeys.ts';
import { written } from '../platform/written.ts';
import type { Instant } from '../time/instant.ts';
import { type OrderReceipt, orderReceiptSchema } from './order.schema.ts';

const aliasSchema = z.object({ orderId: z.string() });

/** Orders, and the receipts that make them idempotent. */
export function ordersTable(client: DynamoDBDocumentClient, table: string) {
  const receipt = async (orderKey: string): Promise<OrderReceipt | undefined> => {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: receiptKey(orderKey), ConsistentRead: true }),
    );
    return Item && orderReceiptSchema.parse(Item);
  };
  return {
    receipt,

    /** Under which other id an order stands that is known by this one too. */
    alias: async (orderKey: string): Promise<string | undefined> => {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: aliasKey(orderKey), ConsistentRead: true }),
      );
      return Item && readable(aliasSchema, Item)?.orderId;
    },

    putAlias: (orderKey: string, orderId: string) =>
      client.send(new PutCommand({ TableName: table, Item: { ...aliasKey(orderKey), orderId } })),

    /** An order as it stands in the collection of its contact, where its receipt says. */
    find: async (orderKey: string): Promise<StoredOrder | undefined> => {
      const { contactId, at } = (await receipt(orderKey)) ?? {};
      if (!contactId || !at) return undefined;
      const Key = keyInCollection(contactId, at, orderKey);
      const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return Item && storedOrderSchema.parse(Item);
    },

    /**
     * Transaction items: an order that stood at an instant, as it is now; the receipt follows it to another instant, and with
     * a body of its own to whoever reports the order from now on.
     */
    change: (
      contactId: string,
      orderKey: string,
      { at, order, bodyHash }: { at: Instant; order: StoredOrder; bodyHash?: string },
    ): Transaction[] => {
      const ConditionExpression = 'attribute_exists(pk)';
      const from = keyInCollection(contactId, at, orderKey);
      const Item = { ...keyInCollection(contactId, order.at, orderKey), ...written(storedOrderSchema, order) };
      const isMoved = order.at !== at;
      const receipt = {
        Update: {
          TableName: table,
          Key: receiptKey(orderKey),
          UpdateExpression: `SET #at = :at${bodyHash ? ', bodyHash = :hash REMOVE #list' : ''}`,
          ConditionExpression: 'contactId = :contact',
          ExpressionAttributeNames: { '#at': 'at', ...(bodyHash && { '#list': 'list' }) },
          ExpressionAttributeValues: {
            ...{ ':at': order.at, ':contact': contactId },
            ...(bodyHash && { ':hash': bodyHash }),
          },
        },
      };
      return [
        ...(isMoved ? [{ Delete: { TableName: table, Key: from, ConditionExpression } }] : []),
        { Put: { TableName: table, Item, ...(!isMoved && { ConditionExpression }) } },
        ...(isMoved || bodyHash ? [receipt] : []),
      ];
    },

    /** Transaction items: an order that stood in one collection stands in another, and its receipt leads there. */
    move: (from: string, to: string, orderKey: string, { at, order }: { at: Instant; order: StoredOrder }) => [
      {
        Delete: {
          TableName: table,
          Key: keyInCollection(from, at, orderKey),
          ConditionExpression: 'attribute_exists(pk)',
        },
      },
      {
        Put: {
          TableName: table,
          Item: { ...keyInCollection(to, order.at, orderKey), ...written(storedOrderSchema, order) },
        },
      },
      {
        Update: {
          TableName: table,
          Key: receiptKey(orderKey),
          UpdateExpression: 'SET contactId = :to',
          ConditionExpression: 'contactId = :from',
          ExpressionAttributeValues: { ':to': to, ':from': from },
        },
      },
    ],

    /** Transaction items: an order that should never have come, and its receipt: it may be told anew. */
    remove: (contactId: string, orderKey: string, at: Instant): Transaction[] => [
      {
        Delete: {
          TableName: table,
          Key: keyInCollection(contactId, at, orderKey),
          ConditionExpression: 'attribute_exists(pk)',
        },
      },
      { Delete: { TableName: table, Key: receiptKey(orderKey), ConditionExpression: 'attribute_exists(pk)' } },
    ],

    /** Transaction items: the receipt, unless the order id was used before, and the order in its contact's collection. */
    put: (
      orderKey: string,
      receipt: Required<Pick<OrderReceipt, 'contactId' | 'bodyHash'>> & Pick<OrderReceipt, 'list'>,
      order: StoredOrder,
    ): [Transaction, Transaction] => [
      {
        Put: {
          TableName: table,
          Item: { ...receiptKey(orderKey), ...receipt, at: order.at },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      {
        Put: {
          TableName: table,
          Item: { ...keyInCollection(receipt.contactId, order.at, orderKey), ...written(storedOrderSchema, order) },
        },
      },
    ],
  };
}

export type OrdersTable = ReturnType<typeof ordersTable>;
