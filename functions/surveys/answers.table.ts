import { randomUUID } from 'node:crypto';
import {
  type DynamoDBDocumentClient,
  PutCommand,
  paginateQuery,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { countsKey, sorts, surveyPk, wordsKey } from '../platform/tableKeys.ts';
import { written } from '../platform/written.ts';
import type { Instant } from '../time/instant.ts';
import type { ParsedAnswers } from './parseAnswers.ts';

const dayOf = (at: Instant) => at.slice(0, 10);

const countsSchema = z.record(z.string(), z.number());
const wordsSchema = z.object({ day: z.iso.date(), words: z.record(z.string(), z.string()), expiresAt: z.number() });

/** What was answered, when, and until when it is kept (seconds since 1970). */
export type Kept<What> = { what: What; at: Instant; expiresAt: number };

/**
 * Answers that belong to nobody: counted by day and option, and words by the day, with nothing that leads to a person.
 * They have a table of their own, so that what anybody may write to cannot reach a customer, and they expire.
 */
export function answersTable(client: DynamoDBDocumentClient, table: string) {
  return {
    /**
     * Adds one to the day's answers of a survey, and to each option that was chosen (`recommend=9`). Refused by its
     * condition when the day has as many answers as a day may bring.
     */
    count: (survey: string, { what, at, expiresAt }: Kept<ParsedAnswers['given']>, mostADay: number) => {
      const counters = ['answers', ...Object.entries(what).map(([question, answer]) => `${question}=${answer}`)];
      return client.send(
        new UpdateCommand({
          TableName: table,
          Key: countsKey(survey, dayOf(at)),
          UpdateExpression: `ADD ${counters.map((_, i) => `#c${i} :one`).join(', ')} SET expiresAt = :expiresAt`,
          ConditionExpression: 'attribute_not_exists(#c0) OR #c0 < :most',
          ExpressionAttributeNames: Object.fromEntries(counters.map((counter, i) => [`#c${i}`, counter])),
          ExpressionAttributeValues: { ':one': 1, ':expiresAt': expiresAt, ':most': mostADay },
        }),
      );
    },

    /** Keeps what somebody wrote. The day is enough to read it by, and too little to tell whose it is. */
    keepWords: (survey: string, { what: words, at, expiresAt }: Kept<ParsedAnswers['words']>) => {
      const day = dayOf(at);
      const item = written(wordsSchema, { day, words, expiresAt });
      return client.send(
        new PutCommand({ TableName: table, Item: { ...wordsKey(survey, day, randomUUID()), ...item } }),
      );
    },

    /** What was counted and is still kept, by counter; nothing before the first answer. */
    counts: async (survey: string, nowSeconds: number): Promise<Record<string, number>> => {
      const sum: Record<string, number> = {};
      const pages = paginateQuery(
        { client },
        {
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :counts)',
          FilterExpression: 'expiresAt > :now',
          ExpressionAttributeValues: { ':pk': surveyPk(survey), ':counts': sorts.counts, ':now': nowSeconds },
        },
      );
      for await (const { Items = [] } of pages)
        for (const { pk: _, sk: __, expiresAt: ___, ...counts } of Items)
          for (const [counter, count] of Object.entries(countsSchema.parse(counts)))
            sum[counter] = (sum[counter] ?? 0) + count;
      return sum;
    },

    /** A page of what people wrote, the newest days first, after one of them; `last` says where more begins. */
    words: async (
      survey: string,
      { after, most, nowSeconds }: { after?: string | undefined; most: number; nowSeconds: number },
    ) => {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :words)',
          FilterExpression: 'expiresAt > :now',
          ExpressionAttributeValues: { ':pk': surveyPk(survey), ':words': sorts.words, ':now': nowSeconds },
          ExclusiveStartKey: after ? { pk: surveyPk(survey), sk: after } : undefined,
          ScanIndexForward: false,
          Limit: most,
        }),
      );
      const last: string | undefined = LastEvaluatedKey?.sk;
      return { items: Items.map((item) => wordsSchema.parse(item)).map(({ day, words }) => ({ day, words })), last };
    },
  };
}

export type AnswersTable = ReturnType<typeof answersTable>;
