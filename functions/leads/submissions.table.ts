import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { conditionFailed } from '../platform/aws.ts';
import { leadKey, proofKey, rateKey } from '../platform/tableKeys.ts';
import type { Submission } from './lead.schema.ts';
import { said } from './said.ts';
import { writers } from './writers.ts';

/** What public sign-ups may do in the Leads table: count and keep, never read. `expiresAt` is the time to live, in epoch seconds. */
export function submissionsTable(client: DynamoDBDocumentClient, table: string) {
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
            UpdateExpression: `SET #key = :key, expiresAt = :expiresAt, #writer = :writer, id = :id, #state = :waiting, attempts = :zero, variants = :one, #said = :said${old.length > 0 ? ` REMOVE ${old.map((_, i) => `#old${i}`).join(', ')}` : ''}`,
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
  };
}

export type SubmissionsTable = ReturnType<typeof submissionsTable>;

/** What a submission writes. What is there already stays: the id that links name, the state, who said it first. */
const submitted = [
  '#key = :key',
  'expiresAt = :expiresAt',
  '#writer = :writer',
  'id = if_not_exists(id, :id)',
  '#state = if_not_exists(#state, :waiting)',
  'attempts = if_not_exists(attempts, :zero)',
  'variants = if_not_exists(variants, :zero) + :one',
  '#said = if_not_exists(#said, :said)',
].join(', ');
const submitNames = { '#key': 'key', '#writer': 'writer', '#state': 'state' };
const submitValues = { ':waiting': 'waiting', ':zero': 0, ':one': 1 };
const begunAnew = new Set(['key', 'expiresAt', 'writer', 'id', 'state', 'attempts', 'variants']);
