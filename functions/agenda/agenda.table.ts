import { DeleteCommand, type DynamoDBDocumentClient, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { contactPk } from '../contacts/contacts.table.ts';
import { shardOf } from '../platform/shard.ts';
import { mailWorkSchema } from '../programme/send.schema.ts';
import type { Instant } from '../time/instant.ts';

const judgeWorkSchema = z.object({ kind: z.literal('judge'), contactId: z.string() });

const dueSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  agendaAt: z.string(),
  work: z.discriminatedUnion('kind', [mailWorkSchema, judgeWorkSchema]),
});

/** Something that is due, as the agenda's index holds it. */
export type Due = z.infer<typeof dueSchema>;

/** The agenda: a sparse index of everything that is to happen to somebody later, by shard and instant. */
export function agendaTable(client: DynamoDBDocumentClient, table: string) {
  const judgement = (contactId: string) => ({ pk: contactPk(contactId), sk: 'DUE#judge' });
  return {
    /** What is due in a shard at `now`, the longest due first. */
    due: async (shard: string, now: Instant, most: number): Promise<Due[]> => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'agenda',
          KeyConditionExpression: 'agenda = :shard AND agendaAt <= :now',
          ExpressionAttributeValues: { ':shard': shard, ':now': now },
          Limit: most,
        }),
      );
      return Items.map((item) => dueSchema.parse(item));
    },

    /** Picks a due item: moves it ahead, out of sight, before its work is done. Refused if somebody else picked it. */
    pick: ({ pk, sk, agendaAt }: Due, until: Instant) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk, sk },
          UpdateExpression: 'SET agendaAt = :until, writer = :writer',
          ConditionExpression: 'agendaAt = :seen',
          ExpressionAttributeValues: { ':until': until, ':seen': agendaAt, ':writer': 'sweep' },
        }),
      ),

    /** Sets when a contact is to be judged next. */
    judgeAt: (contactId: string, agendaAt: Instant) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: judgement(contactId),
          UpdateExpression: 'SET agenda = :shard, agendaAt = :agendaAt, #work = :work, writer = :writer',
          ExpressionAttributeNames: { '#work': 'work' },
          ExpressionAttributeValues: {
            ':shard': shardOf(contactId),
            ':agendaAt': agendaAt,
            ':work': { kind: 'judge', contactId },
            ':writer': 'segment',
          },
        }),
      ),

    /** Wakes the judge of a contact, whatever is due when. Costs the index nothing. */
    judgeAnew: (contactId: string, now: Instant) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: judgement(contactId),
          UpdateExpression: 'SET wokenAt = :now, writer = :writer',
          ExpressionAttributeValues: { ':now': now, ':writer': 'backfill' },
        }),
      ),

    /** Time alone changes nothing more about this contact. */
    neverJudge: (contactId: string) => client.send(new DeleteCommand({ TableName: table, Key: judgement(contactId) })),
  };
}

export type AgendaTable = ReturnType<typeof agendaTable>;
