import { type DynamoDBDocumentClient, GetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { shardOf } from '../platform/shard.ts';
import { contactKey, contactPk, dueKey, sendKey } from '../platform/tableKeys.ts';
import { writers } from '../platform/writers.ts';
import type { Instant } from '../time/instant.ts';
import { type ClickWork, clickNotesSchema } from './clicks.schema.ts';
import type { ClickNote } from './personClicks.ts';

type Mail = { contactId: string; occasion: string };

/** Notes kept of one mail at a time: no letter has so many links that a person would follow. */
const most = 60;

/** Clicks on links of mails: noted on an item that waits on the agenda, and then what they said of their mail and contact. */
export function clicksTable(client: DynamoDBDocumentClient, table: string) {
  const waiting = ({ contactId, occasion }: Mail) => dueKey(contactPk(contactId), 'clicks', occasion);
  return {
    /**
     * Notes a click, to be judged at `judgeAt` with those that come until then. Refused by its condition once there are
     * too many to wait for.
     */
    note: (mail: Mail, note: ClickNote, judgeAt: Instant) => {
      const work: ClickWork = { kind: 'clicks', contactId: mail.contactId, occasion: mail.occasion };
      return client.send(
        new UpdateCommand({
          TableName: table,
          Key: waiting(mail),
          UpdateExpression:
            'SET notes = list_append(if_not_exists(notes, :none), :notes), agenda = :shard, agendaAt = :at, #work = :work, writer = :writer',
          ConditionExpression: 'attribute_not_exists(notes) OR size(notes) < :most',
          ExpressionAttributeNames: { '#work': 'work' },
          ExpressionAttributeValues: {
            ':none': [],
            ':notes': [note],
            ':shard': shardOf(contactPk(mail.contactId)),
            ':at': judgeAt,
            ':work': work,
            ':writer': writers.agenda,
            ':most': most,
          },
        }),
      );
    },

    /** The clicks that wait to be judged. */
    notes: async (mail: Mail): Promise<ClickNote[]> => {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: waiting(mail), ConsistentRead: true, ProjectionExpression: 'notes' }),
      );
      return clickNotesSchema.parse(Item?.notes ?? []);
    },

    /** What the contact remembers of clicks; undefined for nobody. */
    remembered: async (contactId: string): Promise<{ clicks?: Clicks } | undefined> => {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: contactKey(contactId), ConsistentRead: true }),
      );
      return Item && { clicks: Item.clicks as Clicks };
    },

    /**
     * Marks a mail as clicked for the first time, and counts it on the contact it is counted for, which remembered `seen`,
     * together. Refused by its conditions if it is marked already, gone, or if the contact has come to remember something
     * else.
     */
    markFirst: (mail: Mail, { contactId, at }: { contactId: string; at: Instant }, seen: Clicks | undefined) =>
      client.send(
        new TransactWriteCommand({
          TransactItems: [
            {
              Update: {
                TableName: table,
                Key: sendKey(mail.contactId, mail.occasion),
                UpdateExpression: 'SET clickedAt = :at',
                ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(clickedAt)',
                ExpressionAttributeValues: { ':at': at },
              },
            },
            {
              Update: {
                TableName: table,
                Key: contactKey(contactId),
                UpdateExpression: 'SET clicks = :clicks, writer = :writer',
                ConditionExpression: seen ? 'clicks = :seen' : 'attribute_exists(pk) AND attribute_not_exists(clicks)',
                ExpressionAttributeValues: {
                  ':clicks': { count: (seen?.count ?? 0) + 1, lastAt: later(seen?.lastAt, at) },
                  ':writer': writers.clicks,
                  ...(seen && { ':seen': seen }),
                },
              },
            },
          ],
        }),
      ),

    /** Notes a later click on a mail that is counted already. Refused by its condition where it tells nothing new. */
    markAgain: (contactId: string, at: Instant) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: contactKey(contactId),
          UpdateExpression: 'SET clicks.lastAt = :at, writer = :writer',
          ConditionExpression: 'clicks.lastAt < :at',
          ExpressionAttributeValues: { ':at': at, ':writer': writers.clicks },
        }),
      ),
  };
}

/** Mails in which the contact followed a link, and when it last did. */
export type Clicks = { count: number; lastAt: Instant };
export type ClicksTable = ReturnType<typeof clicksTable>;

const later = (known: Instant | undefined, at: Instant) => (known && known > at ? known : at);
