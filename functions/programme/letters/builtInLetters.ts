import { unpacked } from '../../platform/packed.ts';
import type { CompiledLetter } from './compiledLetter.schema.ts';
import { type BuiltInLetter, packedLetters } from './packedLetters.atBuild.ts';

/** The letters everybody has, by the id that automations name them by. */
export const builtInLetters = unpacked<Readonly<Record<BuiltInLetter, CompiledLetter>>>(packedLetters);
