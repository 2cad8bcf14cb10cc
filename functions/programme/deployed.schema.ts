import * as z from 'zod/mini';
import { storedInstant as instant } from '../time/storedInstant.ts';
import type { Moments } from './programme.types.ts';

const momentsSchema = z.object({ from: instant, trigger: z.unknown(), after: z.readonly(z.array(z.string())) });

/**
 * What a table notes of the deployment it is judged by: since when it has held, and of each definition, by kind and id,
 * since when it has been what it is. An automation remembers when it had its letters due before.
 */
export const deployedSchema = z.object({
  fingerprint: z.string(),
  from: instant,
  definitions: z.record(
    z.string(),
    z.object({
      print: z.string(),
      from: instant,
      moments: z.optional(z.readonly(z.array(momentsSchema))),
    }),
  ),
});

export type Deployed = {
  fingerprint: string;
  from: string;
  definitions: Readonly<Record<string, { print: string; from: string; moments?: readonly Moments[] | undefined }>>;
};

/** Reads the note; what cannot be read is none, and is written anew by the next deployment that sees it. */
export function readDeployed(item: unknown): Deployed | undefined {
  const { data } = deployedSchema.safeParse(item);
  return data as Deployed | undefined;
}
