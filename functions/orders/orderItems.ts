import type * as z from 'zod/mini';
import type { itemSchema, StoredOrder } from '../contacts/storedOrder.schema.ts';
import type { leftOut, unusable } from '../platform/lenient.ts';

type Items = readonly (z.infer<typeof itemSchema> | typeof unusable)[] | typeof unusable | undefined;

/** The items of an order, each without what cannot be used of it. */
export function orderItems(items: Items, taken: ReturnType<typeof leftOut>['taken']): StoredOrder['items'] {
  return taken('items', items)?.flatMap((entry, i) => {
    const item = taken(`items.${i}`, entry);
    if (!item) return [];
    const of = <Name extends keyof typeof item>(name: Name) => taken(`items.${i}.${name}`, item[name]);
    return [{ sku: of('sku'), name: of('name'), quantity: of('quantity'), price: of('price') }];
  });
}
