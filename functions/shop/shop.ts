import { allLanguages } from './allLanguages.ts';
import { shopHalf } from './configHalves.atBuild.ts';
import type { ShopConfig, WrittenShop } from './shop.schema.ts';

export type Shop = ShopConfig;

/** The shop this deployment serves. Its shape was checked when the bundle was built (`parseShop`). */
const written: WrittenShop = shopHalf;
export const shop: Shop = allLanguages(written, written.defaultLocale) as Shop;
