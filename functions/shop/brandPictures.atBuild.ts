import config from '../../shop.config.ts';
import { measurePictures } from './pictures.ts';

/** The pictures of the shop this deployment serves: where they lie among the assets, and how large they are. */
export const brandPictures = measurePictures(config);
