import { isDeepStrictEqual } from 'node:util';
import { accepted } from '../platform/aws.ts';
import { log } from '../platform/log.ts';
import type { Shop } from '../shop/shop.ts';
import type { Contact } from './contact.schema.ts';
import type { ContactsTable } from './contacts.table.ts';
import { deriveFacts } from './deriveFacts.ts';

/**
 * Writes the facts of a changed contact: at most one write for a change, none if nothing changed or the record is a
 * replay (then the source has moved on, or the facts are there).
 */
export async function enrichContact(
  contact: Contact,
  { contacts, shop }: { contacts: Pick<ContactsTable, 'setFacts'>; shop: Shop },
): Promise<void> {
  const facts = deriveFacts(contact, shop);
  if (isDeepStrictEqual(facts, contact.facts)) return;
  if (await accepted(contacts.setFacts(contact, facts))) log('CONTACT_ENRICHED', { contact: contact.id });
}
