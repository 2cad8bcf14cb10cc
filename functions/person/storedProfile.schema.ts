import * as z from 'zod/mini';
import { locales } from '../shop/locales.ts';
import type { FieldValue } from './fieldKind.ts';
import { builtIn, type Profile } from './profileFields.ts';

const fieldValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
const storedLocale = z.enum(locales);

type Stored = {
  [Id in Exclude<keyof Profile, 'locale' | 'fields'>]-?: z.ZodMiniOptional<z.ZodMiniType<NonNullable<Profile[Id]>>>;
};

/** What a profile is stored as: of leads, and of contacts. */
export const storedProfile = {
  ...(Object.fromEntries(
    Object.entries(builtIn)
      .filter(([id]) => id !== 'locale')
      .map(([id, { kind }]) => [id, z.optional(kind === 'words' ? z.array(z.string()) : z.string())]),
  ) as unknown as Stored),
  locale: z.optional(storedLocale),
  fields: z.optional(z.record(z.string(), fieldValue)) as z.ZodMiniOptional<z.ZodMiniType<Record<string, FieldValue>>>,
};
