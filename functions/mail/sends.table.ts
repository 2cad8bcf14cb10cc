import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { conditionFailed } from '../platform/aws.ts';
import { assignments, fieldNames, fieldValues } from '../platform/expressions.ts';
import { onAgenda } from '../platform/onAgenda.table.ts';
import { readable } from '../platform/readable.ts';
import { bulkShardOf, shardOf, shards } from '../platform/shard.ts';
import {
  contactPk,
  dueKey,
  sendKey as key,
  sendsGroup,
  sendsGroupSort,
  sorts,
  unknownAgenda,
} from '../platform/tableKeys.ts';
import { written } from '../platform/written.ts';
import type { Moment } from '../programme/campaigns/campaignMoments.ts';
import {
  type CountedSend,
  countedSendSchema,
  type MailRef,
  type MailWork,
  type Outcome,
  type PlannedMail,
  type Send,
  type SendMark,
  type SkipReason,
  sendSchema,
  sendTransitions,
  type UnsettledWork,
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
        ...inGroup(mail),
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

    /**
     * Puts somebody of an audience among the sends of a campaign: on the agenda, skipped for good, or planned without a
     * time because it waits for something else. Refused by its condition if she is there already.
     */
    enter: (mail: PlannedMail, as: { agendaAt: Instant } | { skipped: SkipReason; at: Instant } | 'waiting') => {
      const { contactId, occasion } = mail;
      const work: MailWork = { kind: 'mail', contactId, occasion };
      const skipped = typeof as === 'object' && 'skipped' in as;
      const state = skipped
        ? ({ state: 'skipped', reason: as.skipped, at: as.at } as const)
        : ({ state: 'planned' } as const);
      const onAgenda = typeof as === 'object' && 'agendaAt' in as;
      return client.send(
        new PutCommand({
          TableName: table,
          Item: {
            ...key(contactId, occasion),
            ...written(sendSchema, { ...mail, ...state }),
            ...inGroup(mail),
            ...(onAgenda && { work, agenda: bulkShardOf(contactId), agendaAt: as.agendaAt }),
          },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      );
    },

    /** Takes a mail that is still planned off the agenda, until `putBack`; refused by its condition once it has an outcome. */
    hold: ({ contactId, occasion }: MailRef) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: key(contactId, occasion),
          UpdateExpression: 'REMOVE agenda, agendaAt, #work',
          ConditionExpression: '#state = :planned',
          ExpressionAttributeNames: { '#state': 'state', '#work': 'work' },
          ExpressionAttributeValues: { ':planned': 'planned' },
        }),
      ),

    /** Whether a mail stands on the agenda. */
    isOnAgenda: async ({ contactId, occasion }: MailRef): Promise<boolean> => {
      const { Item } = await client.send(
        new GetCommand({
          TableName: table,
          Key: key(contactId, occasion),
          ConsistentRead: true,
          ProjectionExpression: 'agendaAt',
        }),
      );
      return Item?.agendaAt !== undefined;
    },

    /** Puts a held mail back on the agenda; refused by its condition if it stands there, or has an outcome. */
    putBack: ({ contactId, occasion }: MailRef, agendaAt: Instant, variant?: string) => {
      const work: MailWork = { kind: 'mail', contactId, occasion };
      const set = { agenda: bulkShardOf(contactId), agendaAt, work, variant };
      return client.send(
        new UpdateCommand({
          TableName: table,
          Key: key(contactId, occasion),
          UpdateExpression: `SET ${assignments(set)}`,
          ConditionExpression: '#state = :planned AND attribute_not_exists(#agenda)',
          ExpressionAttributeNames: { ...fieldNames(set), '#state': 'state' },
          ExpressionAttributeValues: { ...fieldValues(set), ':planned': 'planned' },
        }),
      );
    },

    /** Plans a mail anew that was skipped for one of these reasons; refused by its condition if it was not. */
    planAnew: ({ contactId, occasion }: MailRef, reasons: readonly SkipReason[], { dueAt, until }: Moment) => {
      const work: MailWork = { kind: 'mail', contactId, occasion };
      const set = { state: 'planned', dueAt, until, agenda: bulkShardOf(contactId), agendaAt: dueAt, work };
      const wanted = Object.fromEntries(reasons.map((reason, i) => [`:r${i}`, reason]));
      return client.send(
        new UpdateCommand({
          TableName: table,
          Key: key(contactId, occasion),
          UpdateExpression: `SET ${assignments(set)} REMOVE #reason, #at`,
          ConditionExpression: `#state = :skipped AND #reason IN (${Object.keys(wanted).join(', ')})`,
          ExpressionAttributeNames: { ...fieldNames(set), '#reason': 'reason', '#at': 'at' },
          ExpressionAttributeValues: { ...fieldValues(set), ...wanted, ':skipped': 'skipped' },
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
     * Writes how a mail ended and takes it off the agenda; its place among the sends of its cause stays. Refused by its
     * condition if an outcome stands there that this one may not follow, or if the mail is gone with its contact: the
     * outcome of a mail brings back nobody who was erased meanwhile.
     */
    settle: (mail: PlannedMail, outcome: Outcome, at: Instant) => {
      const { contactId, occasion, cause, step, variant, locale, purpose, dueAt, until } = mail;
      const what = { contactId, occasion, cause, step, variant, locale, purpose, dueAt, until };
      const isUnknown = outcome.state === 'unknown';
      const listed = isUnknown && { agenda: unknownAgenda, agendaAt: at };
      const set = { ...written(sendSchema, { ...what, ...outcome, at }), ...inGroup(mail), ...listed };
      const from = before(outcome.state);
      return client.send(
        new UpdateCommand({
          TableName: table,
          Key: key(mail.contactId, mail.occasion),
          UpdateExpression: `SET ${assignments(set)} REMOVE ${isUnknown ? '#work' : 'agenda, agendaAt, #work'}`,
          ConditionExpression: `#state IN (${from.map((_, i) => `:from${i}`).join(', ')})`,
          ExpressionAttributeNames: { ...fieldNames(set), '#work': 'work' },
          ExpressionAttributeValues: {
            ...fieldValues(set),
            ...Object.fromEntries(from.map((state, i) => [`:from${i}`, state])),
          },
        }),
      );
    },

    /** Whether any mail of a contact is known to have arrived after an instant. */
    arrivedSince: async (contactId: string, since: Instant): Promise<boolean> => {
      let ExclusiveStartKey: Record<string, unknown> | undefined;
      do {
        const { Count, LastEvaluatedKey } = await client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sends)',
            FilterExpression: 'deliveredAt > :since',
            ExpressionAttributeValues: { ':pk': contactPk(contactId), ':sends': sorts.send, ':since': since },
            ExclusiveStartKey,
          }),
        );
        if (Count) return true;
        ExclusiveStartKey = LastEvaluatedKey;
      } while (ExclusiveStartKey);
      return false;
    },

    /** Has a mail looked at again at `at`, of which nobody may know by then whether it went. */
    lookAgain: ({ contactId, occasion }: MailRef, at: Instant) => {
      const work: UnsettledWork = { kind: 'unsettled', contactId, occasion };
      return client.send(
        new UpdateCommand({
          TableName: table,
          Key: dueKey(contactPk(contactId), work.kind, occasion),
          ...onAgenda(shardOf(contactId), at, work),
        }),
      );
    },

    /**
     * Notes on a mail that went out what became of it, once: one unit, and one of the index. Where its outcome is open
     * nothing is noted, and the mail given back as it stands.
     */
    note: async (
      { contactId, occasion }: MailRef,
      mark: SendMark,
      at: Instant,
      unless: SendMark = mark,
    ): Promise<{ noted: boolean; open?: Send }> => {
      const write = client.send(
        new UpdateCommand({
          TableName: table,
          Key: key(contactId, occasion),
          UpdateExpression: 'SET #mark = :at',
          ConditionExpression: '#state = :sent AND attribute_not_exists(#unless)',
          ExpressionAttributeNames: { '#mark': mark, '#unless': unless, '#state': 'state' },
          ExpressionAttributeValues: { ':at': at, ':sent': 'sent' },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      try {
        await write;
      } catch (error) {
        if (!conditionFailed(error)) throw error;
        const found = error.Item && sendSchema.parse(unmarshall(error.Item as Record<string, AttributeValue>));
        return { noted: false, ...(found && isOpen(found) && { open: found }) };
      }
      return { noted: true };
    },

    /**
     * A page of what has become of a cause's mails in one shard, in the order of people, after one of them; `next` leads
     * to the page after. From the index: a moment old.
     */
    ofCause: async (cause: string, shard: string, after = '', most?: number): Promise<SendsPage> => {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'groups',
          KeyConditionExpression: '#group = :group AND groupSort > :after',
          ExpressionAttributeNames: { '#group': 'group' },
          ExpressionAttributeValues: { ':group': sendsGroup(cause, shard), ':after': after || ' ' },
          Limit: most,
        }),
      );
      const sends = Items.flatMap((item) => readable(countedSendSchema, item) ?? []);
      return { sends, next: LastEvaluatedKey?.groupSort };
    },
  };
}

