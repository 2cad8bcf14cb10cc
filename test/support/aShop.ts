import { parseShop, type ShopConfig } from '../../functions/shop/shop.schema.ts';
import config from '../../shop.config.ts';

/** The demonstration shop, with what a test wants to be different. */
export function aShop(changes: Partial<ShopConfig> = {}): ShopConfig {
  return parseShop({ ...config, ...changes });
}
