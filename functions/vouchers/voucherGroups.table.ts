import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { shards } from '../platform/shard.ts';
import { contactIdOf, sorts, vouchersGroup } from '../platform/tableKeys.ts';
import type { VoucherState } from './voucher.schema.ts';

/** A voucher as the group of its kind holds it. */
export type CountedVoucher = { contactId: string; id: string; state: VoucherState };

/** Every voucher of a kind there is, a page of each shard at a time; those of whoever was erased are gone with them. */
export function voucherGroupsTable(client: DynamoDBDocumentClient, table: string) {
  return {
    async *ofKind(kind: string): AsyncGenerator<CountedVoucher[]> {
      for (const shard of shards) {
        let ExclusiveStartKey: Record<string, unknown> | undefined;
        do {
          const { Items = [], LastEvaluatedKey } = await client.send(
            new QueryCommand({
              TableName: table,
              IndexName: 'groups',
              KeyConditionExpression: '#group = :group',
              ExpressionAttributeNames: { '#group': 'group' },
              ExpressionAttributeValues: { ':group': vouchersGroup(kind, shard) },
              ExclusiveStartKey,
            }),
          );
          yield Items.map(({ pk, sk, state }) => ({
            contactId: contactIdOf(String(pk)),
            id: String(sk).slice(sorts.voucher.length),
            state,
          }));
          ExclusiveStartKey = LastEvaluatedKey;
        } while (ExclusiveStartKey);
      }
    },
  };
}

export type VoucherGroupsTable = ReturnType<typeof voucherGroupsTable>;
