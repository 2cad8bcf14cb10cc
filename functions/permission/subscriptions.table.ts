import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Transaction } from '../contacts/contacts.table.ts';
import { readable } from '../platform/readable.ts';
import {
  consentKey,
  evidenceKey,
  subscriptionKey as key,
  suppressionKey,
  unreachableKey,
} from '../platform/tableKeys.ts';
import { written } from '../platform/written.ts';
import type { LeavingReason } from '../shop/vocabulary.ts';
import type { Instant } from '../time/instant.ts';
import type { MailRequest } from './mayMail.ts';
import {
  type ConsentRecord,
  consentRecordSchema,
  type NetworkEvidence,
  networkEvidenceSchema,
  type Subscription,
  type SuppressionReason,
  statesBefore,
  subscriptionSchema,
  suppressionReasons,
} from './subscription.schema.ts';

/** Permission: the subscription of a contact to e-mail, the consent ledger, and suppressed addresses. */
export function subscriptionsTable(client: DynamoDBDocumentClient, table: string) {
  const evidenceItem = (contactId: string, evidence: NetworkEvidence, at: Instant) => ({
    TableName: table,
    Item: { ...evidenceKey(contactId, at), ...written(networkEvidenceSchema, evidence) },
  });
  return {
    get: async (contactId: string): Promise<Subscription | undefined> => {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: key(contactId), ConsistentRead: true }),
      );
      return Item && subscriptionSchema.parse(Item);
    },

    /** For those who go through many: one that can't be read any more is none, and nobody is mailed by it. */
    look: async (contactId: string): Promise<Subscription | undefined> => {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: key(contactId), ConsistentRead: true }),
      );
      return Item && readable(subscriptionSchema, Item);
    },

    /** Why the address may not be mailed at all, by its key; outlives the contact. Having been erased is no such reason. */
    suppression: async (emailKey: string): Promise<Subscription['suppressed']> => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: suppressionKey(emailKey) }));
      const reason = suppressionReasons.find((known) => known === Item?.reason);
      return reason && { reason, at: Item!.at as Instant };
    },

    /** When somebody with this address had themselves erased, by its key. */
    erasedAt: async (emailKey: string): Promise<Instant | undefined> => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: suppressionKey(emailKey) }));
      return Item?.erasedAt as Instant | undefined;
    },

    /** Why an address may not be mailed at all, and when somebody with it had themselves erased, in one look. */
    standingOf: async (emailKey: string): Promise<{ suppressed?: Subscription['suppressed']; erasedAt?: Instant }> => {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: suppressionKey(emailKey), ConsistentRead: true }),
      );
      const reason = suppressionReasons.find((known) => known === Item?.reason);
      return {
        ...(reason && { suppressed: { reason, at: Item!.at } }),
        ...(Item?.erasedAt && { erasedAt: Item.erasedAt }),
      };
    },

    /** The record that a purpose stands by, as the ledger has it. */
    standingRecord: async (contactId: string, { at, record }: Subscription['purposes'][string]) => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: consentKey(contactId, at, record) }));
      return Item && readable(consentRecordSchema, Item);
    },

    /**
     * Transaction item: a purpose is as if it had never been agreed to, where it still stands by this record. Nobody takes
     * back by it what a person said since.
     */
    unsay: (contactId: string, { purpose, id }: Pick<ConsentRecord, 'purpose' | 'id'>): Transaction => ({
      Update: {
        TableName: table,
        Key: key(contactId),
        UpdateExpression: 'REMOVE purposes.#purpose',
        ConditionExpression: 'purposes.#purpose.#record = :record',
        ExpressionAttributeNames: { '#purpose': purpose, '#record': 'record' },
        ExpressionAttributeValues: { ':record': id },
      },
    }),

    /** Transaction item: the subscription of a new contact. */
    create: (contactId: string, subscription: Subscription): Transaction => ({
      Put: {
        TableName: table,
        Item: { ...key(contactId), ...written(subscriptionSchema, subscription) },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    }),

    /**
     * Transaction item: sets purposes to what their consent records say, and forgets those that are `unsaid`; whatever else
     * the subscription holds stays.
     * Refused by its condition where a purpose may not come to that state from the one it is in.
     */
    record: (contactId: string, records: ConsentRecord[], at: Instant, unsaid: string[] = []): Transaction => {
      const moves = records.map((record, i) => moving(record, at, String(i)));
      return {
        Update: {
          TableName: table,
          Key: key(contactId),
          UpdateExpression: `SET ${moves.map(({ set }) => set).join(', ')}${unsaid.length > 0 ? ` REMOVE ${unsaid.map((_, i) => `purposes.#u${i}`).join(', ')}` : ''}`,
          ConditionExpression: ['attribute_exists(pk)', ...moves.map(({ allowed }) => allowed)].join(' AND '),
          ExpressionAttributeNames: Object.assign(
            Object.fromEntries(unsaid.map((purpose, i) => [`#u${i}`, purpose])),
            ...moves.map(({ names }) => names),
          ),
          ExpressionAttributeValues: Object.assign({}, ...moves.map(({ values }) => values)),
        },
      };
    },

    /**
     * Transaction item: what a person set in the preference centre: purposes, and how often, which takes the place of what
     * was set before. Refused by its condition if one of the purposes has moved on since the subscription was `seen`.
     */
    choose: (
      contactId: string,
      seen: Subscription,
      { records, pace }: { records: ConsentRecord[]; pace?: Pace | undefined },
      at: Instant,
    ): Transaction => {
      const set = [
        ...records.map((_, i) => `purposes.#p${i} = :p${i}`),
        ...(pace?.pausedUntil ? ['pausedUntil = :until'] : []),
        ...(pace?.lettersOn ? ['lettersOn = :day'] : []),
      ];
      const gone = pace ? (['pausedUntil', 'lettersOn'] as const).filter((name) => !pace[name]) : [];
      const stands = records.map(({ purpose }, i) =>
        seen.purposes[purpose] ? `purposes.#p${i}.#state = :s${i}` : `attribute_not_exists(purposes.#p${i})`,
      );
      const known = records.flatMap(({ purpose }, i) =>
        seen.purposes[purpose] ? [[`:s${i}`, seen.purposes[purpose].state]] : [],
      );
      return {
        Update: {
          TableName: table,
          Key: key(contactId),
          UpdateExpression: [
            ...(set.length > 0 ? [`SET ${set.join(', ')}`] : []),
            ...(gone.length > 0 ? [`REMOVE ${gone.join(', ')}`] : []),
          ].join(' '),
          ConditionExpression: ['attribute_exists(pk)', ...stands].join(' AND '),
          ...(records.length > 0 && {
            ExpressionAttributeNames: {
              ...Object.fromEntries(records.map(({ purpose }, i) => [`#p${i}`, purpose])),
              ...(known.length > 0 && { '#state': 'state' }),
            },
          }),
          ...(set.length > 0 && {
            ExpressionAttributeValues: {
              ...Object.fromEntries(records.map(({ id, state }, i) => [`:p${i}`, { state, at, record: id }])),
              ...Object.fromEntries(known),
              ...(pace?.pausedUntil && { ':until': pace.pausedUntil }),
              ...(pace?.lettersOn && { ':day': pace.lettersOn }),
            },
          }),
        },
      };
    },

    /** Transaction item: why a purpose was withdrawn, on the withdrawal. Refused by its condition a second time. */
    noteReason: (contactId: string, purpose: string, reason: LeavingReason): Transaction => ({
      Update: {
        TableName: table,
        Key: key(contactId),
        UpdateExpression: 'SET purposes.#p.#reason = :reason',
        ConditionExpression: 'purposes.#p.#state = :withdrawn AND attribute_not_exists(purposes.#p.#reason)',
        ExpressionAttributeNames: { '#p': purpose, '#state': 'state', '#reason': 'reason' },
        ExpressionAttributeValues: { ':reason': reason, ':withdrawn': 'withdrawn' },
      },
    }),

    /** Transaction item: a line of the consent ledger. */
    consent: (contactId: string, record: ConsentRecord, at: Instant): Transaction => ({
      Put: {
        TableName: table,
        Item: { ...consentKey(contactId, at, record.id), ...written(consentRecordSchema, record) },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    }),

    /** Transaction item: network evidence, which expires by itself. */
    evidence: (contactId: string, evidence: NetworkEvidence, at: Instant): Transaction => ({
      Put: evidenceItem(contactId, evidence, at),
    }),

    /** The same by itself. */
    putEvidence: (contactId: string, evidence: NetworkEvidence, at: Instant) =>
      client.send(new PutCommand(evidenceItem(contactId, evidence, at))),

    /**
     * Claims one mail, in one write: the purpose is confirmed, nothing suppresses the channel, no pause holds, the
     * pace allows it and the occasion was not claimed before. Sets the pace. Gives the subscription as it was; when refused, the error's
     * `Item` holds it.
     */
    claim: async (contactId: string, request: MailRequest, now: Instant): Promise<Subscription> => {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName: table,
          Key: key(contactId),
          UpdateExpression: 'SET lastMarketingAt = :now, claims.#occasion = :now',
          ConditionExpression: [
            'purposes.#purpose.#state = :confirmed',
            'attribute_not_exists(suppressed)',
            'attribute_not_exists(claims.#occasion)',
            '(attribute_not_exists(pausedUntil) OR pausedUntil <= :now)',
            ...(request.forBirthday ? [] : ['attribute_not_exists(lettersOn)']),
            ...(request.pausedSince ? ['(attribute_not_exists(lastMarketingAt) OR lastMarketingAt <= :since)'] : []),
          ].join(' AND '),
          ExpressionAttributeNames: { '#purpose': request.purpose, '#occasion': request.occasion, '#state': 'state' },
          ExpressionAttributeValues: {
            ':now': now,
            ':confirmed': 'confirmed',
            ...(request.pausedSince && { ':since': request.pausedSince }),
          },
          ReturnValues: 'ALL_OLD',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return subscriptionSchema.parse(Attributes);
    },

    /**
     * Gives a claim back after a definite refusal: the occasion is free again and the pace as it was before. Refused
     * by its condition if something else was claimed since, whose pace must stay; then `forget` frees the occasion.
     */
    release: (contactId: string, occasion: string, claimedAt: Instant, before: Subscription) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: key(contactId),
          UpdateExpression: before.lastMarketingAt
            ? 'SET lastMarketingAt = :before REMOVE claims.#occasion'
            : 'REMOVE claims.#occasion, lastMarketingAt',
          ConditionExpression: 'claims.#occasion = :claimedAt AND lastMarketingAt = :claimedAt',
          ExpressionAttributeNames: { '#occasion': occasion },
          ExpressionAttributeValues: {
            ':claimedAt': claimedAt,
            ...(before.lastMarketingAt && { ':before': before.lastMarketingAt }),
          },
        }),
      ),

    /** Removes claims: of mails refused for certain, or so old that they could not go out any more anyway. */
    forget: (contactId: string, occasions: string[]) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: key(contactId),
          UpdateExpression: `REMOVE ${occasions.map((_, i) => `claims.#o${i}`).join(', ')}`,
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: Object.fromEntries(occasions.map((occasion, i) => [`#o${i}`, occasion])),
        }),
      ),

    /**
     * Suppresses the whole channel of a contact for a mail of `sentAt`; refused by its condition if it is suppressed for
     * as good a reason, or if somebody lifted a bounce after that mail had gone.
     */
    suppress: (contactId: string, suppressed: Suppressed, sentAt: Instant) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: key(contactId),
          UpdateExpression: 'SET suppressed = :suppressed',
          ConditionExpression: `attribute_exists(pk) AND ${news('suppressed.#reason', suppressed.reason)}`,
          ExpressionAttributeNames: { '#reason': 'reason' },
          ExpressionAttributeValues: { ':suppressed': suppressed, ...newsValues(suppressed.reason, sentAt) },
        }),
      ),

    /** Suppresses an address for good, whether or not it belongs to a contact; refused by its condition as `suppress` is. */
    suppressAddress: (emailKey: string, { reason, at }: Suppressed, sentAt: Instant) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: suppressionKey(emailKey),
          UpdateExpression: 'SET #reason = :reason, #at = :at',
          ConditionExpression: news('#reason', reason),
          ExpressionAttributeNames: { '#reason': 'reason', '#at': 'at' },
          ExpressionAttributeValues: { ':reason': reason, ':at': at, ...newsValues(reason, sentAt) },
        }),
      ),

    /**
     * Transaction items: a bounce holds no longer, for the contact and for the address with the reasons `found` there, and
     * for what was noted of it. Refused by their conditions where either has become another meanwhile, also none.
     */
    lift: (
      { id, emailKey }: { id: string; emailKey: string },
      found: { contact?: SuppressionReason; address?: SuppressionReason },
      at: Instant,
    ): Transaction[] => {
      const [ExpressionAttributeNames, ExpressionAttributeValues] = [{ '#reason': 'reason' }, { ':at': at }];
      return [
        {
          Update: {
            TableName: table,
            Key: key(id),
            UpdateExpression: 'SET liftedAt = :at REMOVE suppressed',
            ...(found.contact
              ? {
                  ConditionExpression: 'suppressed.#reason = :found',
                  ExpressionAttributeNames,
                  ExpressionAttributeValues: { ...ExpressionAttributeValues, ':found': found.contact },
                }
              : {
                  ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(suppressed)',
                  ExpressionAttributeValues,
                }),
          },
        },
        {
          Update: {
            TableName: table,
            Key: suppressionKey(emailKey),
            UpdateExpression: `SET liftedAt = :at${found.address ? ' REMOVE #reason, #at' : ''}`,
            ConditionExpression: found.address
              ? '#reason = :found'
              : '(attribute_not_exists(#reason) OR NOT #reason IN (:bounce, :complaint))',
            ExpressionAttributeNames: { ...ExpressionAttributeNames, ...(found.address && { '#at': 'at' }) },
            ExpressionAttributeValues: {
              ...ExpressionAttributeValues,
              ...(found.address
                ? { ':found': found.address }
                : { ':bounce': 'hard-bounce', ':complaint': 'complaint' }),
            },
          },
        },
        { Delete: { TableName: table, Key: unreachableKey(emailKey) } },
      ];
    },

    /** Notes a mail that a server would not take this time, once; gives when each such mail was noted. */
    noteSoftBounce: async (emailKey: string, messageId: string, at: Instant, expiresAt: number): Promise<Instant[]> => {
      const { Attributes = {} } = await client.send(
        new UpdateCommand({
          TableName: table,
          Key: unreachableKey(emailKey),
          UpdateExpression: 'SET #mail = if_not_exists(#mail, :at), expiresAt = :expiresAt',
          ExpressionAttributeNames: { '#mail': messageId },
          ExpressionAttributeValues: { ':at': at, ':expiresAt': expiresAt },
          ReturnValues: 'ALL_NEW',
        }),
      );
      const { pk: _pk, sk: _sk, ...noted } = Attributes;
      return Object.values(noted)
        .filter((value) => typeof value === 'string')
        .sort();
    },

    /** What was noted of mails that did not reach an address counts no longer. */
    forgetBounces: (emailKey: string) =>
      client.send(new DeleteCommand({ TableName: table, Key: unreachableKey(emailKey) })),

    /** Notes a mail that did not reach an address, once; gives how many are noted since the note came to be. */
    noteUnreachable: async (emailKey: string, messageId: string, expiresAt: number): Promise<number> => {
      const { Attributes = {} } = await client.send(
        new UpdateCommand({
          TableName: table,
          Key: unreachableKey(emailKey),
          UpdateExpression: 'SET #mail = :yes, expiresAt = :expiresAt',
          ExpressionAttributeNames: { '#mail': messageId },
          ExpressionAttributeValues: { ':yes': true, ':expiresAt': expiresAt },
          ReturnValues: 'ALL_NEW',
        }),
      );
      return Object.values(Attributes).filter((value) => value === true).length;
    },
  };
}

