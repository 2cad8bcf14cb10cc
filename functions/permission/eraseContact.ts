import type { ContactStub } from '../contacts/contact.schema.ts';
import type { ContactsTable, Transaction } from '../contacts/contacts.table.ts';
import { cancellationCodes } from '../platform/aws.ts';
import { log } from '../platform/log.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import { addSeconds, epochSeconds } from '../time/seconds.ts';
import { clearCollection } from './clearCollection.ts';
import type { ErasuresTable } from './erasures.table.ts';
import type { ErasureReason } from './subscription.schema.ts';

export type EraseDependencies = {
  contacts: Pick<ContactsTable, 'stub' | 'commit'>;
  erasures: ErasuresTable;
  /** What else is written in the very transaction that makes the contact nobody. */
  alongside?: (contact: ContactStub) => Transaction[];
  now: Date;
};

/** By then whatever was at work on the contact has ended, and what it left is cleared. */
const markSeconds = 24 * 60 * 60;

/**
 * Erases a contact: first, in one transaction, everything by which it can be found, mailed or ordered for, then the rest
 * of its collection in pages. Repeated after a crash it finishes; a crash that nobody repeats is finished by `segment`,
 * which the first transaction wakes. It needs to read nothing of a contact but its keys. Gives what could be read of
 * it, undefined if it was gone already.
 */
export async function eraseContact(
  contactId: string,
  reason: ErasureReason,
  { contacts, erasures, alongside, now }: EraseDependencies,
): Promise<ContactStub | undefined> {
  const contact = await contacts.stub(contactId);
  if (contact) await begin(contact, reason, { contacts, erasures, alongside, now });
  const removed = await clearCollection(contactId, erasures);
  if (contact) log('CONTACT_ERASED', { contact: contactId, reason, items: removed });
  return contact;
}

/** Two at once collide: one is told so, and finds the work done. */
async function begin(
  contact: ContactStub,
  reason: ErasureReason,
  { contacts, erasures, alongside, now }: EraseDependencies,
): Promise<void> {
  const expiresAt = epochSeconds(addSeconds(now, markSeconds));
  return untilCommitted(async () => {
    try {
      await contacts.commit([
        ...erasures.begin(contact, reason, now.toISOString(), expiresAt),
        ...(alongside?.(contact) ?? []),
      ]);
    } catch (error) {
      if (cancellationCodes(error)?.[0] !== 'ConditionalCheckFailed') throw error;
    }
  });
}
