import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';

/** Asked-for mails that are on no list of those who wait, and not mailed: whoever was to mail them was not woken. */
export async function* unmailed(
  client: DynamoDBDocumentClient,
  table: string,
): AsyncGenerator<{ pk: string; id: string }> {
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: table,
        FilterExpression: '#state = :waiting AND attribute_not_exists(waitsUntil)',
        ProjectionExpression: 'pk, id',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':waiting': 'waiting' },
        ExclusiveStartKey,
      }),
    );
    for (const { pk, id } of page.Items ?? []) yield { pk: String(pk), id: String(id) };
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
}
