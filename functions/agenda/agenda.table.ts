import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { onAgenda } from '../platform/onAgenda.table.ts';
import { shardOf } from '../platform/shard.ts';
import { contactKey, type Key, dueKey as key } from '../platform/tableKeys.ts';
import { writers } from '../platform/writers.ts';
import type { Instant } from '../time/instant.ts';
import type { Picked, Work } from './dueKind.ts';

/** An item that is due, as the index holds it; its work is for its kind to read. */
export type Due = Key & { at: Instant; work: unknown };

export type DuePage = { due: Due[]; next?: Record<string, unknown> | undefined };

/** The agenda: a sparse index of everything that is to happen later, by shard and instant. */
export function agendaTable(client: DynamoDBDocumentClient, table: string) {
  return {
    /** A page of what is due in a shard at `now`, the longest due first; `next` leads to the page after. */
    due: async (shard: string, now: Instant, most: number, after?: DuePage['next']): Promise<DuePage> => {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'agenda',
          KeyConditionExpression: 'agenda = :shard AND agendaAt <= :now',
          ExpressionAttributeValues: { ':shard': shard, ':now': now },
          Limit: most,
          ExclusiveStartKey: after,
        }),
      );
      const due = Items.map(({ pk, sk, agendaAt, work }): Due => ({ pk, sk, at: agendaAt, work }));
      return { due, next: LastEvaluatedKey };
    },

    /** Picks a due item: moves it ahead, out of sight, before its work is done. Refused if somebody else picked it. */
    pick: ({ pk, sk, at }: Key & { at: Instant }, until: Instant) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk, sk },
          UpdateExpression: 'SET agendaAt = :until, writer = :writer',
          ConditionExpression: 'agendaAt = :seen',
          ExpressionAttributeValues: { ':until': until, ':seen': at, ':writer': writers.sweep },
        }),
      ),

    /** Puts work on the agenda, or moves what stands there. */
    schedule: <Some extends Work>(owner: string, work: Some, at: Instant, id?: string) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: key(owner, work.kind, id),
          ...onAgenda(shardOf(owner), at, work),
        }),
      ),

    /** Wakes the judge of a contact, whatever is due when; refused by its condition if it is gone. Costs the index nothing. */
    judgeAnew: (contactId: string, now: Instant) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: contactKey(contactId),
          UpdateExpression: 'SET wokenAt = :now, writer = :writer',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':now': now, ':writer': writers.backfill },
        }),
      ),

    /** Takes work off the agenda, whether it was there or not. */
    cancel: (owner: string, kind: string, id?: string) =>
      client.send(new DeleteCommand({ TableName: table, Key: key(owner, kind, id) })),

    /** Whether picked work is still the worker's own: neither done nor picked anew since. */
    stands: async ({ pk, sk, at }: Picked): Promise<boolean> => {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: { pk, sk }, ConsistentRead: true, ProjectionExpression: 'agendaAt' }),
      );
      return Item?.agendaAt === at;
    },

    /** Notes what is left of picked work, and when it goes on. Refused by its condition if it was picked anew meanwhile. */
    goOn: ({ pk, sk, at }: Picked, work: Work, next: Instant) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk, sk },
          UpdateExpression: 'SET agendaAt = :next, #work = :work, writer = :writer',
          ConditionExpression: 'agendaAt = :seen',
          ExpressionAttributeNames: { '#work': 'work' },
          ExpressionAttributeValues: { ':next': next, ':seen': at, ':work': work, ':writer': writers.agenda },
        }),
      ),

    /** The work is done. Refused by its condition if it was picked anew or planned again meanwhile. */
    finish: ({ pk, sk, at }: Picked) =>
      client.send(
        new DeleteCommand({
          TableName: table,
          Key: { pk, sk },
          ConditionExpression: 'agendaAt = :seen',
          ExpressionAttributeValues: { ':seen': at },
        }),
      ),
  };
}

export type AgendaTable = ReturnType<typeof agendaTable>;
