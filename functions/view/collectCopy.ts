import { contactStubSchema } from '../contacts/contact.schema.ts';
import type { ContactsTable } from '../contacts/contacts.table.ts';
import type { LeadsTable } from '../leads/leads.table.ts';
import { canonicalEmail } from '../person/canonicalEmail.ts';
import type { PersonKeys } from '../platform/keys.ts';
import { TokenRefused } from '../platform/problem.ts';
import { sorts } from '../platform/tableKeys.ts';
import { epochSeconds } from '../time/seconds.ts';
import type { RightsTable } from './rights.table.ts';

type Item = Record<string, unknown>;

/** A copy of everything kept about a person, entry by entry as it is stored. */
export type Copy = { contact: string; takenAt: string; collection: Item[]; mailbox: Item[]; lead?: object };

export type CollectCopyDependencies = {
  contacts: Pick<ContactsTable, 'collection'>;
  rights: Pick<RightsTable, 'ofMailbox'>;
  leads: Pick<LeadsTable, 'get'>;
  keys: PersonKeys;
  now: Date;
};

/**
 * Copies what is kept (GDPR Art. 15 and 20): the item collection as it is, what stands about the mailbox beside it, and
 * a sign-up of the mailbox that waits to be confirmed. Throws `TokenRefused` when the contact is gone.
 */
export async function collectCopy(
  contactId: string,
  { contacts, rights, leads, keys, now }: CollectCopyDependencies,
): Promise<Copy> {
  const collection = await contacts.collection(contactId);
  const profile = collection.find(({ sk }) => sk === sorts.contact);
  if (!profile) throw new TokenRefused();
  const stub = contactStubSchema.parse(profile);
  const { email } = stub;
  const [mailbox, lead] = await Promise.all([
    rights.ofMailbox(stub),
    email === undefined ? undefined : leads.get(leadKeyOf(email, keys), epochSeconds(now)),
  ]);
  return { contact: contactId, takenAt: now.toISOString(), collection, mailbox, ...(lead && { lead }) };
}

/** The key of a lead that the contact's mailbox may have. */
export function leadKeyOf(email: string, keys: PersonKeys): string {
  return keys.lead(canonicalEmail(email)?.limitKey ?? email);
}
