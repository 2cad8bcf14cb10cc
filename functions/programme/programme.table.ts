import { type DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Transaction } from '../contacts/contacts.table.ts';
import { inChangeLog } from '../platform/inChangeLog.ts';
import { shardOf } from '../platform/shard.ts';
import { dueKey, headKey, programmePk, referencesKey, versionKey } from '../platform/tableKeys.ts';
import { writers } from '../platform/writers.ts';
import type { BackfillWork } from './backfillWork.schema.ts';
import { readProgrammeItems } from './heads.table.ts';
import type { Head } from './stored.schema.ts';
import { type StoredVersion, versionOf } from './version.table.ts';

type Saving = {
  head: Head;
  /** What the version holds besides, which no head does. */
  whole: Pick<StoredVersion, 'body' | 'letters'>;
  /** The version that the change was made from. */
  seen: number;
  by: string;
  /** Everybody is to be judged anew, unless nothing of the kind has changed. */
  backfill: BackfillWork | undefined;
  alongside?: Transaction[] | undefined;
};

/**
 * What is stored of the programme: a head for each definition, with the versions that matter now, all of them in one
 * small collection; every version whole and for ever in another; and the back-fills that are under way.
 */
export function programmeTable(client: DynamoDBDocumentClient, table: string) {
  return {
    /** Every head and every back-fill, as they are stored. */
    items: readProgrammeItems(client, table),

    /** A version as it was saved, however long ago. */
    version: versionOf(client, table),

    /** Transaction item: refused if anything has been saved since that refers to segments, or takes one away. */
    references: (seen: number | undefined): Transaction => ({
      Put: {
        TableName: table,
        Item: { ...referencesKey, count: (seen ?? 0) + 1 },
        ...(seen === undefined
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: '#count = :seen',
              ExpressionAttributeNames: { '#count': 'count' },
              ExpressionAttributeValues: { ':seen': seen },
            }),
      },
    }),

    /** Saves a head's newest version, and with it the back-fill that it calls for. Refused if another was saved since `seen`. */
    save: ({ head: { kind, id, versions }, whole, seen, by, backfill, alongside = [] }: Saving) => {
      const { version, from } = versions.at(-1)!;
      const head = { ...headKey(kind, id), kind, id, version, versions };
      const saved = {
        ...versionKey(kind, id, version),
        ...{ kind, id, version, from, by },
        ...inChangeLog(programmePk, from, `${kind}-${id}-${version}`),
        ...whole,
      };
      const condition =
        seen === 0
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : { ConditionExpression: 'version = :seen', ExpressionAttributeValues: { ':seen': seen } };
      return client.send(
        new TransactWriteCommand({
          TransactItems: [
            { Put: { TableName: table, Item: head, ...condition } },
            { Put: { TableName: table, Item: saved, ConditionExpression: 'attribute_not_exists(pk)' } },
            ...alongside,
            ...(backfill ? [{ Put: { TableName: table, Item: dueItem(backfill, version, from) } }] : []),
          ],
        }),
      );
    },
  };
}

export type ProgrammeTable = ReturnType<typeof programmeTable>;

function dueItem(work: BackfillWork, version: number, agendaAt: string) {
  const key = dueKey(programmePk, work.kind, `${work.changed}#${version}`);
  return { ...key, work, agenda: shardOf(programmePk), agendaAt, writer: writers.agenda };
}
