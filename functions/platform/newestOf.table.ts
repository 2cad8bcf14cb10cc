import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';

type Entry = Record<string, unknown> & { pk: string; sk: string; groupSort: string };

/**
 * A page of a group of items as the index `groups` has them, the last in its order first, before a place in that order;
 * `next` is the place that the page ended at, where there may be more.
 */
export async function newestOf(
  { client, table }: { client: DynamoDBDocumentClient; table: string },
  group: string,
  before: string | undefined,
  most: number,
): Promise<{ entries: Entry[]; next?: string }> {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName: 'groups',
      KeyConditionExpression: `#group = :group${before === undefined ? '' : ' AND groupSort < :before'}`,
      ExpressionAttributeNames: { '#group': 'group' },
      ExpressionAttributeValues: { ':group': group, ...(before !== undefined && { ':before': before }) },
      ScanIndexForward: false,
      Limit: most,
    }),
  );
  return { entries: Items as Entry[], ...(LastEvaluatedKey && { next: LastEvaluatedKey.groupSort as string }) };
}
