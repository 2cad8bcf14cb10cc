import * as z from 'zod/mini';
import { line, lines } from './text.schema.ts';

/** What a partner holds as proof that a person agreed: when, where, to which words, under which number of theirs. */
export const partnerEvidenceSchema = z.strictObject({
  name: line(60, 1),
  collectedAt: z.optional(z.iso.datetime({ offset: true })),
  url: z.optional(line(300, 1)),
  reference: z.optional(line(100, 1)),
  statement: z.optional(lines(1_000, 1)),
});

export type PartnerEvidence = z.infer<typeof partnerEvidenceSchema>;
