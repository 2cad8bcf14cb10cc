import { packed } from '../platform/packed.ts';
import { letterLayout } from './letterLayout.ts';

export type LayoutPart = keyof typeof letterLayout;

export const packedLayout = packed(letterLayout);
