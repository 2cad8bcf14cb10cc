import type { ContactStub } from '../contacts/contact.schema.ts';
import type { ContactsTable, Transaction } from '../contacts/contacts.table.ts';
import { collectionsOf } from '../contacts/identities.ts';
import { cancellationCodes } from '../platform/aws.ts';
import { log } from '../platform/log.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import { clearCollection } from './clearCollection.ts';
import { eraseWorkOf } from './eraseWork.schema.ts';
import type { ErasuresTable } from './erasures.table.ts';
import type { ErasureReason } from './subscription.schema.ts';

export type EraseDependencies = {
  contacts: Pick<ContactsTable, 'stub' | 'commit'>;
  erasures: ErasuresTable;
  /** What else is written in the very transaction that makes the contact nobody. */
  alongside?: (contact: ContactStub) => Transaction[];
  now: Date;
  /** Whether there is time to clear more at once; what is left is work that waits on the agenda. */
  mayGoOn: () => boolean;
};

/**
 * Erases a contact: in one transaction everything by which it can be found, mailed or ordered for, and with it the work
 * that clears the rest of its collection, of which as much goes at once as there is time for. Of two at once the second
 * finds the work done or under way. It needs to read nothing of a contact but its keys. Gives what could be read of it,
 * undefined if it was gone already.
 */
export async function eraseContact(
  contactId: string,
  reason: ErasureReason,
  dependencies: EraseDependencies,
): Promise<ContactStub | undefined> {
  const contact = await dependencies.contacts.stub(contactId);
  if (!contact || !(await begin(contact, reason, dependencies))) return contact;
  let [removed, isEmpty] = [0, true];
  for (const id of collectionsOf(contact)) {
    const cleared = await clearCollection(id, dependencies);
    removed += cleared.removed;
    isEmpty &&= cleared.isEmpty;
  }
  log('CONTACT_ERASED', { contact: contactId, reason, items: removed, goesOn: !isEmpty });
  return contact;
}

/** Whether it was this one that began: two at once collide. */
async function begin(
  contact: ContactStub,
  reason: ErasureReason,
  { contacts, erasures, alongside, now }: EraseDependencies,
): Promise<boolean> {
  return untilCommitted(async () => {
    try {
      await contacts.commit([
        ...erasures.begin(contact, reason, now.toISOString(), eraseWorkOf(contact.id, now)),
        ...(alongside?.(contact) ?? []),
      ]);
      return true;
    } catch (error) {
      if (cancellationCodes(error)?.[0] !== 'ConditionalCheckFailed') throw error;
      return false;
    }
  });
}
