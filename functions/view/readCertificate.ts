import { contactStubSchema } from '../contacts/contact.schema.ts';
import { collectionsOf } from '../contacts/identities.ts';
import { sorts } from '../platform/tableKeys.ts';
import type { CollectionTable, Item } from './collection.table.ts';

/** What certificates of a contact's consents are made of: who, the ledger, and the network evidence beside it. */
export async function readCertificate(
  contactId: string,
  collection: Pick<CollectionTable, 'heart' | 'all'>,
): Promise<Item[]> {
  const heart = await collection.heart(contactId);
  const profile = heart.find(({ sk }) => sk === sorts.contact);
  const ids = profile ? collectionsOf(contactStubSchema.parse(profile)) : [contactId];
  const read = ids.flatMap((id) => [collection.all(id, sorts.consent), collection.all(id, sorts.evidence)]);
  return [...heart, ...(await Promise.all(read)).flat()];
}
