import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Transaction } from '../contacts/contacts.table.ts';
import { assignments, fieldNames, fieldValues } from '../platform/expressions.ts';
import { askedKey, invitedKey, mailsKey, testKey } from '../platform/tableKeys.ts';
import { written } from '../platform/written.ts';
import type { Instant } from '../time/instant.ts';
import {
  type AskedRef,
  type AskedState,
  askedBefore,
  type RightsMail,
  rightsMailSchema,
  type TestMail,
  testMailSchema,
  type WaitingRoom,
} from './asked.schema.ts';
import { writers } from './writers.ts';

type RightsName = Pick<RightsMail, 'contactId' | 'kind' | 'voucher'>;

/** When a mail may be claimed that has ended before: the last time by `freshSince`, and fewer than `most` that left. */
export type ClaimTerms = { at: Instant; freshSince: Instant; most: number; address?: string };

/**
 * Mails that somebody asked for, whatever their kind. They stand in the Leads table, beside and on the leads, whose
 * stream wakes the one function that mails them; nothing written here wakes it but `wake` and a request.
 */
export function askedTable(client: DynamoDBDocumentClient, table: string) {
  const update = (
    { pk, id }: AskedRef,
    { write, condition, values }: { write: string; condition: string; values: Record<string, unknown> },
  ) =>
    client.send(
      new UpdateCommand({
        TableName: table,
        Key: { pk },
        UpdateExpression: write,
        ConditionExpression: `id = :id AND ${condition}`,
        ExpressionAttributeNames: { '#state': 'state', '#writer': 'writer' },
        ExpressionAttributeValues: { ':id': id, ...values },
      }),
    );
  const item = (mail: RightsMail) => ({
    ...askedKey(mail.contactId, mail.kind, mail.voucher),
    ...written(rightsMailSchema, mail),
    writer: writers.right,
  });

  return {
    /**
     * Asks for a mail about a right, or for a test; refused by its condition while one asked for after `freshSince` is there, or waits,
     * and once so many were asked for in a day.
     */
    ask: (mail: RightsMail | TestMail, { freshSince, mostADay }: { freshSince: Instant; mostADay: number }) => {
      const isTest = mail.kind === 'test';
      const set = {
        ...(isTest ? written(testMailSchema, mail) : written(rightsMailSchema, mail)),
        writer: writers.right,
      };
      return client.send(
        new UpdateCommand({
          TableName: table,
          Key: isTest ? testKey(mail) : askedKey(mail.contactId, mail.kind),
          UpdateExpression: `SET ${assignments(set)}, #today = if_not_exists(#today, :none) + :one REMOVE askedAt, waiting, waitsUntil`,
          ConditionExpression:
            'attribute_not_exists(pk) OR (#requestedAt <= :freshSince AND NOT #state IN (:waiting, :mailing) AND (attribute_not_exists(#today) OR #today < :most))',
          ExpressionAttributeNames: { ...fieldNames(set), '#today': `on ${mail.requestedAt.slice(0, 10)}` },
          ExpressionAttributeValues: {
            ...fieldValues(set),
            ...{ ':freshSince': freshSince, ':waiting': 'waiting', ':mailing': 'mailing' },
            ...{ ':none': 0, ':one': 1, ':most': mostADay },
          },
        }),
      );
    },

    /** Transaction items: a mail about a right is asked for, or nothing of it is left. */
    asked: (mail: RightsMail): Transaction => ({ Put: { TableName: table, Item: item(mail) } }),
    dropped: ({ contactId, kind, voucher }: RightsName): Transaction => ({
      Delete: { TableName: table, Key: askedKey(contactId, kind, voucher) },
    }),

    drop: ({ pk }: AskedRef) => client.send(new DeleteCommand({ TableName: table, Key: { pk } })),

    /**
     * Claims a mail; refused by its condition if it is another one by now or claimed already, has a time to wait for, or
     * ended so lately or so often that the terms forbid it.
     */
    claim: (mail: AskedRef, { at, freshSince, most, address }: ClaimTerms) =>
      update(mail, {
        write: `SET #state = :mailing, #writer = :writer, askedAt = :at${address ? ', address = :address' : ''}`,
        condition: `${from('mailing')} AND attribute_not_exists(waitsUntil) AND attempts < :most AND (#state = :waiting OR attribute_not_exists(askedAt) OR askedAt <= :freshSince)`,
        values: {
          ...fromValues('mailing'),
          ':writer': writers.ask,
          ':mailing': 'mailing',
          ':waiting': 'waiting',
          ':at': at,
          ':freshSince': freshSince,
          ':most': most,
          ...(address && { ':address': address }),
        },
      }),

    /** Writes how a claimed mail ended; refused by its condition if it is another one or elsewhere by now. */
    settle: (mail: AskedRef, to: 'mailed' | 'unknown' | 'held') =>
      update(mail, {
        write: `SET #state = :to, #writer = :writer ADD attempts :left`,
        condition: from(to),
        values: { ...fromValues(to), ':to': to, ':writer': writers.ask, ':left': to === 'held' ? 0 : 1 },
      }),

    /** Lets a claimed mail wait until a time; refused by its condition if it is another one or elsewhere by now. */
    giveBack: (mail: AskedRef, until: Instant, room: WaitingRoom) =>
      update(mail, {
        write: 'SET #state = :to, #writer = :writer, waiting = :room, waitsUntil = :until',
        condition: from('waiting'),
        values: {
          ...fromValues('waiting'),
          ':to': 'waiting',
          ':writer': writers.ask,
          ':room': room,
          ':until': until,
        },
      }),

    /** Mails that have waited long enough, at most so many. */
    waited: async (room: WaitingRoom, now: Instant, most: number): Promise<AskedRef[]> => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'waiting',
          KeyConditionExpression: 'waiting = :room AND waitsUntil <= :now',
          ExpressionAttributeValues: { ':room': room, ':now': now },
          Limit: most,
        }),
      );
      return Items.map(({ pk, id }) => ({ pk: String(pk), id: String(id) }));
    },

    /** Ends the waiting of a mail, which wakes the one who mails. */
    wake: (mail: AskedRef) =>
      update(mail, {
        write: 'SET #writer = :writer REMOVE waiting, waitsUntil',
        condition: '#state = :waiting',
        values: { ':writer': writers.wake, ':waiting': 'waiting' },
      }),

    /** Takes a place among the mails of an hour; refused by its condition once `most` are taken. */
    takePlace: (hour: string, most: number, expiresAt: number) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: mailsKey(hour),
          UpdateExpression: 'SET expiresAt = :expiresAt ADD #count :one',
          ConditionExpression: 'attribute_not_exists(#count) OR #count < :most',
          ExpressionAttributeNames: { '#count': 'count' },
          ExpressionAttributeValues: { ':expiresAt': expiresAt, ':one': 1, ':most': most },
        }),
      ),

    /** Gives a place back that was taken for a mail that certainly did not leave. */
    freePlace: (hour: string) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: mailsKey(hour),
          UpdateExpression: 'ADD #count :back',
          ExpressionAttributeNames: { '#count': 'count' },
          ExpressionAttributeValues: { ':back': -1 },
        }),
      ),

    /** How many invitations a mailbox was sent, by the key of its lead; outlives the lead. */
    invitations: async (key: string): Promise<number> => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: invitedKey(key) }));
      return Number(Item?.count ?? 0);
    },

    noteInvitation: (key: string, expiresAt: number) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: invitedKey(key),
          UpdateExpression: 'SET expiresAt = :expiresAt ADD #count :one',
          ExpressionAttributeNames: { '#count': 'count' },
          ExpressionAttributeValues: { ':expiresAt': expiresAt, ':one': 1 },
        }),
      ),
  };
}

export type AskedTable = ReturnType<typeof askedTable>;

/** The condition that a mail is in a state from which it may come into this one. */
function from(state: AskedState): string {
  return `#state IN (${askedBefore(state)
    .map((before) => `:from_${before}`)
    .join(', ')})`;
}

function fromValues(state: AskedState): Record<string, string> {
  return Object.fromEntries(askedBefore(state).map((before) => [`:from_${before}`, before]));
}
