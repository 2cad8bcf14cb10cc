import { clearCollection } from '../permission/clearCollection.ts';
import { type EraseWork, eraseWorkSchema } from '../permission/eraseWork.schema.ts';
import { erasuresTable } from '../permission/erasures.table.ts';
import { dueKind, type More, type WorkContext } from './dueKind.ts';

/** Somebody was erased: what is left of the collection goes, and a day later what was written meanwhile. */
export const eraseKind = dueKind({ work: eraseWorkSchema, run: clearUp });

async function clearUp(
  work: EraseWork,
  { client, table, now, mayGoOn }: Pick<WorkContext, 'client' | 'table' | 'now' | 'mayGoOn'>,
): Promise<More<EraseWork>> {
  const { isEmpty } = await clearCollection(work.contactId, { erasures: erasuresTable(client, table), mayGoOn });
  if (!isEmpty) return { work };
  return work.until > now.toISOString() ? { work, at: work.until } : undefined;
}
