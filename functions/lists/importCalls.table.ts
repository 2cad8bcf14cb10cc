import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Hands } from '../agenda/dueKind.ts';
import { callKey } from '../platform/tableKeys.ts';

/** Who wrote an item of Leads by which those who bring lists in are woken. */
export const wakesImporters = 'import';
const keptSeconds = 24 * 60 * 60;

/**
 * Calls those who bring lists in, by the stream of Leads: an idle queue is polled for money all month, a stream is not.
 * What is called for stands on the agenda as well: a call that was lost is made again by the sweep.
 */
export function importCalls(client: DynamoDBDocumentClient, leads: string, table: string): Hands['workers'] {
  return {
    put: async (picked) => {
      const calls = picked.map((item) => {
        const expiresAt = Math.floor(Date.parse(item.at) / 1000) + keptSeconds;
        const Item = { ...callKey(item), writer: wakesImporters, call: { table, ...item }, expiresAt };
        return client.send(new PutCommand({ TableName: leads, Item }));
      });
      await Promise.all(calls);
    },
  };
}
