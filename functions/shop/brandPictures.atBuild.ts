import { measurePictures } from './pictures.ts';
import { shop } from './shop.ts';

/** The pictures of the shop this deployment serves: where they lie among the assets, and how large they are. */
export const brandPictures = measurePictures(shop);
