import { isDeepStrictEqual } from 'node:util';
import type { Contact } from '../contacts/contact.schema.ts';
import type { ContactsTable } from '../contacts/contacts.table.ts';
import { collectionsOf, identitiesOf, mailboxesOf } from '../contacts/identities.ts';
import type { ReadMerged } from '../contacts/merged.table.ts';
import { type StoredOrder, storedOrderSchema } from '../contacts/storedOrder.schema.ts';
import { consentRecordSchema } from '../permission/subscription.schema.ts';
import type { SubscriptionsTable } from '../permission/subscriptions.table.ts';
import { storedInteractionSchema } from '../person/interaction.schema.ts';
import { idAt, newId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import { Conflict, NotFound, Over } from '../platform/problem.ts';
import { readable } from '../platform/readable.ts';
import { sorts } from '../platform/tableKeys.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import { sendSchema } from '../programme/send.schema.ts';
import type { Shop } from '../shop/shop.ts';
import { addSeconds } from '../time/seconds.ts';
import type { CollectionTable } from '../view/collection.table.ts';
import { voucherSchema } from '../vouchers/voucher.schema.ts';
import { type Merge, mergedContactOf } from './merge.schema.ts';
import { change } from './mergeContacts.ts';
import type { MergingTable } from './merging.table.ts';
import { type Found, part } from './part.ts';

export type UndoDependencies = {
  contacts: Pick<ContactsTable, 'get' | 'change' | 'put' | 'logged' | 'commit'>;
  subscriptions: Pick<SubscriptionsTable, 'get' | 'suppression'>;
  merging: Pick<MergingTable, 'find' | 'unmark' | 'lead' | 'swap' | 'due'>;
  merged: ReadMerged;
  collection: Pick<CollectionTable, 'all'>;
  shop: Shop;
  now: Date;
};

const headStartSeconds = 60;

/**
 * Takes a merge back, in one transaction: both are what they were, with what has come since. Throws `NotFound` for no such
 * merge, `Over` after thirty days, `Conflict` while a later one has to be taken back first.
 */
export async function undoMerge(
  { id, by }: { id: string; by: string },
  dependencies: UndoDependencies,
): Promise<{ survivor: string; contactId: string }> {
  const { contacts, subscriptions, merging, merged, shop, now } = dependencies;
  const contactId = mergedContactOf(id);
  const at = now.toISOString();
  const done = await untilCommitted(async () => {
    const merge = await merging.find(contactId);
    if (!merge) throw new NotFound();
    const { gone, before, after, into } = merge;
    if (merge.until <= at || !gone || !before || !after)
      throw new Over('This merge is more than thirty days old, and cannot be taken back any more');
    const [contact, subscription] = await Promise.all([contacts.get(into), subscriptions.get(into)]);
    if (!contact || !subscription) {
      const further = await merged(into);
      if (further) throw new Conflict(`${into} was merged into ${further} since: take that back first`);
      throw new NotFound();
    }
    const last = contact.absorbed?.at(-1);
    if (last !== contactId) throw new Conflict(`${last} was merged into ${into} later: take that back first`);
    const now_ = { contact, subscription };
    const left = await leftSince(contact, merge, dependencies);
    const isSame = isDeepStrictEqual(contact.orders, after.contact.orders);
    const found = {
      survivor: { ...(await findOf(before.contact, merge, isSame, dependencies)), left },
      gone: { ...(await findOf(gone.contact, merge, isSame, dependencies)), left },
    };
    const parted = part({ ...merge, gone, before, after }, now_, found, shop);
    const line = { at, by: 'merge', what: 'unmerged', source: by };
    const owned = identitiesOf(gone.contact);
    await contacts.commit([
      change(contact, parted.survivor.contact, contacts),
      contacts.put({ ...parted.gone.contact, parted: into, writer: 'merge' }),
      merging.swap(into, subscription, parted.survivor.subscription),
      merging.swap(contactId, undefined, parted.gone.subscription),
      merging.unmark(merge),
      ...owned.map((identity) => merging.lead(identity, into, contactId)),
      merging.due({ kind: 'merge', contactId, step: 'clear' }, addSeconds(now, headStartSeconds).toISOString()),
      contacts.logged(into, { ...line, id: newId('change', now), from: contactId }),
      contacts.logged(contactId, { ...line, id: newId('change', now), from: into }),
    ]);
    return { survivor: into, contactId };
  });
  log('CONTACTS_PARTED', { contact: done.survivor, gone: contactId });
  return done;
}

/** What stands by now in the collections of one side. Orders are read only where one has come or changed. */
async function findOf(
  contact: Contact,
  merge: Merge,
  isSame: boolean,
  { collection, subscriptions }: UndoDependencies,
): Promise<Omit<Found, 'left'>> {
  const ids = collectionsOf(contact);
  const all = async (kind: string) => (await Promise.all(ids.map((id) => collection.all(id, kind)))).flat();
  const [orders, events, sends, vouchers, standing] = await Promise.all([
    isSame ? undefined : all(sorts.order),
    all(sorts.event),
    all(sorts.send),
    all(sorts.voucher),
    Promise.all(mailboxesOf(contact).map((key) => subscriptions.suppression(key))),
  ]);
  const since = (at: string | undefined) => at !== undefined && at > merge.at;
  return {
    orders: orders?.flatMap((item): StoredOrder[] => {
      const order = readable(storedOrderSchema, item);
      return order ? [order] : [];
    }),
    events: events.flatMap((item) => {
      const event = readable(storedInteractionSchema, item);
      // A note for staff stands beside what it is about, and is counted by nobody.
      const isForStaff = event?.kind === 'note' && (item.group !== undefined || item.done !== undefined);
      return event && !isForStaff && since(idAt(event.id)) ? [event] : [];
    }),
    clicks: sends.flatMap((item) => {
      const clickedAt = readable(sendSchema, item)?.clickedAt;
      return clickedAt && since(clickedAt) ? [clickedAt] : [];
    }),
    vouchers: Object.fromEntries(
      vouchers.flatMap((item) => {
        const voucher = readable(voucherSchema, item);
        return voucher?.state === 'open' ? [[voucher.id, voucher.validUntil]] : [];
      }),
    ),
    suppressed: standing.find(Boolean),
  };
}

/** Which purposes the one has left since they are one, by the ledger. */
async function leftSince(contact: Contact, merge: Merge, { collection }: UndoDependencies): Promise<Found['left']> {
  const lines = await Promise.all(collectionsOf(contact).map((id) => collection.all(id, sorts.consent)));
  return Object.fromEntries(
    lines.flat().flatMap((item) => {
      const record = readable(consentRecordSchema, item);
      const isLeaving = record?.state === 'withdrawn' && record.requestedAt > merge.at;
      return isLeaving
        ? [[record.purpose, { state: 'withdrawn' as const, at: record.requestedAt, record: record.id }]]
        : [];
    }),
  );
}
