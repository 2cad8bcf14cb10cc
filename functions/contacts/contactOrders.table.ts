import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { readable } from '../platform/readable.ts';
import { contactPk, sorts } from '../platform/tableKeys.ts';
import type { Instant } from '../time/instant.ts';
import type { RememberedOrder } from './contact.schema.ts';
import { countedOrder } from './countedOrder.ts';
import { mostRemembered, newestOrders } from './newestOrders.ts';
import { storedOrderSchema } from './storedOrder.schema.ts';

/** The orders in the collection of a contact, as far as they count. */
export function contactOrdersTable(client: DynamoDBDocumentClient, table: string) {
  /** The orders from an instant on that count, a page at a time, in either direction. */
  async function* pages(contactId: string, newestFirst: boolean, since = '', Limit?: number) {
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
          ScanIndexForward: !newestFirst,
          ConsistentRead: true,
          Limit,
          ExclusiveStartKey,
        }),
      );
      yield counted(page.Items);
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
  }

  const newestOf = async (contactId: string, but: string): Promise<RememberedOrder[]> => {
    const found: RememberedOrder[] = [];
    for await (const page of pages(contactId, true, '', mostRemembered + 5)) {
      found.push(...page.filter(({ id }) => id !== but));
      const [last, oldest] = [page.at(-1), found[mostRemembered - 1]];
      if (last && oldest && last.at < oldest.at) break;
    }
    return newestOrders(found);
  };
  const oldestOf = async (contactId: string, but: string): Promise<RememberedOrder | undefined> => {
    for await (const page of pages(contactId, false, '', 5)) {
      const found = page.find(({ id }) => id !== but);
      if (found) return found;
    }
    return undefined;
  };

  return {
    /** Every order from an instant on, however many pages that takes. */
    since: async (collections: string | string[], since: Instant): Promise<RememberedOrder[]> => {
      const found: RememberedOrder[] = [];
      for (const id of [collections].flat()) for await (const page of pages(id, true, since)) found.push(...page);
      return found;
    },

    /** The newest orders but one, as many as a contact remembers. */
    newest: async (collections: string | string[], but: string): Promise<RememberedOrder[]> => {
      const found = await Promise.all([collections].flat().map((id) => newestOf(id, but)));
      return newestOrders(found.flat());
    },

    /** The first order but one. */
    oldest: async (collections: string | string[], but: string): Promise<RememberedOrder | undefined> => {
      const found = await Promise.all([collections].flat().map((id) => oldestOf(id, but)));
      return found.flatMap((order) => order ?? []).sort((a, b) => (a.at < b.at ? -1 : 1))[0];
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
