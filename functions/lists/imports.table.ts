import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { assignments, fieldNames, fieldValues } from '../platform/expressions.ts';
import { newestOf } from '../platform/newestOf.table.ts';
import { readable } from '../platform/readable.ts';
import { importsGroup, importKey as key, importPageKey as pageKey } from '../platform/tableKeys.ts';
import { writers } from '../platform/writers.ts';
import { written } from '../platform/written.ts';
import { begins, type Import, type ImportPage, importSchema, type Phase, pageSchema } from './import.schema.ts';

const changesSchema = z.partial(importSchema);

/** Lists that are brought in, and what became of their rows. */
export function importsTable(client: DynamoDBDocumentClient, table: string) {
  const change = (
    id: string,
    changes: Partial<Import>,
    condition: string,
    values: Record<string, unknown>,
    removed: string[] = [],
  ) => {
    const set = { ...written(changesSchema, changes), writer: writers.imports };
    return client.send(
      new UpdateCommand({
        TableName: table,
        Key: key(id),
        UpdateExpression: `SET ${assignments(set)}${removed.length > 0 ? ` REMOVE ${removed.map((name) => `#${name}`).join(', ')}` : ''}`,
        ConditionExpression: condition,
        ExpressionAttributeNames: {
          ...fieldNames(set),
          ...fieldNames(Object.fromEntries(removed.map((name) => [name, true]))),
          '#state': 'state',
          ...(condition.includes('#phase') && { '#phase': 'phase' }),
          ...(condition.includes('#page') && { '#page': 'page' }),
        },
        ExpressionAttributeValues: { ...fieldValues(set), ...values },
      }),
    );
  };
  return {
    get: async (id: string): Promise<Import | undefined> => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: key(id), ConsistentRead: true }));
      return Item && importSchema.parse(Item);
    },

    create: (one: Import) =>
      client.send(
        new PutCommand({
          TableName: table,
          Item: {
            ...key(one.id),
            ...written(importSchema, one),
            ...{ writer: writers.imports, group: importsGroup, groupSort: `${one.createdAt}#${one.id}` },
          },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),

    /** A page of them, the newest first, before a place in that order. */
    list: async (before: string | undefined, most: number): Promise<{ imports: Import[]; next?: string }> => {
      const { entries, ...more } = await newestOf({ client, table }, importsGroup, before, most);
      const found = await Promise.all(
        entries.map(
          async ({ pk, sk }) => (await client.send(new GetCommand({ TableName: table, Key: { pk, sk } }))).Item,
        ),
      );
      const imports = found.flatMap((item) => (item && readable(importSchema, item)) ?? []);
      return { imports, ...more };
    },

    /** What is said of a list whose file has not come yet. */
    remember: (id: string, settings: Import['settings']) =>
      change(id, { settings }, '#state = :waiting', { ':waiting': 'waiting' }),

    /** Begins a phase at its first page; refused by its condition in a state from which it may not begin. */
    begin: (id: string, phase: Phase, changes: Partial<Import> = {}) => {
      const from = begins[phase].from;
      return change(
        id,
        { ...changes, state: begins[phase].while, phase, page: 0 },
        `#state IN (${from.map((_, n) => `:s${n}`).join(', ')})`,
        Object.fromEntries(from.map((state, n) => [`:s${n}`, state])),
        ['at', 'estimated', ...(phase === 'survey' ? ['reason', 'survey', 'header'] : [])],
      );
    },

    /** A page is done, for good; refused by its condition if somebody else had done it. */
    advance: (
      id: string,
      { phase, page }: { phase: Phase; page: number },
      changes: Partial<Import>,
      removed: string[] = [],
    ) =>
      change(
        id,
        changes,
        '#state IN (:reading, :running) AND #phase = :seenPhase AND #page = :seenPage',
        { ':reading': 'reading', ':running': 'running', ':seenPhase': phase, ':seenPage': page },
        removed,
      ),

    page: async (id: string, page: number): Promise<ImportPage | undefined> => {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: pageKey(id, page), ConsistentRead: true }),
      );
      return Item && pageSchema.parse(Item);
    },

    putPage: (id: string, number: number, page: ImportPage) =>
      client.send(
        new PutCommand({
          TableName: table,
          Item: { ...pageKey(id, number), ...written(pageSchema, page), writer: writers.imports },
        }),
      ),
  };
}

export type ImportsTable = ReturnType<typeof importsTable>;
