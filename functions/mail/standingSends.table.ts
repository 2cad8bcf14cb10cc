import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { inParts } from '../platform/inParts.ts';
import { readable } from '../platform/readable.ts';
import { sendKey } from '../platform/tableKeys.ts';
import { type MailRef, sendSchema } from '../programme/send.schema.ts';
import type { Instant } from '../time/instant.ts';
import type { Waiting } from './forecastMails.ts';

/** What one BatchGetItem takes. */
const batch = 100;

/**
 * Reads mails as they stand on record, many at a time (eventually consistent), with the instant at which those that are
 * planned are looked at; whichever are not there, or can't be read any more, are left out.
 */
export function standingSends(client: DynamoDBDocumentClient, table: string) {
  return async (refs: readonly MailRef[]): Promise<Waiting[]> => {
    const found: Waiting[] = [];
    for (const part of inParts([...refs], batch))
      for (let Keys = part.map(({ contactId, occasion }) => sendKey(contactId, occasion)); Keys.length > 0; ) {
        const { Responses, UnprocessedKeys } = await client.send(
          new BatchGetCommand({ RequestItems: { [table]: { Keys } } }),
        );
        for (const item of Responses?.[table] ?? []) {
          const send = readable(sendSchema, item);
          if (send) found.push({ ...send, agendaAt: item.agendaAt as Instant | undefined });
        }
        Keys = (UnprocessedKeys?.[table]?.Keys ?? []) as typeof Keys;
      }
    return found;
  };
}
