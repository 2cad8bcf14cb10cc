import type * as z from 'zod/mini';
import type { itemSchema, StoredOrder } from '../contacts/storedOrder.schema.ts';
import type { leftOut } from '../platform/lenient.ts';

/** The items of an order, each without the texts that cannot be used of it. */
export function orderItems(
  items: readonly z.infer<typeof itemSchema>[] | undefined,
  taken: ReturnType<typeof leftOut>['taken'],
): StoredOrder['items'] {
  return items?.map(({ sku, name, quantity, price }, i) => ({
    sku: taken(`items.${i}.sku`, sku),
    name: taken(`items.${i}.name`, name),
    ...{ quantity, price },
  }));
}
