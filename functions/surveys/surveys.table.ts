import { randomUUID } from 'node:crypto';
import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { anonymousKey as countersKey, surveyPk as pk, sorts, wordsKey } from '../platform/tableKeys.ts';
import type { Instant } from '../time/instant.ts';
import type { ParsedAnswers } from './parseAnswers.ts';

const countersSchema = z.record(z.string(), z.number());
const wordsSchema = z.object({ day: z.iso.date(), words: z.record(z.string(), z.string()) });

/** Answers that belong to nobody: counted by option, and words by the day, with nothing that leads to a person. */
export function surveysTable(client: DynamoDBDocumentClient, table: string) {
  return {
    /** Adds one to the answers of a survey, and to each option that was chosen (`recommend=9`). */
    count: (survey: string, given: ParsedAnswers['given']) => {
      const counters = ['answers', ...Object.entries(given).map(([question, answer]) => `${question}=${answer}`)];
      return client.send(
        new UpdateCommand({
          TableName: table,
          Key: countersKey(survey),
          UpdateExpression: `ADD ${counters.map((_, i) => `#c${i} :one`).join(', ')}`,
          ExpressionAttributeNames: Object.fromEntries(counters.map((counter, i) => [`#c${i}`, counter])),
          ExpressionAttributeValues: { ':one': 1 },
        }),
      );
    },

    /** Keeps what somebody wrote. The day is enough to read it by, and too little to tell whose it is. */
    keepWords: (survey: string, words: ParsedAnswers['words'], at: Instant) => {
      const day = at.slice(0, 10);
      return client.send(
        new PutCommand({ TableName: table, Item: { ...wordsKey(survey, day, randomUUID()), day, words } }),
      );
    },

    /** What was counted so far, by counter; nothing before the first answer. */
    counters: async (survey: string): Promise<Record<string, number>> => {
      const { Item = {} } = await client.send(new GetCommand({ TableName: table, Key: countersKey(survey) }));
      const { pk: _, sk: __, ...counters } = Item;
      return countersSchema.parse(counters);
    },

    /** A page of what people wrote, the newest days first, after one of them; `last` says where more begins. */
    words: async (survey: string, after: string | undefined, most: number) => {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :words)',
          ExpressionAttributeValues: { ':pk': pk(survey), ':words': sorts.words },
          ExclusiveStartKey: after ? { pk: pk(survey), sk: after } : undefined,
          ScanIndexForward: false,
          Limit: most,
        }),
      );
      const last: string | undefined = LastEvaluatedKey?.sk;
      return { items: Items.map((item) => wordsSchema.parse(item)), last };
    },
  };
}

export type SurveysTable = ReturnType<typeof surveysTable>;
