import { setTimeout as wait } from 'node:timers/promises';
import { accepted } from '../platform/aws.ts';
import { inParts } from '../platform/inParts.ts';
import { type Key, orderOf } from '../platform/tableKeys.ts';
import type { ErasuresTable, Held } from './erasures.table.ts';

export type ClearDependencies = {
  erasures: Pick<ErasuresTable, 'page' | 'remove' | 'forgetReceipt' | 'forgetVoucher'>;
  /** Whether there is time for another page. */
  mayGoOn: () => boolean;
};

/** Keys read at once. */
const pageSize = 200;
/** The most that one call deletes. */
const callSize = 25;

/**
 * Deletes what an erased contact's collection still holds but the work that clears it, page by page as long as there is
 * time. Each page is read anew, so that what broke off is begun again with what was left. Says how many items went,
 * and whether none is left.
 */
export async function clearCollection(
  contactId: string,
  { erasures, mayGoOn }: ClearDependencies,
): Promise<{ removed: number; isEmpty: boolean }> {
  for (let removed = 0; ; ) {
    if (!mayGoOn()) return { removed, isEmpty: false };
    const keys = await erasures.page(contactId, pageSize);
    if (keys.length === 0) return { removed, isEmpty: true };
    await Promise.all(inParts(keys, callSize).map((some) => removeAll(some, erasures)));
    removed += keys.length;
  }
}

/** An order's receipt and what leads to a voucher go first: without those nothing leads to them. */
async function removeAll(keys: Held[], erasures: ClearDependencies['erasures']): Promise<void> {
  const orders = keys.flatMap(({ sk }) => orderOf(sk) ?? []);
  await Promise.all(orders.map((orderKey) => accepted(erasures.forgetReceipt(orderKey))));
  const lookups = keys.flatMap(({ lookup }) => lookup ?? []);
  await Promise.all(lookups.map((lookup) => accepted(erasures.forgetVoucher(lookup))));
  let left: Key[] = keys.map(({ pk, sk }) => ({ pk, sk }));
  for (let round = 0; left.length > 0; round += 1) {
    if (round > 0) await wait(50 * 2 ** Math.min(round, 5) * (0.5 + Math.random()));
    left = await erasures.remove(left);
  }
}