/** Every send of a cause, the shards side by side; a page of each at a time. */
export async function* allOfCause(
  sends: Pick<SendsTable, 'ofCause'>,
  cause: string,
  most?: number,
): AsyncGenerator<CountedSend[]> {
  let open: { shard: string; after?: string }[] = shards.map((shard) => ({ shard }));
  while (open.length > 0) {
    const pages = await Promise.all(open.map(({ shard, after }) => sends.ofCause(cause, shard, after, most)));
    yield pages.flatMap((page) => page.sends);
    open = open.flatMap(({ shard }, i) => (pages[i]!.next ? [{ shard, after: pages[i]!.next! }] : []));
  }
}

/** A page of a cause's sends; `next` is where the page after begins. */
export type SendsPage = { sends: CountedSend[]; next?: string | undefined };

const inGroup = ({ contactId, occasion, cause }: PlannedMail) => ({
  group: sendsGroup(cause, shardOf(contactId)),
  groupSort: sendsGroupSort(contactId, occasion),
});

export type SendsTable = ReturnType<typeof sendsTable>;

/** Whether what SES tells of it is news: nobody knew how it ended, or somebody skipped it while another handed it over. */
export const isOpen = ({ state }: Send) => state === 'planned' || state === 'unknown' || state === 'skipped';

function before(state: Send['state']): Send['state'][] {
  return (Object.keys(sendTransitions) as Send['state'][]).filter((from) => sendTransitions[from].includes(state));
}
