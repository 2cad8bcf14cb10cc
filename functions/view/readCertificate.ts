import { sorts } from '../platform/tableKeys.ts';
import type { CollectionTable, Item } from './collection.table.ts';

/** What certificates of a contact's consents are made of: who, the ledger, and the network evidence beside it. */
export async function readCertificate(
  contactId: string,
  collection: Pick<CollectionTable, 'heart' | 'all'>,
): Promise<Item[]> {
  const read = await Promise.all([
    collection.heart(contactId),
    collection.all(contactId, sorts.consent),
    collection.all(contactId, sorts.evidence),
  ]);
  return read.flat();
}
