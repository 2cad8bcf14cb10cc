import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { documentClient } from './aws.ts';
import { bodyHash } from './bodyHash.ts';
import { inChangeLog } from './inChangeLog.ts';
import { log, reasonOf } from './log.ts';
import type { Action, Caller } from './may.ts';
import { refusalKey } from './tableKeys.ts';

/** How long it is told that somebody tried what they may not. */
const keptDays = 365;
const minute = 'YYYY-MM-DDTHH:MM'.length;

type Attempt = { by: string; role: string; action: Action };

/** A line of the change log: who tried what they may not. Tried again within the minute it is the same line. */
export function refusalsTable(client: DynamoDBDocumentClient, table: string) {
  return {
    note: (attempt: Attempt, now: Date) => {
      const at = `${now.toISOString().slice(0, minute)}:00.000Z`;
      const id = bodyHash([attempt]).slice(0, 16);
      const key = refusalKey(at, id);
      const expiresAt = Math.floor(now.getTime() / 1000) + keptDays * 86_400;
      const Item = { ...key, id, at, ...attempt, expiresAt, ...inChangeLog(key.pk, at, id) };
      return client.send(new PutCommand({ TableName: table, Item }));
    },
  };
}

let refusals: ReturnType<typeof refusalsTable> | undefined;

/** Notes what was refused to somebody of the staff. Never throws: whoever may not is told so, whatever becomes of the note. */
export async function noteRefused(caller: Caller | undefined, action: Action): Promise<void> {
  const table = process.env.CONTACTS_TABLE;
  if (caller?.kind !== 'staff' || !table) return;
  refusals ??= refusalsTable(documentClient(), table);
  await refusals
    .note({ by: caller.name, role: caller.role, action }, new Date())
    .catch((error: unknown) => log('REFUSAL_LOST', reasonOf(error)));
}
