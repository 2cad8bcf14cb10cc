import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { contactPk } from '../contacts/contacts.table.ts';
import { suppressionKey } from '../permission/subscriptions.table.ts';
import type { Instant } from '../time/instant.ts';

export type Right = 'copy' | 'erase';

/** What a person asked for by right: that it was asked, and what stands about its mailbox outside its collection. */
export function rightsTable(client: DynamoDBDocumentClient, table: string) {
  return {
    /** Notes that a right was asked for; refused by its condition while an earlier request is younger than `freshSince`. */
    request: (contactId: string, right: Right, at: Instant, freshSince: Instant, expiresAt: number) =>
      client.send(
        new PutCommand({
          TableName: table,
          Item: { pk: contactPk(contactId), sk: `REQUEST#${right}`, right, requestedAt: at, expiresAt },
          ConditionExpression: 'attribute_not_exists(pk) OR requestedAt <= :freshSince',
          ExpressionAttributeValues: { ':freshSince': freshSince },
        }),
      ),

    /** Forgets a request whose mail did not leave, so that it can be made again at once. */
    allowAgain: (contactId: string, right: Right) =>
      client.send(new DeleteCommand({ TableName: table, Key: { pk: contactPk(contactId), sk: `REQUEST#${right}` } })),

    /** The items of a mailbox that stand outside its contact's collection: its identity, and why it is suppressed. */
    ofMailbox: async (emailKey: string): Promise<Record<string, unknown>[]> => {
      const keys = [{ pk: `EMAIL#${emailKey}`, sk: 'IDENTITY' }, suppressionKey(emailKey)];
      const found = await Promise.all(
        keys.map((Key) => client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))),
      );
      return found.flatMap(({ Item }) => (Item ? [Item] : []));
    },
  };
}

export type RightsTable = ReturnType<typeof rightsTable>;
