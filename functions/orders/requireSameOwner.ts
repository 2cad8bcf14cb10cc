import { collectionsOf, type Keyed, mailboxesOf } from '../contacts/identities.ts';
import { canonicalEmail } from '../person/canonicalEmail.ts';
import type { PersonKeys } from '../platform/keys.ts';
import { messages } from '../platform/messages.ts';
import { Conflict } from '../platform/problem.ts';

type Named = { contactId?: string | undefined; email?: string | undefined };

/** Throws `Conflict` when a correction names somebody else than the one the order was placed for. */
export function requireSameOwner(
  { contactId, email }: Named,
  contact: { id: string; absorbed?: string[] | undefined } & Keyed,
  keys: PersonKeys,
): void {
  const canonical = email === undefined ? undefined : canonicalEmail(email)?.canonical;
  const isOther = canonical !== undefined && !mailboxesOf(contact).includes(keys.email(canonical));
  const isAnother = contactId !== undefined && !collectionsOf(contact).includes(contactId);
  const path = isOther ? 'email' : isAnother ? 'contactId' : undefined;
  if (!path) return;
  const error = { path, code: 'another-contact', message: messages['another-contact'] };
  throw new Conflict('This order is somebody else’s', [error]);
}
