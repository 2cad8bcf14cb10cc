import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Transaction } from '../contacts/contacts.table.ts';
import { assignments, fieldNames, fieldValues } from '../platform/expressions.ts';
import type { Instant } from '../time/instant.ts';
import { type Lead, leadSchema } from './lead.schema.ts';

const pk = (key: string) => `LEAD#${key}`;

/** The Leads table: the only one that public sign-ups can touch. `expiresAt` is its time to live, in epoch seconds. */
export function leadsTable(client: DynamoDBDocumentClient, table: string) {
  return {
    /** Counts one sign-up of a network in a window; refused by its condition once `most` are counted. */
    countOrigin: (origin: string, window: string, most: number, expiresAt: number) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk: `RATE#${origin}#${window}` },
          UpdateExpression: 'SET expiresAt = :expiresAt ADD #count :one',
          ConditionExpression: 'attribute_not_exists(pk) OR #count < :most',
          ExpressionAttributeNames: { '#count': 'count' },
          ExpressionAttributeValues: { ':expiresAt': expiresAt, ':one': 1, ':most': most },
        }),
      ),

    /**
     * Keeps a sign-up as a lead that asks for its confirmation mail. Refused by its condition while an earlier one for
     * the mailbox is fresh (asked for after `freshSince`), and once `most` mails were asked for.
     */
    request: (lead: Omit<Lead, 'attempts' | 'state'>, freshSince: Instant, most: number, nowSeconds: number) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk: pk(lead.key) },
          UpdateExpression: `SET ${assignments(lead)}, #state = :requested, attempts = if_not_exists(attempts, :zero) + :one`,
          ConditionExpression:
            'attribute_not_exists(pk) OR expiresAt <= :nowSeconds OR (requestedAt <= :freshSince AND attempts < :most)',
          ExpressionAttributeNames: { ...fieldNames(lead), '#state': 'state' },
          ExpressionAttributeValues: {
            ...fieldValues(lead),
            ':requested': 'requested',
            ':zero': 0,
            ':one': 1,
            ':most': most,
            ':freshSince': freshSince,
            ':nowSeconds': nowSeconds,
          },
        }),
      ),

    /** A lead by its key; undefined when there is none or its time is over, removed by the table or not. */
    get: async (key: string, nowSeconds: number): Promise<Lead | undefined> => {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: { pk: pk(key) }, ConsistentRead: true }),
      );
      if (!Item) return undefined;
      const lead = leadSchema.parse(Item);
      return lead.expiresAt > nowSeconds ? lead : undefined;
    },

    /** Moves a lead on, from one state to another; refused by its condition if it is another lead or elsewhere by now. */
    move: (lead: Pick<Lead, 'key' | 'id'>, from: Lead['state'], to: Lead['state']) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk: pk(lead.key) },
          UpdateExpression: 'SET #state = :to',
          ConditionExpression: 'id = :id AND #state = :from',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':id': lead.id, ':from': from, ':to': to },
        }),
      ),

    /** Forgets a lead with everything on it. */
    drop: (key: string) => client.send(new DeleteCommand({ TableName: table, Key: { pk: pk(key) } })),

    /** Transaction item: the lead is confirmed, once, and nothing of the person stays on it. */
    confirmed: (lead: Pick<Lead, 'key' | 'id'>): Transaction => ({
      Update: {
        TableName: table,
        Key: { pk: pk(lead.key) },
        UpdateExpression: 'SET #state = :confirmed REMOVE signup, evidence, address, canonical',
        ConditionExpression: 'id = :id AND #state <> :confirmed',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':id': lead.id, ':confirmed': 'confirmed' },
      },
    }),
  };
}

export type LeadsTable = ReturnType<typeof leadsTable>;
