import { shop } from '../shop/shop.ts';
import { drawingSize, drawingFiles as filesOf } from './drawings.ts';

/** The drawings in the colours of the shop this deployment serves, by the names of their files. */
export const drawingFiles = filesOf(shop.brand);
export const drawnAs = drawingSize;
