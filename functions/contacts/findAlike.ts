import { accepted } from '../platform/aws.ts';
import type { PersonKeys } from '../platform/keys.ts';
import { log } from '../platform/log.ts';
import type { Identity } from '../platform/tableKeys.ts';
import type { Shop } from '../shop/shop.ts';
import type { Contact } from './contact.schema.ts';
import type { ContactsTable } from './contacts.table.ts';
import type { DuplicatesTable } from './duplicates.table.ts';
import { alike, isPlainMailbox, type LikenessKind, likenessKinds, likenessOf } from './likeness.ts';

export type AlikeDependencies = {
  contacts: Pick<ContactsTable, 'get' | 'idOf'>;
  duplicates: Pick<DuplicatesTable, 'put' | 'remove' | 'having' | 'propose'>;
  keys: () => Promise<Pick<PersonKeys, 'likeness' | 'email' | 'phone'>>;
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
  const by = await keys();
  const candidates = new Set<string>();
  for (const kind of changed) {
    const value = is[kind];
    const [stands, stood] = [isKept(kind, contact), before !== undefined && isKept(kind, before)];
    if (stood && was[kind] !== undefined && (value === undefined || !stands)) await duplicates.remove(contact.id, kind);
    if (value === undefined) continue;
    const key = by.likeness(kind, value);
    if (stands) await duplicates.put(contact.id, kind, key);
    const owner = kind === 'person' ? undefined : await contacts.idOf(identityAs(kind, value, by));
    const others = kind === 'phone' ? [] : await duplicates.having(kind, key);
    for (const id of [...others, ...(owner ? [owner] : [])]) if (id !== contact.id) candidates.add(id);
  }
  for (const id of candidates) {
    const other = await contacts.get(id);
    if (!other || alike(contact, other, shop.country).length === 0) continue;
    const [older, younger] = [contact.id, id].sort() as [string, string];
    const proposed = await accepted(duplicates.propose({ contactId: younger, other: older, at: now.toISOString() }));
    if (proposed) log('DUPLICATE_PROPOSED', { contact: younger, other: older });
  }
}

/**
 * Whether a contact stands under what it has in common, or is found by an identity anyway: by its telephone, or by a mailbox
 * without tags, aliases and slips. So most contacts cost no write.
 */
const isKept = (kind: LikenessKind, contact: Contact) =>
  kind === 'person' || (kind === 'mailbox' && !isPlainMailbox(contact.email));

const identityAs = (kind: 'mailbox' | 'phone', value: string, by: Pick<PersonKeys, 'email' | 'phone'>): Identity =>
  kind === 'phone' ? { kind, key: by.phone(value) } : { kind: 'email', key: by.email(value) };
