import { packed } from '../platform/packed.ts';
import { inBothScripts } from '../shop/inBothScripts.ts';
import { segmentNames } from './segmentNames.ts';

export type NamedSegment = keyof typeof segmentNames;

const names = Object.entries(segmentNames).map(([id, name]) => [id, inBothScripts<string>(name)]);

export const packedNames = packed(Object.fromEntries(names));
