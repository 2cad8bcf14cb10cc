import config from '../../shop.config.ts';
import { allLanguages } from './allLanguages.ts';
import type { ShopConfig, WrittenShop } from './shop.schema.ts';

export type Shop = ShopConfig;

/** The shop this deployment serves. Its shape was checked when the bundle was built (`parseShop`). */
const written: WrittenShop = config;
export const shop: Shop = allLanguages(written, written.defaultLocale) as Shop;
