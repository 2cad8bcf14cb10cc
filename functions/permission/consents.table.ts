import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { readable } from '../platform/readable.ts';
import { contactPk, sorts } from '../platform/tableKeys.ts';
import { type ConsentRecord, consentRecordSchema } from './subscription.schema.ts';

/** Reads the consent ledger of somebody, the oldest line first. */
export function consentsReader(client: DynamoDBDocumentClient, table: string) {
  return async (contactId: string): Promise<ConsentRecord[]> => {
    const records: ConsentRecord[] = [];
    let ExclusiveStartKey: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :consents)',
          ExpressionAttributeValues: { ':pk': contactPk(contactId), ':consents': sorts.consent },
          ExclusiveStartKey,
        }),
      );
      records.push(...(page.Items ?? []).flatMap((item) => readable(consentRecordSchema, item) ?? []));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
    return records;
  };
}
