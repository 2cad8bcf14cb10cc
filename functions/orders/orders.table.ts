import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Transaction } from '../contacts/contacts.table.ts';
import { type StoredOrder, storedOrderSchema } from '../contacts/storedOrder.schema.ts';
import { orderKey as keyInCollection, orderReceiptKey as receiptKey } from '../platform/tableKeys.ts';
import { written } from '../platform/written.ts';
import { type OrderReceipt, orderReceiptSchema } from './order.schema.ts';

/** Orders, and the receipts that make them idempotent. */
export function ordersTable(client: DynamoDBDocumentClient, table: string) {
  return {
    receipt: async (orderKey: string): Promise<OrderReceipt | undefined> => {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: receiptKey(orderKey), ConsistentRead: true }),
      );
      return Item && orderReceiptSchema.parse(Item);
    },

    /** Transaction items: the receipt, unless the order id was used before, and the order in its contact's collection. */
    put: (
      orderKey: string,
      receipt: Required<Pick<OrderReceipt, 'contactId' | 'bodyHash'>>,
      order: StoredOrder,
    ): [Transaction, Transaction] => [
      {
        Put: {
          TableName: table,
          Item: { ...receiptKey(orderKey), ...receipt },
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
