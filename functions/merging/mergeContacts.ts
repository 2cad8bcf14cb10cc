import type { Contact } from '../contacts/contact.schema.ts';
import type { ContactsTable, Transaction } from '../contacts/contacts.table.ts';
import { identitiesOf } from '../contacts/identities.ts';
import type { ReadMerged } from '../contacts/merged.table.ts';
import type { SubscriptionsTable } from '../permission/subscriptions.table.ts';
import { newId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import { Conflict, InvalidInput, NotFound } from '../platform/problem.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import type { Shop } from '../shop/shop.ts';
import { addSeconds } from '../time/seconds.ts';
import { joinContacts, joinSubscriptions } from './join.ts';
import { type Merge, mergeIdOf, type Side } from './merge.schema.ts';
import type { MergingTable } from './merging.table.ts';

export type MergeDependencies = {
  contacts: Pick<ContactsTable, 'get' | 'change' | 'logged' | 'commit'>;
  subscriptions: Pick<SubscriptionsTable, 'get'>;
  merging: Pick<MergingTable, 'absorb' | 'lead' | 'swap' | 'due'>;
  merged: ReadMerged;
  shop: Shop;
  now: Date;
};

/** How long a merge can be taken back. */
const undoneWithinSeconds = 30 * 86_400;
/** Whoever merges clears up at once; after a crash the agenda does. */
const headStartSeconds = 60;
/** Beyond that somebody merges the wrong people. */
const mostAbsorbed = 20;

/**
 * Makes two contacts one, in one transaction however long their histories: the history of who goes stays in its own
 * collection, which is the survivor's too from then on. Throws `InvalidInput` and `Conflict` naming which contact it cannot
 * be, `NotFound` for a survivor that nobody is.
 */
export async function mergeContacts(
  { survivor: survivorId, gone: goneId, by }: { survivor: string; gone: string; by: string },
  dependencies: MergeDependencies,
): Promise<Merge> {
  const { contacts, merging, shop, now } = dependencies;
  const at = now.toISOString();
  if (survivorId === goneId) throw refused('oneself', 'A contact cannot be merged with itself');
  const done = await untilCommitted(async () => {
    const survivor = await sideOf(survivorId, 'survivor', dependencies);
    const gone = await sideOf(goneId, 'gone', dependencies);
    const contact = joinContacts(survivor, gone, shop, at);
    if (contact.absorbed!.length > mostAbsorbed)
      throw new Conflict(`${survivorId} has absorbed as many contacts as one can`);
    const subscription = joinSubscriptions(survivor, gone);
    const merge: Merge = {
      ...{ id: mergeIdOf(goneId), contactId: goneId, into: survivorId, at, by },
      until: addSeconds(now, undoneWithinSeconds).toISOString(),
      ...{ gone, before: survivor, after: { contact, subscription } },
    };
    await contacts.commit([
      change(survivor.contact, contact, contacts),
      ...merging.absorb(gone.contact, merge),
      merging.swap(survivorId, survivor.subscription, subscription),
      ...(gone.subscription ? [merging.swap(goneId, gone.subscription, undefined)] : []),
      ...identitiesOf(gone.contact).map((identity) => merging.lead(identity, goneId, survivorId)),
      merging.due({ kind: 'merge', contactId: goneId, step: 'clear' }, addSeconds(now, headStartSeconds).toISOString()),
      contacts.logged(survivorId, {
        id: newId('change', now),
        at,
        by: 'merge',
        what: 'merged',
        to: goneId,
        source: by,
      }),
    ]);
    return merge;
  });
  log('CONTACTS_MERGED', { contact: survivorId, gone: goneId });
  return done;
}

/** Everything of a contact that is to be other than it was. */
export function change(before: Contact, after: Contact, contacts: Pick<ContactsTable, 'change'>): Transaction {
  const kept = ['id', 'rev', 'writer', 'facts', 'segments', 'entered', 'plans', 'judgeAt', 'judgedBy'];
  const differs = ([name, value]: [string, unknown]) =>
    !kept.includes(name) && JSON.stringify(value) !== JSON.stringify(before[name as keyof Contact]);
  const removed = Object.keys(before).filter((name) => !kept.includes(name) && !(name in after));
  return contacts.change(before, Object.fromEntries(Object.entries(after).filter(differs)), 'merge', removed);
}

async function sideOf(
  id: string,
  which: 'survivor' | 'gone',
  { contacts, subscriptions, merged }: MergeDependencies,
): Promise<Side> {
  const [contact, subscription] = await Promise.all([contacts.get(id), subscriptions.get(id)]);
  if (contact) return { contact, ...(subscription && { subscription }) };
  const into = await merged(id);
  if (into) throw new Conflict(`${id} was merged into ${into} already`);
  if (which === 'survivor') throw new NotFound();
  throw refused('nobody', `${id} is no contact, or no longer`);
}

const refused = (code: string, message: string) => new InvalidInput([{ path: 'with', code, message }]);
