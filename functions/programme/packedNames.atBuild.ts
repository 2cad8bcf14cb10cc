import { packed } from '../platform/packed.ts';
import { segmentNames } from './segmentNames.ts';

export type NamedSegment = keyof typeof segmentNames;

export const packedNames = packed(segmentNames);
