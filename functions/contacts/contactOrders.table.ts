import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { readable } from '../platform/readable.ts';
import { contactPk, sorts } from '../platform/tableKeys.ts';
import type { Instant } from '../time/instant.ts';
import type { RememberedOrder } from './contact.schema.ts';
import { countedOrder } from './countedOrder.ts';
import { storedOrderSchema } from './storedOrder.schema.ts';

/** The orders in the collection of a contact, as far as they count. */
export function contactOrdersTable(client: DynamoDBDocumentClient, table: string) {
  return {
    /** Every order from an instant on, however many pages that takes. */
    since: async (contactId: string, since: Instant): Promise<RememberedOrder[]> => {
      const found: RememberedOrder[] = [];
      let ExclusiveStartKey: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
            ExpressionAttributeValues: {
              ':pk': contactPk(contactId),
              ':from': `${sorts.order}${since}`,
              ':to': `${sorts.order}~`,
            },
            ConsistentRead: true,
            ExclusiveStartKey,
          }),
        );
        found.push(...counted(page.Items));
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey);
      return found;
    },
  };
}

export type ContactOrdersTable = ReturnType<typeof contactOrdersTable>;

function counted(items: Record<string, unknown>[] = []): RememberedOrder[] {
  return items.flatMap((item) => {
    const order = readable(storedOrderSchema, item);
    return (order && countedOrder(order)) ?? [];
  });
}
