import type { ContactsTable } from '../contacts/contacts.table.ts';
import { collectionsOf } from '../contacts/identities.ts';
import type { SendsTable } from '../mail/sends.table.ts';
import { accepted, cancellationCodes } from '../platform/aws.ts';
import { duplicateKey, type Key, sorts } from '../platform/tableKeys.ts';
import { campaignOf } from '../programme/campaigns/campaign.schema.ts';
import { type Send, sendSchema } from '../programme/send.schema.ts';
import type { Instant } from '../time/instant.ts';
import type { CollectionTable, Item } from '../view/collection.table.ts';
import type { Merge, MergeWork } from './merge.schema.ts';
import type { MergingTable } from './merging.table.ts';

export type ClearMergedDependencies = {
  merging: Pick<MergingTable, 'find' | 'remove' | 'unplan' | 'handOver' | 'forget'>;
  collection: Pick<CollectionTable, 'all'>;
  contacts: Pick<ContactsTable, 'get'>;
  sends: Pick<SendsTable, 'settle'>;
  now: Date;
};

/** What marks a contact as alike to others: of one that is another now none of it holds. */
const marks = [sorts.likeness, sorts.duplicate];

/**
 * Clears up after a merge: who is no contact any more is like nobody and is planned no mail; a campaign's goes to whom
 * she is now, unless they have it. May be repeated; what is cleared already is not there. Gives what is left for later.
 */
export async function clearMerged(
  { contactId, step }: Pick<MergeWork, 'contactId' | 'step'>,
  dependencies: ClearMergedDependencies,
): Promise<{ work: MergeWork; at: Instant } | undefined> {
  const { merging, collection } = dependencies;
  const merge = await merging.find(contactId);
  if (!merge) return handBack(contactId, dependencies);
  if (step === 'forget') return void (await accepted(merging.forget(contactId)));
  const found = await Promise.all(marks.map((kind) => collection.all(contactId, kind)));
  const proposal: Key = duplicateKey(merge.into, contactId);
  await Promise.all([...found.flat().map(keyOf), proposal].map((key) => merging.remove(key)));
  for (const item of await collection.all(contactId, sorts.send)) await clearSend(item, merge, dependencies);
  return { work: { kind: 'merge', contactId, step: 'forget' }, at: merge.until };
}

async function clearSend(item: Item, merge: Merge, { merging, sends, now }: ClearMergedDependencies): Promise<void> {
  const send = sendSchema.parse(item);
  // Who claims it writes its outcome.
  if (send.state !== 'planned' || merge.gone?.subscription?.claims[send.occasion]) return;
  if (!campaignOf(send.cause)) return void (await accepted(merging.unplan(send)));
  if (!(await handedOver(send, merge.into, merge.contactId, item, merging)))
    await accepted(sends.settle(send, { state: 'skipped', reason: 'merged' }, now.toISOString()));
}

async function handedOver(
  send: Send,
  to: string,
  home: string | undefined,
  { agendaAt }: Item,
  merging: Pick<MergingTable, 'handOver'>,
): Promise<boolean> {
  try {
    await merging.handOver(send, to, home, agendaAt as Instant | undefined);
    return true;
  } catch (error) {
    if (!cancellationCodes(error)) throw error;
    return false;
  }
}

/** After a merge was taken back, campaigns' mails that were somebody's own go back to her. */
async function handBack(
  contactId: string,
  { merging, collection, contacts }: ClearMergedDependencies,
): Promise<undefined> {
  const contact = await contacts.get(contactId);
  if (!contact?.parted) return;
  for (const item of await collection.all(contact.parted, sorts.send)) {
    const send = sendSchema.parse(item);
    const isOurs = send.home !== undefined && collectionsOf(contact).includes(send.home);
    if (send.state === 'planned' && isOurs) await handedOver(send, contactId, undefined, item, merging);
  }
}

const keyOf = ({ pk, sk }: Item): Key => ({ pk: String(pk), sk: String(sk) });
