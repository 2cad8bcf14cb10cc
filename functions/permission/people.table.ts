import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Contact, contactSchema } from '../contacts/contact.schema.ts';
import { inParts, inTurn } from '../platform/inParts.ts';
import { readable } from '../platform/readable.ts';
import { contactIdOf, contactKey, type Key, sorts, subscriptionKey } from '../platform/tableKeys.ts';
import { type Subscription, subscriptionSchema } from './subscription.schema.ts';

/** What one BatchGetItem takes. */
const batch = 100;
/** Batches under way at once. */
const inFlight = 8;

export type Known = {
  contact?: Contact | undefined;
  subscription?: Subscription | undefined;
  /** There is a contact that can't be read any more. */
  unreadable?: boolean;
};

/** By which way somebody came, and what has become of it. */
export type CameBy = { channel: string; form?: string; placement?: string; agreed: boolean; bought: boolean };

/** What of a contact is asked where it is about its orders. */
export type Ordering = Pick<Contact, 'id' | 'absorbed' | 'orders' | 'segments'>;

/** These attributes alone, whatever DynamoDB keeps of their names to itself. */
const projectionOf = (only: readonly string[]) => ({
  ProjectionExpression: only.map((path) => path.replaceAll(/\w+/g, '#$&')).join(', '),
  ExpressionAttributeNames: Object.fromEntries(
    only.flatMap((path) => path.split('.')).map((name) => [`#${name}`, name]),
  ),
});

/** People read many at a time, as they were a moment ago (eventually consistent, half a read unit an item). */
export function peopleTable(client: DynamoDBDocumentClient, table: string) {
  const batchGet = async (
    keys: Key[],
    only?: readonly string[],
    ConsistentRead?: boolean,
  ): Promise<Record<string, unknown>[]> => {
    const items: Record<string, unknown>[] = [];
    for (let Keys: Key[] = keys; Keys.length > 0; ) {
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetCommand({
          RequestItems: { [table]: { Keys, ...(only && projectionOf(only)), ConsistentRead } },
        }),
      );
      items.push(...(Responses?.[table] ?? []));
      Keys = (UnprocessedKeys?.[table]?.Keys ?? []) as Key[];
    }
    return items;
  };

  return {
    /** Each with what may be written to them; whoever is gone or can't be read any more has nothing. */
    known: async (ids: readonly string[], { consistent = false } = {}): Promise<Map<string, Known>> => {
      const found = new Map<string, Known>(ids.map((id) => [id, {}]));
      const keys = ids.flatMap((id) => [contactKey(id), subscriptionKey(id)]);
      for (const items of await inTurn(inParts(keys, batch), inFlight, (part) =>
        batchGet(part, undefined, consistent),
      )) {
        for (const item of items) {
          const person = found.get(contactIdOf(String(item.pk)))!;
          if (item.sk === sorts.contact) {
            person.contact = readable(contactSchema, item);
            person.unreadable = person.contact === undefined;
          } else person.subscription = readable(subscriptionSchema, item);
        }
      }
      return found;
    },

    /** Each as the write reads them that nothing overtakes (consistent, a read unit each); with the contact alone. */
    now: async (ids: readonly string[]): Promise<Contact[]> => {
      const pages = await inTurn(
        inParts(
          ids.map((id) => contactKey(id)),
          batch,
        ),
        inFlight,
        (part) => batchGet(part, undefined, true),
      );
      return pages.flat().flatMap((item) => readable(contactSchema, item) ?? []);
    },

    /** What may be written to each of them, as far as that hangs on no letter. */
    permissions: async (ids: readonly string[]): Promise<(Subscription | undefined)[]> => {
      const keys = inParts(
        ids.map((id) => subscriptionKey(id)),
        batch,
      );
      const pages = await inTurn(keys, inFlight, (part) =>
        batchGet(part, ['pk', 'purposes', 'suppressed', 'pausedUntil', 'lettersOn', 'claims']),
      );
      const found = new Map(
        pages.flat().map((item) => [contactIdOf(String(item.pk)), readable(subscriptionSchema, item)]),
      );
      return ids.map((id) => found.get(id));
    },

    /** By which way each of those who are here came, whether they agree to anything now, and whether they have bought. */
    cameBy: async (ids: readonly string[]): Promise<CameBy[]> => {
      const keys = ids.flatMap((id) => [contactKey(id), subscriptionKey(id)]);
      const pages = await inTurn(inParts(keys, batch), inFlight, (part) =>
        batchGet(part, ['pk', 'sk', 'source', 'orders.count', 'purposes']),
      );
      const of = Map.groupBy(pages.flat(), ({ pk }) => pk);
      return [...of.values()].flatMap((items) => {
        const contact = items.find(({ sk }) => sk === sorts.contact);
        if (!contact) return [];
        const { channel = '', form, placement } = Object(contact.source) as Partial<CameBy>;
        const purposes = items.flatMap(({ purposes }) =>
          Object.values(Object(purposes) as Record<string, { state?: string }>),
        );
        return {
          channel,
          ...(form && { form }),
          ...(placement && { placement }),
          agreed: purposes.some(({ state }) => state === 'confirmed'),
          bought: Number((Object(contact.orders) as { count?: number }).count ?? 0) > 0,
        };
      });
    },

    /** What each of them ordered, as far as they remember it, and the segments they are in. */
    orders: async (ids: readonly string[]): Promise<Map<string, Ordering>> => {
      const keys = ids.map((id) => contactKey(id));
      const pages = await inTurn(inParts(keys, batch), inFlight, (part) =>
        batchGet(part, ['id', 'absorbed', 'orders', 'segments']),
      );
      return new Map((pages.flat() as Ordering[]).map((contact) => [contact.id, contact]));
    },
  };
}

export type PeopleTable = ReturnType<typeof peopleTable>;
