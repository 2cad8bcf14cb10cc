import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { identitiesOf, type Keyed, mailboxesOf } from '../contacts/identities.ts';
import { identityKey, suppressionKey } from '../platform/tableKeys.ts';

/** What a copy takes from outside a contact's collection. */
export function rightsTable(client: DynamoDBDocumentClient, table: string) {
  return {
    /** The items of a mailbox that stand outside its contact's collection: its identities, and why it is suppressed. */
    ofMailbox: async (contact: Keyed): Promise<Record<string, unknown>[]> => {
      const keys = [...identitiesOf(contact).map(identityKey), ...mailboxesOf(contact).map(suppressionKey)];
      const found = await Promise.all(
        keys.map((Key) => client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))),
      );
      return found.flatMap(({ Item }) => (Item ? [Item] : []));
    },
  };
}

export type RightsTable = ReturnType<typeof rightsTable>;
