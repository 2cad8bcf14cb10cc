import { randomUUID } from 'node:crypto';
import { type DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../time/instant.ts';
import type { ParsedAnswers } from './parseAnswers.ts';

const pk = (survey: string) => `SURVEY#${survey}`;

/** Answers that belong to nobody: counted by option, and words by the day, with nothing that leads to a person. */
export function surveysTable(client: DynamoDBDocumentClient, table: string) {
  return {
    /** Adds one to the answers of a survey, and to each option that was chosen (`recommend=9`). */
    count: (survey: string, given: ParsedAnswers['given']) => {
      const counters = ['answers', ...Object.entries(given).map(([question, answer]) => `${question}=${answer}`)];
      return client.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk: pk(survey), sk: 'ANONYMOUS' },
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
        new PutCommand({ TableName: table, Item: { pk: pk(survey), sk: `WORDS#${day}#${randomUUID()}`, day, words } }),
      );
    },
  };
}

export type SurveysTable = ReturnType<typeof surveysTable>;
