import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { sorts } from '../platform/tableKeys.ts';

/**
 * Every contact of the table, by id: those too whom nobody has judged yet, and who are therefore not among everybody. It
 * reads the whole table, so it is for commands.
 */
export async function* allContacts(client: DynamoDBDocumentClient, table: string): AsyncGenerator<string[]> {
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({
        TableName: table,
        FilterExpression: 'sk = :contact',
        ProjectionExpression: 'id',
        ExpressionAttributeValues: { ':contact': sorts.contact },
        ConsistentRead: true,
        ExclusiveStartKey,
      }),
    );
    yield Items.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
    ExclusiveStartKey = LastEvaluatedKey;
  } while (ExclusiveStartKey);
}
