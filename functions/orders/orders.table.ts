import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { contactPk, type Transaction } from '../contacts/contacts.table.ts';
import { apiKeyHash } from '../platform/keys.ts';
import { type OrderReceipt, orderReceiptSchema, type StoredOrder } from './order.schema.ts';

const receiptKey = (orderKey: string) => ({ pk: `ORDER#${orderKey}`, sk: 'RECEIPT' });
const apiKeyKey = (hash: string) => ({ pk: `APIKEY#${hash}`, sk: 'APIKEY' });

/** An API key as it is kept: by its hash, with who uses it and since when. */
export const apiKeyItem = (apiKey: string, name: string, createdAt: string) => ({
  ...apiKeyKey(apiKeyHash(apiKey)),
  name,
  createdAt,
});

/** Orders, the receipts that make them idempotent, and the hashes of the API keys that may bring them. */
export function ordersTable(client: DynamoDBDocumentClient, table: string) {
  return {
    receipt: async (orderKey: string): Promise<OrderReceipt | undefined> => {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: receiptKey(orderKey), ConsistentRead: true }),
      );
      return Item && orderReceiptSchema.parse(Item);
    },

    /** Whether an API key is in force. */
    knowsApiKey: async (apiKey: string): Promise<boolean> => {
      const Key = apiKeyKey(apiKeyHash(apiKey));
      const { Item } = await client.send(new GetCommand({ TableName: table, Key }));
      return Item !== undefined;
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
          Item: { pk: contactPk(receipt.contactId), sk: `ORDER#${order.at}#${orderKey}`, ...order },
        },
      },
    ],
  };
}

export type OrdersTable = ReturnType<typeof ordersTable>;
