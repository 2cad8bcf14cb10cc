import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { assignments, fieldNames, fieldValues } from '../platform/expressions.ts';
import { inChangeLog } from '../platform/inChangeLog.ts';
import { readable } from '../platform/readable.ts';
import { shardOf } from '../platform/shard.ts';
import { changeKey, type Identity, identityKey, contactKey as key } from '../platform/tableKeys.ts';
import { verdictAfter, writers } from '../platform/writers.ts';
import { written } from '../platform/written.ts';
import { type Change, changeSchema } from './change.schema.ts';
import { type Contact, type ContactStub, contactSchema, contactStubSchema, type Facts } from './contact.schema.ts';
import { inEverybody } from './everybody.ts';
import { identitiesOf } from './identities.ts';
import { mergedReader } from './merged.table.ts';

const changesSchema = z.partial(contactSchema);

/** What a contact remembers of its last verdict. */
type Remembered = Pick<Contact, 'segments' | 'entered' | 'plans' | 'judgeAt' | 'judgedBy'>;

export type Transaction = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** Contacts and the identities that lead to them. */
export function contactsTable(client: DynamoDBDocumentClient, table: string) {
  const mergedInto = mergedReader(client, table);
  const get = async (id: string): Promise<Contact | undefined> => {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: key(id), ConsistentRead: true }));
    return Item && contactSchema.parse(Item);
  };
  /** The contact that an identity leads to. */
  const idOf = async (identity: Identity): Promise<string | undefined> => {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: identityKey(identity), ConsistentRead: true }),
    );
    return Item?.contactId as string | undefined;
  };
  /** Transaction item: an identity leads to a contact, unless it leads to another. */
  const claimIdentity = (identity: Identity, contactId: string): Transaction => ({
    Put: {
      TableName: table,
      Item: { ...identityKey(identity), contactId },
      ConditionExpression: 'attribute_not_exists(pk) OR contactId = :id',
      ExpressionAttributeValues: { ':id': contactId },
    },
  });
  /** Transaction item: changes to the source of a contact, if it is still at the revision they were made from. */
  const change = (
    contact: Pick<Contact, 'id' | 'rev'>,
    changes: Partial<Contact>,
    writer: string,
    removed: string[] = [],
  ): Transaction => {
    const set = { ...written(changesSchema, changes), rev: contact.rev + 1, writer };
    return {
      Update: {
        TableName: table,
        Key: key(contact.id),
        UpdateExpression: `SET ${assignments(set)}${removed.length > 0 ? ` REMOVE ${removed.map((name) => `#${name}`).join(', ')}` : ''}`,
        ConditionExpression: '#rev = :seen',
        ExpressionAttributeNames: {
          ...fieldNames(set),
          ...fieldNames(Object.fromEntries(removed.map((name) => [name, true]))),
        },
        ExpressionAttributeValues: { ...fieldValues(set), ':seen': contact.rev },
      },
    };
  };
  return {
    /** A contact as it stands now; undefined when there is none (any more). */
    get,

    /** The contact that an id stands for by now: itself, or whom it was merged into. */
    whoIs: async (id: string): Promise<Contact | undefined> => {
      const contact = await get(id);
      const into = contact ? undefined : await mergedInto(id);
      return into === undefined ? contact : get(into);
    },

    /** Whom an id was merged into; undefined for nobody. */
    mergedInto,

    /** A contact as it was a moment ago (eventually consistent, half a read unit). */
    glance: async (id: string): Promise<Contact | undefined> => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: key(id) }));
      return Item && contactSchema.parse(Item);
    },

    /** A contact for those who go through many: undefined when it is gone, its id alone when it can't be read any more. */
    look: async (id: string): Promise<Contact | { id: string; unreadable: true } | undefined> => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: key(id) }));
      return Item && (readable(contactSchema, Item) ?? { id, unreadable: true });
    },

    /** Contacts as they were a moment ago, a hundred at most; who is gone, or can't be read any more, is not among them. */
    some: async (ids: string[]): Promise<Contact[]> => {
      const found: Contact[] = [];
      for (let keys = ids.map((id) => key(id)); keys.length > 0; ) {
        const answer = await client.send(new BatchGetCommand({ RequestItems: { [table]: { Keys: keys } } }));
        found.push(...(answer.Responses?.[table] ?? []).flatMap((item) => readable(contactSchema, item) ?? []));
        keys = (answer.UnprocessedKeys?.[table]?.Keys ?? []) as typeof keys;
      }
      return found;
    },

    /** As much of a contact as tells where everything about it is, be it readable or not. */
    stub: async (id: string): Promise<ContactStub | undefined> => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: key(id), ConsistentRead: true }));
      return Item && contactStubSchema.parse(Item);
    },

    idOf,
    /** The contact that an address belongs to, by its key. */
    idOfEmail: (emailKey: string) => idOf({ kind: 'email', key: emailKey }),

    claimIdentity,

    /** Transaction item: an identity leads nowhere any more. */
    releaseIdentity: (identity: Identity, contactId: string): Transaction => ({
      Delete: {
        TableName: table,
        Key: identityKey(identity),
        ConditionExpression: 'attribute_not_exists(pk) OR contactId = :id',
        ExpressionAttributeValues: { ':id': contactId },
      },
    }),

    /** Transaction item: a line of the change log. */
    logged: (contactId: string, change: Change): Transaction => ({
      Put: {
        TableName: table,
        Item: {
          ...changeKey(contactId, change.at, change.id),
          ...written(changeSchema, change),
          ...inChangeLog(contactId, change.at, change.id),
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    }),

    /** Transaction items: a new contact and its identities, unless one of them exists. */
    create: (contact: Contact): Transaction[] => [
      ...identitiesOf(contact).map((identity) => claimIdentity(identity, contact.id)),
      {
        Put: {
          TableName: table,
          Item: { ...key(contact.id), ...written(contactSchema, contact) },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
    ],

    change,

    /** Transaction item: a contact that was there before and is again. */
    put: (contact: Contact): Transaction => ({
      Put: {
        TableName: table,
        Item: { ...key(contact.id), ...written(contactSchema, contact) },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    }),

    /** Transaction item: which vouchers a contact has open by now, if it is still at the revision they were counted at. */
    holds: (contact: Pick<Contact, 'id' | 'rev'>, vouchers: NonNullable<Contact['vouchers']>, writer: string) =>
      change(contact, { vouchers }, writer),

    /**
     * Writes derived facts, once: refused by its condition if the source moved on or the facts are there already.
     */
    setFacts: (contact: Pick<Contact, 'id' | 'rev'>, facts: Facts) => {
      const set = { facts, writer: writers.enrich };
      return client.send(
        new UpdateCommand({
          TableName: table,
          Key: key(contact.id),
          UpdateExpression: `SET ${assignments(set)}`,
          ConditionExpression: 'rev = :rev AND #facts <> :facts',
          ExpressionAttributeNames: fieldNames(set),
          ExpressionAttributeValues: { ...fieldValues(set), ':rev': contact.rev },
        }),
      );
    },

    /**
     * Writes what `segment` judged of a contact, puts it among everybody, and on the agenda for when it is to be judged
     * again; refused by its condition if it is gone.
     */
    setVerdict: ({ id, writer }: Pick<Contact, 'id' | 'writer'>, verdict: Remembered) => {
      const { judgeAt } = verdict;
      const due = judgeAt && { agenda: shardOf(id), agendaAt: judgeAt, work: { kind: 'judge' } };
      const set = { ...verdict, ...due, ...inEverybody(id), writer: verdictAfter(writer) };
      const gone = ['wokenAt', ...(judgeAt ? [] : ['judgeAt', 'agenda', 'agendaAt', 'work'])];
      return client.send(
        new UpdateCommand({
          TableName: table,
          Key: key(id),
          UpdateExpression: `SET ${assignments(set)} REMOVE ${gone.map((name) => `#${name}`).join(', ')}`,
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: {
            ...fieldNames(set),
            ...Object.fromEntries(gone.map((name) => [`#${name}`, name])),
          },
          ExpressionAttributeValues: fieldValues(set),
        }),
      );
    },

    /** Commits transaction items together. */
    commit: (items: Transaction[]) => client.send(new TransactWriteCommand({ TransactItems: items })),
  };
}

export type ContactsTable = ReturnType<typeof contactsTable>;
