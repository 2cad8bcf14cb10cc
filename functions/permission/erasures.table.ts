import { BatchWriteCommand, type DynamoDBDocumentClient, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { ContactStub } from '../contacts/contact.schema.ts';
import type { Transaction } from '../contacts/contacts.table.ts';
import { collectionsOf, identitiesOf, type Keyed, mailboxesOf } from '../contacts/identities.ts';
import { shardOf } from '../platform/shard.ts';
import {
  contactKey,
  contactPk,
  dueKey,
  identityKey,
  type Key,
  orderReceiptKey,
  subscriptionKey,
  suppressionKey,
  voucherCodeKey,
} from '../platform/tableKeys.ts';
import { writers } from '../platform/writers.ts';
import { written } from '../platform/written.ts';
import type { Instant } from '../time/instant.ts';
import { type EraseWork, eraseWorkSchema } from './eraseWork.schema.ts';
import type { ErasureReason } from './subscription.schema.ts';

/** The key of an item, and of a voucher where its code leads from. */
export type Held = Key & { lookup?: string };

const workKey = (contactId: string) => dueKey(contactPk(contactId), 'erase');

/** What erasing a contact writes and deletes. */
export function erasuresTable(client: DynamoDBDocumentClient, table: string) {
  /** Why the address was given up, for good. */
  const suppressing = (emailKey: string, reason: ErasureReason, at: Instant) => ({
    Update: {
      TableName: table,
      Key: suppressionKey(emailKey),
      UpdateExpression: 'SET #reason = if_not_exists(#reason, :reason), #at = if_not_exists(#at, :at), erasedAt = :at',
      ExpressionAttributeNames: { '#reason': 'reason', '#at': 'at' },
      ExpressionAttributeValues: { ':reason': reason, ':at': at },
    },
  });
  return {
    /**
     * Transaction items: the person is gone for everybody. Without a subscription nothing can be claimed, without the
     * contact nothing judged or ordered. Two things stay: the keyed suppression, for good (an older reason stays in
     * it), and in the collection, without a person, the work that clears it. Without a reason nobody asked for it: a
     * contact that should not have been made leaves no mark. Collections of contacts merged into it are cleared too, and each of
     * its mailboxes is given up. With `rev` it goes only as it was seen.
     */
    begin: (
      { id, rev, ...keys }: Pick<ContactStub, 'id' | 'absorbed'> & Keyed & { rev?: number },
      reason: ErasureReason | undefined,
      at: Instant,
      { work, at: dueAt }: { work: EraseWork; at: Instant },
    ) =>
      [
        {
          Delete: {
            TableName: table,
            Key: contactKey(id),
            ConditionExpression: rev === undefined ? 'attribute_exists(pk)' : 'rev = :rev',
            ...(rev !== undefined && { ExpressionAttributeValues: { ':rev': rev } }),
          },
        },
        { Delete: { TableName: table, Key: subscriptionKey(id) } },
        ...identitiesOf(keys).map((one) => ({ Delete: { TableName: table, Key: identityKey(one) } })),
        ...(reason ? mailboxesOf(keys).map((mailbox) => suppressing(mailbox, reason, at)) : []),
        ...collectionsOf({ id, absorbed: keys.absorbed }).map((held) => ({
          Put: {
            TableName: table,
            Item: {
              ...workKey(held),
              ...{ agenda: shardOf(contactPk(held)), agendaAt: dueAt, writer: writers.agenda },
              work: written(eraseWorkSchema, { ...work, contactId: held }),
            },
          },
        })),
      ] satisfies Transaction[],

    /** The next keys of a contact's collection, the work that clears it left out. */
    page: async (contactId: string, most: number): Promise<Held[]> => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': contactPk(contactId) },
          ProjectionExpression: 'pk, sk, #lookup',
          ExpressionAttributeNames: { '#lookup': 'lookup' },
          ConsistentRead: true,
          Limit: most + 1,
        }),
      );
      return (Items as Held[]).filter(({ sk }) => sk !== workKey(contactId).sk).slice(0, most);
    },

    /** Deletes at most 25 items; what the table has no room for now is given back. */
    remove: async (keys: Key[]): Promise<Key[]> => {
      const { UnprocessedItems } = await client.send(
        new BatchWriteCommand({ RequestItems: { [table]: keys.map((Key) => ({ DeleteRequest: { Key } })) } }),
      );
      return (UnprocessedItems?.[table] ?? []).map(({ DeleteRequest }) => DeleteRequest!.Key as Key);
    },

    /** The code of a voucher stays one that was given, so that who shows it is told why it is over; it leads to nobody. */
    forgetVoucher: (lookup: string) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: voucherCodeKey(lookup),
          UpdateExpression: 'SET erased = :yes REMOVE contactId, id',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':yes': true },
        }),
      ),

    /** An order stays counted, so that its repetition brings nobody back, but names nobody any more. */
    forgetReceipt: (orderKey: string) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: orderReceiptKey(orderKey),
          UpdateExpression: 'SET erased = :yes REMOVE contactId, bodyHash, #at',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: { '#at': 'at' },
          ExpressionAttributeValues: { ':yes': true },
        }),
      ),
  };
}

export type ErasuresTable = ReturnType<typeof erasuresTable>;
