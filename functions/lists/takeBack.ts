import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { type Change, changeSchema } from '../contacts/change.schema.ts';
import type { Contact } from '../contacts/contact.schema.ts';
import type { ContactOrdersTable } from '../contacts/contactOrders.table.ts';
import { historyWith } from '../orders/changeOrder.ts';
import { clearCollection } from '../permission/clearCollection.ts';
import { eraseWorkOf } from '../permission/eraseWork.schema.ts';
import type { ErasuresTable } from '../permission/erasures.table.ts';
import { type ConsentRecord, consentRecordSchema, type Subscription } from '../permission/subscription.schema.ts';
import type { FieldValue } from '../person/fieldKind.ts';
import { profileFields, profileFrom, valueAt } from '../person/profileFields.ts';
import { newId } from '../platform/ids.ts';
import { sorts } from '../platform/tableKeys.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import { type Also, carryOut } from '../statement/carryOut.ts';
import type { CollectionTable } from '../view/collection.table.ts';
import { type BringInDependencies, markOf, wordOf } from './bringIn.ts';
import type { Import } from './import.schema.ts';

export type TakeBackDependencies = {
  contactOrders: Pick<ContactOrdersTable, 'newest' | 'oldest'>;
  collection: Pick<CollectionTable, 'all'>;
  erasures: ErasuresTable;
  mayGoOn: () => boolean;
};
type Dependencies = BringInDependencies & TakeBackDependencies;

const undoing = ({ id }: Import) => `undo:${id}`;

/** Takes back what an import did to a contact or placed as an order, as far as nobody has touched it since. */
export const takeBack = { person, order };

async function person(contactId: string, one: Import, dependencies: Dependencies): Promise<void> {
  const { contacts, subscriptions, collection, erasures, now } = dependencies;
  await untilCommitted(async () => {
    const contact = await contacts.get(contactId);
    if (!contact) return;
    const [lines, ledger, subscription] = await Promise.all([
      read(collection, contactId, sorts.change, changeSchema),
      read(collection, contactId, sorts.consent, consentRecordSchema),
      subscriptions.get(contactId),
    ]);
    const given = ledger.filter(({ source }) => 'list' in source && source.list === one.id);
    if (isOnlyOurs(contact, { lines, ledger, given, subscription }, one)) {
      await contacts.commit(erasures.begin(contact, undefined, now.toISOString(), eraseWorkOf(contactId, now)));
      await clearCollection(contactId, dependencies);
      return;
    }
    await restore(contact, { lines, given, subscription }, one, dependencies);
  });
}

type Seen = {
  lines: Change[];
  ledger: ConsentRecord[];
  given: ConsentRecord[];
  subscription: Subscription | undefined;
};

/** Whether a contact came by this import, and nothing but it has happened since. */
function isOnlyOurs(contact: Contact, { lines, ledger, given, subscription }: Seen, one: Import): boolean {
  const { source, orders, interactions, surveys, clicks } = contact;
  const isQuiet = orders.count === 0 && !interactions && !surveys && !clicks;
  const isUnmailed = !subscription?.lastMarketingAt && Object.keys(subscription?.claims ?? {}).length === 0;
  const isUnsaid = lines.every((line) => line.source === wordOf(one) || line.source === undoing(one));
  return source.list === one.id && isQuiet && isUnmailed && isUnsaid && ledger.length === given.length;
}

async function restore(
  contact: Contact,
  { lines, given, subscription }: Omit<Seen, 'ledger'>,
  one: Import,
  dependencies: Dependencies,
): Promise<void> {
  const { contacts, subscriptions, shop, now } = dependencies;
  const before = [...fieldsBefore(contact, lines, one, shop)];
  const fields = before.filter(([path]) => path !== 'tags') as [string, FieldValue | null][];
  const tags = before.find(([path]) => path === 'tags');
  const standing = given.filter(
    ({ state, purpose, id }) => state === 'confirmed' && subscription?.purposes[purpose]?.record === id,
  );
  if (before.length === 0 && standing.length === 0) return;
  const at = now.toISOString();
  const also: Also = {
    ...(tags?.[1] && { facts: { tags: tags[1] as string[] } }),
    ...(tags && !tags[1] && { removed: ['tags'] }),
    items: [
      ...(tags ? [contacts.logged(contact.id, lineOf(contact, tags[1], one, now))] : []),
      ...standing.flatMap((record) => [
        subscriptions.unsay(contact.id, record),
        subscriptions.consent(contact.id, withdrawn(record, one, now), at),
      ]),
    ],
  };
  await carryOut(
    {
      contactId: contact.id,
      profile: profileFrom(fields),
      merge: 'overwrite',
      by: 'imports',
      on: undoing(one),
      also: () => also,
    },
    dependencies,
  );
}

/** What each field was before, where the import's word is the last on it, and it still says that. */
function fieldsBefore(
  contact: Contact,
  lines: Change[],
  one: Import,
  shop: Dependencies['shop'],
): Map<string, FieldValue | null> {
  const before = new Map<string, FieldValue | null>();
  if (contact.source.list === one.id)
    for (const { path } of profileFields(shop))
      if (path !== 'locale' && valueAt(contact, path) !== undefined && !contact.saidAt?.[path]) before.set(path, null);
  const since = lines.filter(({ at }) => at >= (one.startedAt ?? one.createdAt)).sort((a, b) => (a.at < b.at ? -1 : 1));
  for (const [path, changes] of Map.groupBy(since, ({ what }) => what)) {
    const isOurs = changes.every(({ source }) => source === wordOf(one));
    const now = path === 'tags' ? contact.tags : valueAt(contact, path);
    if (isOurs && isDeepStrictEqual(now, changes.at(-1)!.to)) before.set(path, changes[0]!.from ?? null);
  }
  return before;
}

function lineOf({ tags }: Contact, to: FieldValue | null, one: Import, now: Date): Change {
  const said = { ...(tags && { from: tags }), ...(to !== null && { to }) };
  return {
    id: newId('change', now),
    at: now.toISOString(),
    by: 'imports',
    what: 'tags',
    source: undoing(one),
    ...said,
  };
}

function withdrawn({ purpose, source }: ConsentRecord, _one: Import, now: Date): ConsentRecord {
  return { id: newId('record', now), purpose, state: 'withdrawn', source, requestedAt: now.toISOString() };
}

async function read<Value>(
  collection: TakeBackDependencies['collection'],
  contactId: string,
  kind: string,
  schema: z.ZodMiniType<Value>,
): Promise<Value[]> {
  return (await collection.all(contactId, kind)).map((item) => z.parse(schema, item));
}

/** An order that is still as the import brought it is gone, as if it had never been told. */
async function order(orderId: string, one: Import, dependencies: Dependencies): Promise<void> {
  const { orders, keys } = dependencies;
  const orderKey = keys.order(orderId);
  await untilCommitted(async () => {
    const receipt = await orders.receipt(orderKey);
    const kept = receipt?.contactId ? await orders.find(orderKey) : undefined;
    if (!kept || receipt?.bodyHash !== markOf(one, kept)) return;
    await carryOut(
      {
        contactId: receipt.contactId,
        ...{ profile: {}, by: 'imports', on: undoing(one) },
        also: async (contactId, contact) => ({
          facts: { orders: await historyWith(contact!, kept, undefined, dependencies) },
          items: orders.remove(contactId, orderKey, kept.at),
        }),
      },
      dependencies,
    );
  });
}
