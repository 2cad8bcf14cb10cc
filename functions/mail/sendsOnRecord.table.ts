import { type DynamoDBDocumentClient, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Transaction } from '../contacts/contacts.table.ts';
import { assignments, fieldNames, fieldValues } from '../platform/expressions.ts';
import { bulkShardOf } from '../platform/shard.ts';
import { contactIdOf, sendKey as key, occasionOf, subscriptionKey, unknownAgenda } from '../platform/tableKeys.ts';
import type { Moment } from '../programme/campaigns/campaignMoments.ts';
import { decidedReason, type MailRef, type MailWork } from '../programme/send.schema.ts';
import type { Instant } from '../time/instant.ts';

/** Mails that need a hand, as staff look at them. Apart from what plans and sends them. */
export function sendsOnRecordTable(client: DynamoDBDocumentClient, table: string) {
  return {
    /**
     * Plans a mail anew that SES refused, and frees its claim in the same transaction: nothing else could make sure that
     * it goes out once. Refused where it has not failed, or where staff have decided that it did: who knows whether it went.
     */
    retry: ({ contactId, occasion }: MailRef, { dueAt, until }: Moment) => {
      const work: MailWork = { kind: 'mail', contactId, occasion };
      const set = { state: 'planned', dueAt, until, agenda: bulkShardOf(contactId), agendaAt: dueAt, work };
      return client.send(
        new TransactWriteCommand({
          TransactItems: [
            {
              Update: {
                TableName: table,
                Key: key(contactId, occasion),
                UpdateExpression: `SET ${assignments(set)} REMOVE #reason, #at`,
                ConditionExpression: '#state = :failed AND #reason <> :decided',
                ExpressionAttributeNames: { ...fieldNames(set), '#reason': 'reason', '#at': 'at' },
                ExpressionAttributeValues: { ...fieldValues(set), ':failed': 'failed', ':decided': decidedReason },
              },
            },
            {
              Update: {
                TableName: table,
                Key: subscriptionKey(contactId),
                UpdateExpression: 'REMOVE claims.#occasion',
                ConditionExpression: 'attribute_exists(pk)',
                ExpressionAttributeNames: { '#occasion': occasion },
              },
            },
          ],
        }),
      );
    },

    /** Mails whose outcome nobody has known since before an instant, the longest first, and where the page after begins. */
    unknownSince: async (before: Instant, most: number, after?: UnknownPage['next']): Promise<UnknownPage> => {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'agenda',
          KeyConditionExpression: 'agenda = :unknown AND agendaAt < :before',
          ExpressionAttributeValues: { ':unknown': unknownAgenda, ':before': before },
          Limit: most,
          ExclusiveStartKey: after && {
            ...key(after.contactId, after.occasion),
            agenda: unknownAgenda,
            agendaAt: after.at,
          },
        }),
      );
      const place = ({ pk, sk, agendaAt }: Record<string, unknown>) => ({
        contactId: contactIdOf(String(pk)),
        occasion: occasionOf(String(sk)),
        at: String(agendaAt),
      });
      return { mails: Items.map(place), next: LastEvaluatedKey && place(LastEvaluatedKey) };
    },

    /** Transaction item: what staff decide that became of a mail, where nobody knows it. Refused where somebody does. */
    decide: (contactId: string, occasion: string, state: 'sent' | 'failed', at: Instant): Transaction => ({
      Update: {
        TableName: table,
        Key: key(contactId, occasion),
        UpdateExpression: 'SET #state = :state, reason = :decided, #at = :at REMOVE agenda, agendaAt, #work',
        ConditionExpression: '#state = :unknown',
        ExpressionAttributeNames: { '#state': 'state', '#at': 'at', '#work': 'work' },
        ExpressionAttributeValues: { ':state': state, ':decided': decidedReason, ':at': at, ':unknown': 'unknown' },
      },
    }),
  };
}

export type SendsOnRecordTable = ReturnType<typeof sendsOnRecordTable>;

/** A page of mails whose outcome nobody has known since `at`. */
export type UnknownPage = { mails: (MailRef & { at: Instant })[]; next?: (MailRef & { at: Instant }) | undefined };
