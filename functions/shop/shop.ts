import config from '../../shop.config.ts';
import type { Locale, ShopConfig } from './shop.schema.ts';

export type Shop = ShopConfig;
export type { Locale };

/** The shop this deployment serves. Its shape was checked when the bundle was built (`parseShop`). */
export const shop: Shop = config;
