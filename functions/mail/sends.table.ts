import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { assignments, fieldNames, fieldValues } from '../platform/expressions.ts';
import { shardOf } from '../platform/shard.ts';
import { sendKey as key } from '../platform/tableKeys.ts';
import { written } from '../platform/written.ts';
import {
  type MailWork,
  type Outcome,
  type PlannedMail,
  type Send,
  sendSchema,
  sendTransitions,
} from '../programme/send.schema.ts';
import type { Instant } from '../time/instant.ts';

/** Mails planned, sent or not: one item an occasion in the contact's collection. */
export function sendsTable(client: DynamoDBDocumentClient, table: string) {
  return {
    /** A mail as it was a moment ago (eventually consistent, half a read unit); the claim decides, not this. */
    glance: async (contactId: string, occasion: string): Promise<Send | undefined> => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: key(contactId, occasion) }));
      return Item && sendSchema.parse(Item);
    },

    /** Plans a mail, or moves its plan; refused by its condition once it has an outcome. */
    plan: (mail: PlannedMail, agendaAt: Instant) => {
      const { contactId, occasion } = mail;
      const work: MailWork = { kind: 'mail', contactId, occasion };
      const set = {
        ...written(sendSchema, { ...mail, state: 'planned' }),
        work,
        agenda: shardOf(mail.contactId),
        agendaAt,
      };
      return client.send(
        new UpdateCommand({
          TableName: table,
          Key: key(mail.contactId, mail.occasion),
          UpdateExpression: `SET ${assignments(set)}`,
          ConditionExpression: 'attribute_not_exists(pk) OR #state = :state',
          ExpressionAttributeNames: fieldNames(set),
          ExpressionAttributeValues: fieldValues(set),
        }),
      );
    },

    /** Moves a mail that is still planned; refused by its condition once it has an outcome, or is gone with its contact. */
    move: (mail: PlannedMail, agendaAt: Instant) => {
      const set = { until: mail.until, agendaAt };
      return client.send(
        new UpdateCommand({
          TableName: table,
          Key: key(mail.contactId, mail.occasion),
          UpdateExpression: `SET ${assignments(set)}`,
          ConditionExpression: '#state = :planned',
          ExpressionAttributeNames: { ...fieldNames(set), '#state': 'state' },
          ExpressionAttributeValues: { ...fieldValues(set), ':planned': 'planned' },
        }),
      );
    },

    /** Drops a plan that no longer holds; refused by its condition if the mail is due by now or has an outcome. */
    drop: (contactId: string, occasion: string, now: Instant) =>
      client.send(
        new DeleteCommand({
          TableName: table,
          Key: key(contactId, occasion),
          ConditionExpression: '#state = :planned AND agendaAt > :now',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':planned': 'planned', ':now': now },
        }),
      ),

    /**
     * Writes how a mail ended, takes it off the agenda and puts it into the group its report counts. Refused by its
     * condition if an outcome stands there that this one may not follow, or if the mail is gone with its contact: the
     * outcome of a mail brings back nobody who was erased meanwhile.
     */
    settle: (mail: PlannedMail, outcome: Outcome, at: Instant) => {
      const { contactId, occasion, cause, step, purpose, dueAt, until } = mail;
      const group = { group: `${cause}#${shardOf(contactId)}`, groupSort: `${at.slice(0, 10)}#${outcome.state}` };
      const what = { contactId, occasion, cause, step, purpose, dueAt, until };
      const set = { ...written(sendSchema, { ...what, ...outcome, at }), ...group };
      const from = before(outcome.state);
      return client.send(
        new UpdateCommand({
          TableName: table,
          Key: key(mail.contactId, mail.occasion),
          UpdateExpression: `SET ${assignments(set)} REMOVE agenda, agendaAt, #work`,
          ConditionExpression: `#state IN (${from.map((_, i) => `:from${i}`).join(', ')})`,
          ExpressionAttributeNames: { ...fieldNames(set), '#work': 'work' },
          ExpressionAttributeValues: {
            ...fieldValues(set),
            ...Object.fromEntries(from.map((state, i) => [`:from${i}`, state])),
          },
        }),
      );
    },
  };
}

export type SendsTable = ReturnType<typeof sendsTable>;

function before(state: Send['state']): Send['state'][] {
  return (Object.keys(sendTransitions) as Send['state'][]).filter((from) => sendTransitions[from].includes(state));
}
