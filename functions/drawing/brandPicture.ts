import { brandPictures } from '../shop/brandPictures.atBuild.ts';
import type { BrandPicture, Picture } from '../shop/pictures.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';

/** A picture of the brand's, undefined where the shop has none. */
export function brandPicture({ brand }: Pick<ShopConfig, 'brand'>, which: BrandPicture): Picture | undefined {
  return brand[which] ? brandPictures[which] : undefined;
}
