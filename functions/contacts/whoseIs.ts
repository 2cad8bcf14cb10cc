import type { CanonicalEmail } from '../person/canonicalEmail.ts';
import type { PersonKeys } from '../platform/keys.ts';
import { messages } from '../platform/messages.ts';
import { Conflict } from '../platform/problem.ts';
import type { ContactsTable } from './contacts.table.ts';

type Named = { contactId?: string | undefined; email?: CanonicalEmail | undefined; card?: string | undefined };

/**
 * The contact that a system means by an id, an address or a card; undefined for nobody we know. The address goes before
 * the card, which others of a family show too. An id that is over gives
 * way to an address that is known; an id of one with the address of another is a `Conflict`, since one of them would get
 * what the other did.
 */
export async function whoseIs(
  { contactId, email, card }: Named,
  { contacts, keys }: { contacts: Pick<ContactsTable, 'idOf' | 'idOfEmail' | 'whoIs'>; keys: PersonKeys },
): Promise<string | undefined> {
  const byAddress = email
    ? await contacts.idOfEmail(keys.email(email.canonical))
    : card && (await contacts.idOf({ kind: 'card', key: keys.card(card) }));
  if (contactId === undefined || contactId === byAddress) return byAddress;
  const named = await contacts.whoIs(contactId);
  if (!named || named.id === byAddress) return byAddress;
  if (byAddress === undefined) return contactId;
  const error = { path: 'contactId', code: 'another-contact', message: messages['another-contact'] };
  throw new Conflict('The id and the address are of two contacts', [error]);
}
