import { setTimeout as wait } from 'node:timers/promises';
import { accepted } from '../platform/aws.ts';
import { orderOf } from '../platform/tableKeys.ts';
import type { ErasuresTable } from './erasures.table.ts';

const page = 25;

/**
 * Deletes whatever an erased contact's collection still holds, page by page. Begun again after a crash, or by two at
 * once, it ends the same: each page is read anew, and what is gone needs no deleting.
 */
export async function clearCollection(
  contactId: string,
  erasures: Pick<ErasuresTable, 'page' | 'remove' | 'forgetReceipt'>,
): Promise<number> {
  let removed = 0;
  for (let round = 0; ; round += 1) {
    const keys = await erasures.page(contactId, page);
    if (keys.length === 0) return removed;
    const orders = keys.flatMap(({ sk }) => orderOf(sk) ?? []);
    await Promise.all(orders.map((orderKey) => accepted(erasures.forgetReceipt(orderKey))));
    const left = await erasures.remove(keys);
    removed += keys.length - left.length;
    if (left.length > 0) await wait(50 * 2 ** Math.min(round, 5) * (0.5 + Math.random()));
  }
}
