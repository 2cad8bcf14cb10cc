import type { CanonicalEmail } from '../person/canonicalEmail.ts';
import type { PersonKeys } from '../platform/keys.ts';
import { messages } from '../platform/messages.ts';
import { Conflict } from '../platform/problem.ts';
import type { ContactsTable } from './contacts.table.ts';

type Named = { contactId?: string | undefined; email?: CanonicalEmail | undefined };

/**
 * The contact that a system means by an id, an address, or both; undefined for nobody we know. An id that is over gives
 * way to an address that is known; an id of one with the address of another is a `Conflict`, since one of them would get
 * what the other did.
 */
export async function whoseIs(
  { contactId, email }: Named,
  { contacts, keys }: { contacts: Pick<ContactsTable, 'idOfEmail' | 'get'>; keys: PersonKeys },
): Promise<string | undefined> {
  const byAddress = email && (await contacts.idOfEmail(keys.email(email.canonical)));
  if (contactId === undefined || contactId === byAddress) return byAddress;
  if (!(await contacts.get(contactId))) return byAddress;
  if (byAddress === undefined) return contactId;
  const error = { path: 'contactId', code: 'another-contact', message: messages['another-contact'] };
  throw new Conflict('The id and the address are of two contacts', [error]);
}
