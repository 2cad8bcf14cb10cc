import config from '../../shop.config.ts';
import type { ShopConfig } from './shop.schema.ts';

export type Shop = ShopConfig;

/** The shop this deployment serves. Its shape was checked when the bundle was built (`parseShop`). */
export const shop: Shop = config;
