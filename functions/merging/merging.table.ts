import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Contact } from '../contacts/contact.schema.ts';
import type { Transaction } from '../contacts/contacts.table.ts';
import { type Subscription, subscriptionSchema } from '../permission/subscription.schema.ts';
import { bulkShardOf, shardOf } from '../platform/shard.ts';
import {
  contactKey,
  contactPk,
  dueKey,
  type Identity,
  identityKey,
  type Key,
  mergedKey,
  sendKey,
  sendsGroup,
  sendsGroupSort,
  subscriptionKey,
} from '../platform/tableKeys.ts';
import { writers } from '../platform/writers.ts';
import { written } from '../platform/written.ts';
import { type Send, sendSchema } from '../programme/send.schema.ts';
import type { Instant } from '../time/instant.ts';
import { type Merge, type MergeWork, mergeSchema, mergeWorkSchema } from './merge.schema.ts';

/** What merging writes beside contacts and their log. */
export function mergingTable(client: DynamoDBDocumentClient, table: string) {
  const remove = (Key: Key) => client.send(new DeleteCommand({ TableName: table, Key }));
  return {
    /** The mark that stands in place of a contact that was merged. */
    find: async (contactId: string): Promise<Merge | undefined> => {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: mergedKey(contactId), ConsistentRead: true }),
      );
      return Item && mergeSchema.parse(Item);
    },

    /** Transaction items: a contact, as it was seen, is no more; a mark stands in its place. */
    absorb: (contact: Pick<Contact, 'id' | 'rev'>, merge: Merge): Transaction[] => [
      {
        Delete: {
          TableName: table,
          Key: contactKey(contact.id),
          ConditionExpression: 'rev = :rev',
          ExpressionAttributeValues: { ':rev': contact.rev },
        },
      },
      {
        Put: {
          TableName: table,
          Item: { ...mergedKey(contact.id), ...written(mergeSchema, merge) },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
    ],

    /** Transaction item: the mark goes, since its contact is back; refused by its condition if another took it away. */
    unmark: ({ contactId, at }: Pick<Merge, 'contactId' | 'at'>): Transaction => ({
      Delete: {
        TableName: table,
        Key: mergedKey(contactId),
        ConditionExpression: '#at = :at',
        ExpressionAttributeNames: { '#at': 'at' },
        ExpressionAttributeValues: { ':at': at },
      },
    }),

    /** What both were is forgotten; whom it is now stays. */
    forget: (contactId: string) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: mergedKey(contactId),
          UpdateExpression: 'REMOVE gone, #before, #after',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: { '#before': 'before', '#after': 'after' },
        }),
      ),

    /** Transaction item: an identity leads to another contact, if it leads where it was seen to. */
    lead: (identity: Identity, from: string, to: string): Transaction => ({
      Put: {
        TableName: table,
        Item: { ...identityKey(identity), contactId: to },
        ConditionExpression: 'contactId = :from',
        ExpressionAttributeValues: { ':from': from },
      },
    }),

    /** Transaction item: another subscription in place of the one that was seen, or none; refused if that has moved on. */
    swap: (contactId: string, seen: Subscription | undefined, next: Subscription | undefined): Transaction => {
      const Key = subscriptionKey(contactId);
      const condition = seen
        ? {
            ConditionExpression: [
              'purposes = :purposes AND claims = :claims',
              ...(['suppressed', 'pausedUntil', 'lettersOn', 'lastMarketingAt'] as const).map((name) =>
                seen[name] === undefined ? `attribute_not_exists(${name})` : `${name} = :${name}`,
              ),
            ].join(' AND '),
            ExpressionAttributeValues: {
              ...{ ':purposes': seen.purposes, ':claims': seen.claims },
              ...(seen.suppressed && { ':suppressed': seen.suppressed }),
              ...(seen.pausedUntil && { ':pausedUntil': seen.pausedUntil }),
              ...(seen.lettersOn && { ':lettersOn': seen.lettersOn }),
              ...(seen.lastMarketingAt && { ':lastMarketingAt': seen.lastMarketingAt }),
            },
          }
        : { ConditionExpression: 'attribute_not_exists(pk)' };
      if (!next) return { Delete: { TableName: table, Key, ...condition } };
      return { Put: { TableName: table, Item: { ...Key, ...written(subscriptionSchema, next) }, ...condition } };
    },

    /** Transaction item: what is to be done about a merge later, in place of what was. */
    due: (work: MergeWork, at: Instant): Transaction => ({
      Put: {
        TableName: table,
        Item: {
          ...dueKey(contactPk(work.contactId), work.kind),
          ...{ agenda: shardOf(contactPk(work.contactId)), agendaAt: at, writer: writers.agenda },
          work: written(mergeWorkSchema, work),
        },
      },
    }),

    remove,

    /** Takes a planned mail away; refused by its condition once it has an outcome. */
    unplan: ({ contactId, occasion }: Pick<Send, 'contactId' | 'occasion'>) =>
      client.send(
        new DeleteCommand({
          TableName: table,
          Key: sendKey(contactId, occasion),
          ConditionExpression: '#state = :planned',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':planned': 'planned' },
        }),
      ),

    /** Hands a campaign's planned mail to another contact; refused by its conditions if it has an outcome, or that one has it too. */
    handOver: (send: Send, to: string, home: string | undefined, agendaAt: Instant | undefined) => {
      const { contactId, occasion, cause } = send;
      const work = { kind: 'mail', contactId: to, occasion };
      return client.send(
        new TransactWriteCommand({
          TransactItems: [
            {
              Delete: {
                TableName: table,
                Key: sendKey(contactId, occasion),
                ConditionExpression: '#state = :planned',
                ExpressionAttributeNames: { '#state': 'state' },
                ExpressionAttributeValues: { ':planned': 'planned' },
              },
            },
            {
              Put: {
                TableName: table,
                Item: {
                  ...sendKey(to, occasion),
                  ...written(sendSchema, { ...send, contactId: to, home }),
                  group: sendsGroup(cause, shardOf(to)),
                  groupSort: sendsGroupSort(to, occasion),
                  ...(agendaAt && { work, agenda: bulkShardOf(to), agendaAt }),
                },
                ConditionExpression: 'attribute_not_exists(pk)',
              },
            },
          ],
        }),
      );
    },
  };
}

export type MergingTable = ReturnType<typeof mergingTable>;
