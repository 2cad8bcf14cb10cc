import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Transaction } from '../contacts/contacts.table.ts';
import { conditionFailed } from '../platform/aws.ts';
import { leadKey, mailsKey, proofKey, rateKey } from '../platform/tableKeys.ts';
import type { Instant } from '../time/instant.ts';
import { type Lead, type LeadState, type OpenLead, readLead, type Submission, said } from './lead.schema.ts';
import { writers } from './writers.ts';

/** One item of the index says who waits; leads that don't are not in it. */
const waitingShard = '0';

/** The Leads table: the only one that public sign-ups can touch. `expiresAt` is its time to live, in epoch seconds. */
export function leadsTable(client: DynamoDBDocumentClient, table: string) {
  const count = (Key: { pk: string }, most: number, expiresAt: number) =>
    client.send(
      new UpdateCommand({
        TableName: table,
        Key,
        UpdateExpression: 'SET expiresAt = :expiresAt ADD #count :one',
        ConditionExpression: 'attribute_not_exists(pk) OR #count < :most',
        ExpressionAttributeNames: { '#count': 'count' },
        ExpressionAttributeValues: { ':expiresAt': expiresAt, ':one': 1, ':most': most },
      }),
    );
  return {
    /** Counts one sign-up of a network in a window; refused by its condition once `most` are counted. */
    countOrigin: (origin: string, window: string, most: number, expiresAt: number) =>
      count(rateKey(origin, window), most, expiresAt),

    /** Counts one confirmation mail of the whole shop in an hour; refused by its condition once `most` are counted. */
    countMail: (hour: string, most: number, expiresAt: number) => count(mailsKey(hour), most, expiresAt),

    /** Marks a proof of work as used; refused by its condition if it was used before. */
    spendProof: (id: string, expiresAt: number) => count(proofKey(id), 1, expiresAt),

    /**
     * Keeps what a sign-up says, beside whatever the mailbox was signed up with before: one write without a condition
     * on who it is, so it is the same for everybody. Who mails is woken by it and decides. Gives whether the mailbox was
     * not waiting to be asked before; refused by its condition when `most` submissions are kept already.
     */
    submit: async (
      { key, id, expiresAt }: { key: string; id: string; expiresAt: number },
      submission: Submission,
      { most, nowSeconds }: { most: number; nowSeconds: number },
    ): Promise<{ isFirst: boolean }> => {
      const names = { ...submitNames, '#said': said(submission.id) };
      const values = {
        ':key': key,
        ':id': id,
        ':expiresAt': expiresAt,
        ':said': submission,
        ':writer': writers.submit,
      };
      try {
        const { Attributes } = await client.send(
          new UpdateCommand({
            TableName: table,
            Key: leadKey(key),
            UpdateExpression: `SET ${submitted}`,
            ConditionExpression:
              'attribute_not_exists(pk) OR (expiresAt > :now AND (variants < :most OR attribute_exists(#said)))',
            ExpressionAttributeNames: names,
            ExpressionAttributeValues: { ...values, ...submitValues, ':now': nowSeconds, ':most': most },
            ReturnValues: 'UPDATED_OLD',
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        );
        return { isFirst: Attributes?.state === undefined };
      } catch (error) {
        const over = conditionFailed(error) && unmarshall(error.Item as Record<string, AttributeValue>);
        if (!over || over.expiresAt > nowSeconds) throw error;
        // Its time is over and the table has not removed it yet: nothing of it may live on.
        const old = Object.keys(over).filter((name) => name !== 'pk' && !begunAnew.has(name));
        await client.send(
          new UpdateCommand({
            TableName: table,
            Key: leadKey(key),
            UpdateExpression: `SET #key = :key, expiresAt = :expiresAt, #writer = :writer, id = :id, #state = :requested, attempts = :zero, variants = :one, #said = :said${old.length > 0 ? ` REMOVE ${old.map((_, i) => `#old${i}`).join(', ')}` : ''}`,
            ConditionExpression: 'expiresAt = :over',
            ExpressionAttributeNames: {
              ...names,
              ...Object.fromEntries(old.map((name, i) => [`#old${i}`, name])),
            },
            ExpressionAttributeValues: { ...values, ...submitValues, ':over': over.expiresAt },
          }),
        );
        return { isFirst: true };
      }
    },

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

/** What a submission writes. What is there already stays: the id that links name, the state, who said it first. */
const submitted = [
  '#key = :key',
  'expiresAt = :expiresAt',
  '#writer = :writer',
  'id = if_not_exists(id, :id)',
  '#state = if_not_exists(#state, :requested)',
  'attempts = if_not_exists(attempts, :zero)',
  'variants = if_not_exists(variants, :zero) + :one',
  '#said = if_not_exists(#said, :said)',
].join(', ');
const submitNames = { '#key': 'key', '#writer': 'writer', '#state': 'state' };
const submitValues = { ':requested': 'requested', ':zero': 0, ':one': 1 };
const begunAnew = new Set(['key', 'expiresAt', 'writer', 'id', 'state', 'attempts', 'variants']);
/** What only a lead has that somebody is asked about. */
const ofOpenLeads = ['id', 'state', 'askedAt', 'address', 'waiting', 'waitsUntil'];
