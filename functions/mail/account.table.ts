import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { accountPk, marketingKey, outcomesKey, quotaKey, sentKey } from '../platform/tableKeys.ts';
import { written } from '../platform/written.ts';
import type { Instant } from '../time/instant.ts';
import {
  type Marketing,
  marketingSchema,
  type Outcomes,
  outcomesSchema,
  type Quota,
  type Standing,
  standingSchema,
} from './account.schema.ts';

/** The account that all mails go through: what it may send, whether marketing goes on, and counts by the day. */
export function accountTable(client: DynamoDBDocumentClient, table: string) {
  const update = (input: Omit<ConstructorParameters<typeof UpdateCommand>[0], 'TableName'>) =>
    client.send(new UpdateCommand({ TableName: table, ...input }));
  return {
    /** How it stands, a moment ago. */
    standing: async (): Promise<Standing> => {
      const [quota, marketing] = await Promise.all(
        [quotaKey, marketingKey].map((Key) => client.send(new GetCommand({ TableName: table, Key }))),
      );
      return standingSchema.parse({ ...quota!.Item, ...(marketing!.Item && { marketing: marketing!.Item }) });
    },

    /** The turn to ask SES for the quota; refused by its condition where somebody asked since. What was told stays. */
    turnToAsk: (now: Instant, since: Instant, known: Quota | undefined) =>
      client.send(
        new PutCommand({
          TableName: table,
          Item: { ...quotaKey, askedAt: now, quota: known },
          ConditionExpression: 'attribute_not_exists(askedAt) OR askedAt <= :since',
          ExpressionAttributeValues: { ':since': since },
        }),
      ),

    noteQuota: (quota: Quota) =>
      client.send(new PutCommand({ TableName: table, Item: { ...quotaKey, askedAt: quota.at, quota } })),

    /** Pauses marketing or lets it go on; refused by its condition where somebody was faster. */
    turn: (marketing: Marketing, seen: Marketing | undefined) =>
      client.send(
        new PutCommand({
          TableName: table,
          Item: { ...marketingKey, ...written(marketingSchema, marketing) },
          ConditionExpression: seen ? '#state = :state AND #round = :round' : 'attribute_not_exists(pk)',
          ...(seen && {
            ExpressionAttributeNames: { '#state': 'state', '#round': 'round' },
            ExpressionAttributeValues: { ':state': seen.state, ':round': seen.round },
          }),
        }),
      ),

    /** Takes places for marketing mails on a day that has `most`; refused by its condition when so many are not left. */
    takePlaces: (day: string, places: number, most: number, expiresAt: number) =>
      update({
        Key: sentKey(day),
        UpdateExpression: 'SET expiresAt = :expiresAt ADD places :places',
        ConditionExpression: 'attribute_not_exists(places) OR places <= :room',
        ExpressionAttributeValues: { ':places': places, ':room': most - places, ':expiresAt': expiresAt },
      }),

    /** How many places of a day are taken. */
    placesTaken: async (day: string): Promise<number> => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: sentKey(day) }));
      return Number(Item?.places ?? 0);
    },

    /** Counts what SES told of marketing mails. */
    count: (day: string, round: number, { delivered, bounced, complained }: Outcomes, expiresAt: number) =>
      update({
        Key: outcomesKey(day, round),
        UpdateExpression: 'SET expiresAt = :expiresAt ADD delivered :d, bounced :b, complained :c',
        ExpressionAttributeValues: { ':d': delivered, ':b': bounced, ':c': complained, ':expiresAt': expiresAt },
      }),

    /** What was counted from a day on, of one round. */
    counted: async (since: string, round: number): Promise<Outcomes[]> => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
          ExpressionAttributeValues: {
            ':pk': accountPk,
            ':from': outcomesKey(since, 0).sk,
            ':to': outcomesKey('9999', 0).sk,
          },
          ConsistentRead: true,
        }),
      );
      return Items.filter(({ sk }) => String(sk).endsWith(`#${round}`)).map((item) => outcomesSchema.parse(item));
    },
  };
}

export type AccountTable = ReturnType<typeof accountTable>;
