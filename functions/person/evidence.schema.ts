import * as z from 'zod/mini';

/** Where a request came from: kept as evidence for a time of its own, apart from the consent. */
export const evidenceSchema = z.object({ address: z.string(), agent: z.optional(z.string()) });

export type Evidence = z.infer<typeof evidenceSchema>;
