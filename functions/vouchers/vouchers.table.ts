import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Transaction } from '../contacts/contacts.table.ts';
import { shardOf } from '../platform/shard.ts';
import { voucherKey as key, voucherCodeKey, vouchersGroup } from '../platform/tableKeys.ts';
import { written } from '../platform/written.ts';
import { type ExpireWork, stateBefore, type Voucher, voucherSchema } from './voucher.schema.ts';

/** Whose voucher a code is; of somebody who was erased no more is known than that there was one. */
export type Owner = { contactId: string; id: string } | 'erased';

/** Vouchers in their holders' collections, and what leads from a code to them. */
export function vouchersTable(client: DynamoDBDocumentClient, table: string) {
  return {
    get: async (contactId: string, id: string): Promise<Voucher | undefined> => {
      const command = new GetCommand({ TableName: table, Key: key(contactId, id), ConsistentRead: true });
      const { Item } = await client.send(command);
      return Item && voucherSchema.parse(Item);
    },

    /** Where the key of a code leads. */
    owner: async (lookup: string): Promise<Owner | undefined> => {
      const command = new GetCommand({ TableName: table, Key: voucherCodeKey(lookup), ConsistentRead: true });
      const { Item } = await client.send(command);
      if (!Item) return undefined;
      return Item.erased ? 'erased' : { contactId: Item.contactId as string, id: Item.id as string };
    },

    /** Transaction items: a new voucher, unless there is one for the same occasion or its code leads to another. */
    issued: (voucher: Voucher): Transaction[] => [
      { Put: { TableName: table, Item: itemOf(voucher), ConditionExpression: 'attribute_not_exists(pk)' } },
      {
        Put: {
          TableName: table,
          Item: { ...voucherCodeKey(voucher.lookup), contactId: voucher.contactId, id: voucher.id },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
    ],

    /** Transaction item: a voucher comes into another state, if nobody has changed it since it was read. */
    moved: (to: Voucher): Transaction => {
      const from = stateBefore(to.state);
      return {
        Put: {
          TableName: table,
          Item: itemOf(to),
          ConditionExpression: `rev = :seen AND #state IN (${from.map((_, i) => `:from${i}`).join(', ')})`,
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: {
            ':seen': to.rev - 1,
            ...Object.fromEntries(from.map((state, i) => [`:from${i}`, state])),
          },
        },
      };
    },
  };
}

export type VouchersTable = ReturnType<typeof vouchersTable>;

/** While it is open it stands on the agenda, for its last day; reports count it among those of its kind for ever. */
function itemOf(voucher: Voucher) {
  const { contactId, id, kind, issuedAt, validUntil, state } = voucher;
  const work: ExpireWork = { kind: 'expire', contactId, voucher: id };
  const shard = shardOf(contactId);
  return {
    ...key(contactId, id),
    ...written(voucherSchema, voucher),
    group: vouchersGroup(kind, shard),
    groupSort: `${issuedAt}#${contactId}`,
    ...(state === 'open' && { work, agenda: shard, agendaAt: validUntil }),
  };
}
