import type { ShopConfig } from './shop.schema.ts';

/** Whether who agrees to this purpose is written letters; the others, such as profiling, bring none by themselves. */
export function promisesLetters(purpose: string, shop: Pick<ShopConfig, 'purposes'>): boolean {
  return Object.hasOwn(shop.purposes, purpose) && shop.purposes[purpose]!.marketing;
}
