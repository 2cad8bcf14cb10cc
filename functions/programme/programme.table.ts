import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { assignments, fieldNames, fieldValues } from '../platform/expressions.ts';
import { shardOf } from '../platform/shard.ts';
import { programmePk, readProgrammeItems } from './heads.table.ts';
import { type Pass, type PassWork, passSchema } from './pass.schema.ts';
import type { DefinitionKind, Head } from './stored.schema.ts';

const pk = programmePk;
const historyPk = 'PROGRAMME#VERSIONS';
const nameOf = (kind: DefinitionKind, id: string) => `${kind.toUpperCase()}#${id}`;
const versionName = (kind: DefinitionKind, id: string, version: number) =>
  `${nameOf(kind, id)}#V${String(version).padStart(6, '0')}`;

/**
 * What is stored of the programme: a head for each definition, with the versions that matter now, all of them in one
 * small collection; every version for ever in another; and the passes over everybody that are under way.
 */
export function programmeTable(client: DynamoDBDocumentClient, table: string) {
  const items = readProgrammeItems(client, table);
  return {
    /** Every head, as it is stored. */
    heads: items,

    /** The passes that are not over. */
    passes: async (): Promise<Pass[]> =>
      (await items()).filter(({ changed }) => changed !== undefined).map((item) => passSchema.parse(item)),

    /** A version as it was saved, however long ago. */
    version: async (
      kind: DefinitionKind,
      id: string,
      version: number,
    ): Promise<Record<string, unknown> | undefined> => {
      const Key = { pk: historyPk, sk: versionName(kind, id, version) };
      return (await client.send(new GetCommand({ TableName: table, Key }))).Item;
    },

    /**
     * Saves a head's newest version, for ever too, and with it the pass that it calls for, if any. Refused if somebody
     * else has saved one since `seen`.
     */
    save: ({ kind, id, versions }: Head, seen: number, by: string, pass: Pass | undefined) => {
      const newest = versions.at(-1)!;
      const { version } = newest;
      return client.send(
        new TransactWriteCommand({
          TransactItems: [
            {
              Put: {
                TableName: table,
                Item: { pk, sk: nameOf(kind, id), kind, id, version, versions },
                ConditionExpression: seen === 0 ? 'attribute_not_exists(pk)' : 'version = :seen',
                ...(seen > 0 && { ExpressionAttributeValues: { ':seen': seen } }),
              },
            },
            { Put: { TableName: table, Item: { pk: historyPk, sk: versionName(kind, id, version), ...newest, by } } },
            ...(pass ? [{ Put: { TableName: table, Item: passItem(pass) } }] : []),
          ],
        }),
      );
    },

    /** A pass that is due, as far as it has come; undefined when it is over. */
    pass: async ({ pass: sk }: PassWork): Promise<Pass | undefined> => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: { pk, sk }, ConsistentRead: true }));
      return Item && passSchema.parse(Item);
    },

    /** Notes how far a pass has come, and keeps it out of sight until then. Refused when it is over. */
    advance: (pass: Pass, agendaAt: string) => {
      const { shard, after, done, tries, total } = pass;
      const set = { shard, after, done, tries, total, agendaAt };
      return client.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk, sk: passName(pass) },
          UpdateExpression: `SET ${assignments(set)}`,
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: fieldNames(set),
          ExpressionAttributeValues: fieldValues(set),
        }),
      );
    },

    /** Everybody has been judged anew. */
    finish: (pass: Pass) => client.send(new DeleteCommand({ TableName: table, Key: { pk, sk: passName(pass) } })),
  };
}

export type ProgrammeTable = ReturnType<typeof programmeTable>;

const passName = ({ from, changed }: Pass) => `PASS#${from}#${changed}`;

function passItem(pass: Pass) {
  const sk = passName(pass);
  const work: PassWork = { kind: 'backfill', pass: sk };
  return { pk, sk, ...pass, work, agenda: shardOf(pass.changed), agendaAt: pass.from };
}
