import { dueKind, type More, type WorkContext } from '../agenda/dueKind.ts';
import { contactsTable } from '../contacts/contacts.table.ts';
import { sendsTable } from '../mail/sends.table.ts';
import { collectionTable } from '../view/collection.table.ts';
import { clearMerged } from './clearMerged.ts';
import { type MergeWork, mergeWorkSchema } from './merge.schema.ts';
import { mergingTable } from './merging.table.ts';

/** Two contacts were made one, or are two again: what they leave lying is cleared, and after thirty days what they were. */
export const mergeKind = dueKind({ work: mergeWorkSchema, run: clear });

function clear(
  work: MergeWork,
  { client, table, now }: Pick<WorkContext, 'client' | 'table' | 'now'>,
): Promise<More<MergeWork>> {
  return clearMerged(work, {
    merging: mergingTable(client, table),
    collection: collectionTable(client, table),
    contacts: contactsTable(client, table),
    sends: sendsTable(client, table),
    now,
  });
}