/** What moves one purpose to the state of its record, and the condition that it may come there. */
function moving({ purpose, state, id }: ConsentRecord, at: Instant, i: string) {
  const before = statesBefore(state);
  const states = before.map((_, n) => `:b${i}x${n}`);
  const isThere = states.length > 0 ? [`purposes.#p${i}.#state IN (${states.join(', ')})`] : [];
  // What was never agreed to may be agreed to; only what was can be withdrawn.
  const isNew = state === 'withdrawn' ? [] : [`attribute_not_exists(purposes.#p${i})`];
  return {
    set: `purposes.#p${i} = :p${i}`,
    allowed: `(${[...isNew, ...isThere].join(' OR ')})`,
    names: { [`#p${i}`]: purpose, ...(states.length > 0 && { '#state': 'state' }) },
    values: {
      [`:p${i}`]: { state, at, record: id },
      ...Object.fromEntries(before.map((value, n) => [states[n], value])),
    },
  };
}

export type SubscriptionsTable = ReturnType<typeof subscriptionsTable>;

/** How often somebody wants to hear of the shop; empty: whenever there is something. */
export type Pace = Pick<Subscription, 'pausedUntil' | 'lettersOn'>;

type Suppressed = NonNullable<Subscription['suppressed']>;

/** Whether a reason to suppress tells anything new. A complaint always does, but after one; a bounce after no other reason. */
function news(reason: string, found: SuppressionReason): string {
  return found === 'complaint'
    ? `(attribute_not_exists(${reason}) OR ${reason} <> :found)`
    : `(attribute_not_exists(${reason}) OR NOT ${reason} IN (:found, :complaint)) AND (attribute_not_exists(liftedAt) OR liftedAt < :sentAt)`;
}

function newsValues(found: SuppressionReason, sentAt: Instant): Record<string, string> {
  return { ':found': found, ...(found !== 'complaint' && { ':complaint': 'complaint', ':sentAt': sentAt }) };
}
