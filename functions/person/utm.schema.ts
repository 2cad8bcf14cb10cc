import * as z from 'zod/mini';

/** Where a visitor came from, by what its parts are. Whoever reads what is stored needs no rule of the ways in. */
export const utmOf = <Text extends z.ZodMiniType>(text: Text) => ({
  source: z.optional(text),
  medium: z.optional(text),
  campaign: z.optional(text),
  term: z.optional(text),
  content: z.optional(text),
});

/** Where a visitor came from, as it is kept: what is stored is read, whatever the rules of today say of it. */
export const storedUtmSchema = z.object(utmOf(z.string()));
