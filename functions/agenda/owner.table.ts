import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { accepted } from '../platform/aws.ts';
import { ownerKey as Key } from '../platform/tableKeys.ts';

/**
 * The item by which a table says its own name. A table restored from a backup holds the name of the one it was taken
 * from, and so is known for a stranger wherever it is put to use.
 */
export function ownerTable(client: DynamoDBDocumentClient, table: string) {
  return {
    /** The name the table was given; a new table takes its own. */
    name: async (): Promise<string> => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      if (Item) return Item.tableName as string;
      const taken = client.send(
        new UpdateCommand({
          TableName: table,
          Key,
          UpdateExpression: 'SET tableName = :name',
          ConditionExpression: 'attribute_not_exists(pk)',
          ExpressionAttributeValues: { ':name': table },
        }),
      );
      await accepted(taken);
      return table;
    },

    /** Gives the table its own name: what had to be replayed onto it has been. */
    release: () =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key,
          UpdateExpression: 'SET tableName = :name',
          ExpressionAttributeValues: { ':name': table },
        }),
      ),
  };
}

export type OwnerTable = ReturnType<typeof ownerTable>;
