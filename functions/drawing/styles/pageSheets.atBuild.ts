import { shop } from '../../shop/shop.ts';
import { pageSheets } from './pageSheets.ts';

/** The style sheets of this deployment's pages, for those that are drawn when they are asked for. */
export const sheets = pageSheets(shop.brand);
