import { type DynamoDBDocumentClient, GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Transaction } from '../contacts/contacts.table.ts';
import { leadKey } from '../platform/tableKeys.ts';
import type { Instant } from '../time/instant.ts';
import { type Lead, type LeadState, type OpenLead, readLead } from './lead.schema.ts';
import { said } from './said.ts';
import { submissionsTable } from './submissions.table.ts';
import { writers } from './writers.ts';

/** One item of the index says who waits; leads that don't are not in it. */
const waitingShard = '0';

/** The Leads table: sign-ups, and what becomes of them. */
export function leadsTable(client: DynamoDBDocumentClient, table: string) {
  return {
    ...submissionsTable(client, table),

    /** A lead by its key; undefined when there is none or its time is over, removed by the table or not. */
    get: async (key: string, nowSeconds: number): Promise<Lead | undefined> => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: leadKey(key), ConsistentRead: true }));
      if (!Item) return undefined;
      const lead = readLead(Item);
      return lead.expiresAt > nowSeconds ? lead : undefined;
    },

    /**
     * Claims the one mail that asks the owner; refused by its condition unless it was requested, or the last time is
     * before `freshSince`, and once `most` mails left.
     */
    claim: (
      lead: Pick<OpenLead, 'key' | 'id'>,
      { address, at, freshSince, most }: { address: string; at: Instant; freshSince: Instant; most: number },
    ) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: leadKey(lead.key),
          UpdateExpression: 'SET #state = :mailing, #writer = :writer, askedAt = :at, address = :address',
          ConditionExpression:
            'id = :id AND attempts < :most AND (#state = :requested OR (#state IN (:mailed, :unknown, :held) AND (attribute_not_exists(askedAt) OR askedAt <= :freshSince)))',
          ExpressionAttributeNames: { '#state': 'state', '#writer': 'writer' },
          ExpressionAttributeValues: {
            ':id': lead.id,
            ':writer': writers.ask,
            ':at': at,
            ':address': address,
            ':freshSince': freshSince,
            ':most': most,
            ':requested': 'requested',
            ':mailing': 'mailing',
            ':mailed': 'mailed',
            ':unknown': 'unknown',
            ':held': 'held',
          },
        }),
      ),

    /** Moves a lead on, from one state to another; refused by its condition if it is another lead or elsewhere by now. A mail that may have left counts. */
    move: (lead: Pick<OpenLead, 'key' | 'id'>, from: LeadState, to: LeadState) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: leadKey(lead.key),
          UpdateExpression: `SET #state = :to, #writer = :writer${to === 'mailed' || to === 'unknown' ? ' ADD attempts :one' : ''}`,
          ConditionExpression: 'id = :id AND #state = :from',
          ExpressionAttributeNames: { '#state': 'state', '#writer': 'writer' },
          ExpressionAttributeValues: {
            ':id': lead.id,
            ':from': from,
            ':to': to,
            ':writer': writers.ask,
            ...((to === 'mailed' || to === 'unknown') && { ':one': 1 }),
          },
        }),
      ),

    /** Transaction item: a lead is forgotten with everything on it. */
    dropped: (key: string): Transaction => ({ Delete: { TableName: table, Key: leadKey(key) } }),

    /** Lets a lead wait for its mail, though it was claimed; refused by its condition if it is another lead or elsewhere by now. */
    wait: (lead: Pick<OpenLead, 'key' | 'id'>, until: Instant) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: leadKey(lead.key),
          UpdateExpression: 'SET #state = :waiting, #writer = :writer, waiting = :shard, waitsUntil = :until',
          ConditionExpression: 'id = :id AND #state = :mailing',
          ExpressionAttributeNames: { '#state': 'state', '#writer': 'writer' },
          ExpressionAttributeValues: {
            ':id': lead.id,
            ':writer': writers.ask,
            ':mailing': 'mailing',
            ':waiting': 'waiting',
            ':shard': waitingShard,
            ':until': until,
          },
        }),
      ),

    /** Leads that have waited long enough, at most so many. */
    waited: async (now: Instant, most: number): Promise<Pick<OpenLead, 'key' | 'id'>[]> => {
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
    wake: (lead: Pick<OpenLead, 'key' | 'id'>) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: leadKey(lead.key),
          UpdateExpression: 'SET #state = :requested, #writer = :writer REMOVE waiting, waitsUntil',
          ConditionExpression: 'id = :id AND #state = :waiting',
          ExpressionAttributeNames: { '#state': 'state', '#writer': 'writer' },
          ExpressionAttributeValues: {
            ':id': lead.id,
            ':writer': writers.wake,
            ':waiting': 'waiting',
            ':requested': 'requested',
          },
        }),
      ),

    /**
     * Transaction item: the lead is confirmed, once, and nothing of the person stays on it but which contact it became.
     * Refused by its condition when something was signed up since it was read.
     */
    confirmed: (
      lead: OpenLead,
      { at, contactId, purposes }: { at: Instant; contactId: string; purposes: string[] },
    ) => {
      const gone = [...lead.submissions.map(({ id }) => said(id)), ...ofOpenLeads];
      return {
        Update: {
          TableName: table,
          Key: leadKey(lead.key),
          UpdateExpression: `SET confirmed = :confirmed, attempts = :zero, variants = :zero, #writer = :writer REMOVE ${gone.map((_, i) => `#gone${i}`).join(', ')}`,
          ConditionExpression: 'id = :id AND variants = :variants',
          ExpressionAttributeNames: {
            '#writer': 'writer',
            ...Object.fromEntries(gone.map((name, i) => [`#gone${i}`, name])),
          },
          ExpressionAttributeValues: {
            ':confirmed': { id: lead.id, at, contactId, purposes },
            ':zero': 0,
            ':writer': writers.confirm,
            ':id': lead.id,
            ':variants': lead.variants,
          },
        },
      } satisfies Transaction;
    },
  };
}

export type LeadsTable = ReturnType<typeof leadsTable>;

/** What only a lead has that somebody is asked about. */
const ofOpenLeads = ['id', 'state', 'askedAt', 'address', 'waiting', 'waitsUntil'];
