import { type DynamoDBDocumentClient, GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Transaction } from '../contacts/contacts.table.ts';
import { assignments, fieldNames, fieldValues } from '../platform/expressions.ts';
import type { Instant } from '../time/instant.ts';
import { type Lead, leadSchema } from './lead.schema.ts';

const pk = (key: string) => `LEAD#${key}`;

/** One item of the index says who waits; leads that don't are not in it. */
const waitingShard = '0';

/** The Leads table: the only one that public sign-ups can touch. `expiresAt` is its time to live, in epoch seconds. */
export function leadsTable(client: DynamoDBDocumentClient, table: string) {
  const count = (pk: string, most: number, expiresAt: number) =>
    client.send(
      new UpdateCommand({
        TableName: table,
        Key: { pk },
        UpdateExpression: 'SET expiresAt = :expiresAt ADD #count :one',
        ConditionExpression: 'attribute_not_exists(pk) OR #count < :most',
        ExpressionAttributeNames: { '#count': 'count' },
        ExpressionAttributeValues: { ':expiresAt': expiresAt, ':one': 1, ':most': most },
      }),
    );
  return {
    /** Counts one sign-up of a network in a window; refused by its condition once `most` are counted. */
    countOrigin: (origin: string, window: string, most: number, expiresAt: number) =>
      count(`RATE#${origin}#${window}`, most, expiresAt),

    /** Counts one confirmation mail of the whole shop in an hour; refused by its condition once `most` are counted. */
    countMail: (hour: string, most: number, expiresAt: number) => count(`MAILS#${hour}`, most, expiresAt),

    /** Marks a proof of work as used; refused by its condition if it was used before. */
    spendProof: (id: string, expiresAt: number) => count(`PROOF#${id}`, 1, expiresAt),

    /**
     * Keeps a sign-up as a lead that asks for its confirmation mail. Refused by its condition while an earlier one for
     * the mailbox is fresh (asked for after `freshSince`), and once `most` mails were asked for.
     */
    request: (lead: Omit<Lead, 'attempts' | 'state'>, freshSince: Instant, most: number, nowSeconds: number) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk: pk(lead.key) },
          UpdateExpression: `SET ${assignments(lead)}, #state = :requested, attempts = if_not_exists(attempts, :zero) + :one REMOVE waiting, waitsUntil`,
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

    /** Transaction item: a lead is forgotten with everything on it. */
    dropped: (key: string): Transaction => ({ Delete: { TableName: table, Key: { pk: pk(key) } } }),

    /** Lets a lead wait for its mail, though it was claimed; refused by its condition if it is another lead or elsewhere by now. */
    wait: (lead: Pick<Lead, 'key' | 'id'>, until: Instant) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk: pk(lead.key) },
          UpdateExpression: 'SET #state = :waiting, waiting = :shard, waitsUntil = :until',
          ConditionExpression: 'id = :id AND #state = :mailing',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: {
            ':id': lead.id,
            ':mailing': 'mailing',
            ':waiting': 'waiting',
            ':shard': waitingShard,
            ':until': until,
          },
        }),
      ),

    /** Leads that have waited long enough, at most so many. */
    waited: async (now: Instant, most: number): Promise<Pick<Lead, 'key' | 'id'>[]> => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'waiting',
          KeyConditionExpression: 'waiting = :shard AND waitsUntil <= :now',
          ExpressionAttributeValues: { ':shard': waitingShard, ':now': now },
          Limit: most,
        }),
      );
      return Items.map(({ key, id }) => ({ key: String(key), id: String(id) }));
    },

    /** Asks for the mail of a lead that waited, which wakes the one who mails. */
    wake: (lead: Pick<Lead, 'key' | 'id'>) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk: pk(lead.key) },
          UpdateExpression: 'SET #state = :requested REMOVE waiting, waitsUntil',
          ConditionExpression: 'id = :id AND #state = :waiting',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':id': lead.id, ':waiting': 'waiting', ':requested': 'requested' },
        }),
      ),

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
