import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { identityKey, suppressionKey } from '../platform/tableKeys.ts';

/** What a copy takes from outside a contact's collection. */
export function rightsTable(client: DynamoDBDocumentClient, table: string) {
  return {
    /** The items of a mailbox that stand outside its contact's collection: its identity, and why it is suppressed. */
    ofMailbox: async (emailKey: string): Promise<Record<string, unknown>[]> => {
      const keys = [identityKey(emailKey), suppressionKey(emailKey)];
      const found = await Promise.all(
        keys.map((Key) => client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))),
      );
      return found.flatMap(({ Item }) => (Item ? [Item] : []));
    },
  };
}

export type RightsTable = ReturnType<typeof rightsTable>;
