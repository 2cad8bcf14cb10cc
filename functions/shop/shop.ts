import { unpacked } from '../platform/packed.ts';
import { allLanguages } from './allLanguages.ts';
import { packedShop } from './configHalves.atBuild.ts';
import type { ShopConfig, WrittenShop } from './shop.schema.ts';

export type Shop = ShopConfig;

/** `shop.config.ts` without its automations. Its shape was checked when the bundle was built (`parseShop`). */
export const written = unpacked<WrittenShop>(packedShop);
/** The shop this deployment serves. */
export const shop: Shop = allLanguages(written, written.defaultLocale) as Shop;
