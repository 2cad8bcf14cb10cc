import { accepted } from '../platform/aws.ts';
import type { PersonKeys } from '../platform/keys.ts';
import { log } from '../platform/log.ts';
import type { Shop } from '../shop/shop.ts';
import type { Contact } from './contact.schema.ts';
import type { ContactsTable } from './contacts.table.ts';
import type { DuplicatesTable } from './duplicates.table.ts';
import { alike, likenessKinds, likenessOf } from './likeness.ts';

export type AlikeDependencies = {
  contacts: Pick<ContactsTable, 'get'>;
  duplicates: Pick<DuplicatesTable, 'put' | 'remove' | 'having' | 'propose'>;
  keys: () => Promise<Pick<PersonKeys, 'likeness'>>;
  shop: Shop;
  now: Date;
};

/**
 * Keeps the keys by which a contact is found to be like others, where they are other than before, and proposes the pairs
 * that these make: by what few have in common, never by comparing it with everybody. `before` is the contact as it was,
 * undefined for one that is new.
 */
export async function findAlike(
  contact: Contact,
  before: Contact | undefined,
  { contacts, duplicates, keys, shop, now }: AlikeDependencies,
): Promise<void> {
  const [is, was] = [likenessOf(contact, shop.country), before ? likenessOf(before, shop.country) : {}];
  const changed = likenessKinds.filter((kind) => is[kind] !== was[kind]);
  if (changed.length === 0) return;
  const { likeness } = await keys();
  const candidates = new Set<string>();
  for (const kind of changed) {
    const value = is[kind];
    if (value === undefined) {
      await duplicates.remove(contact.id, kind);
      continue;
    }
    const key = likeness(kind, value);
    await duplicates.put(contact.id, kind, key);
    for (const id of await duplicates.having(kind, key)) if (id !== contact.id) candidates.add(id);
  }
  for (const id of candidates) {
    const other = await contacts.get(id);
    if (!other || alike(contact, other, shop.country).length === 0) continue;
    const [older, younger] = [contact.id, id].sort() as [string, string];
    const proposed = await accepted(duplicates.propose({ contactId: younger, other: older, at: now.toISOString() }));
    if (proposed) log('DUPLICATE_PROPOSED', { contact: younger, other: older });
  }
}
