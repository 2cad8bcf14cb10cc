import * as z from 'zod/mini';
import { reportedInstant } from '../time/reportedInstant.ts';
import { line, lines } from './text.schema.ts';

/** What a partner holds as proof that a person agreed: when, where, to which words, under which number of theirs. */
export const partnerEvidenceSchema = z.strictObject({
  name: line(60, 1),
  collectedAt: z.optional(reportedInstant),
  url: z.optional(line(300, 1)),
  reference: z.optional(line(100, 1)),
  statement: z.optional(lines(1_000, 1)),
});

/** The same as it is kept: what is stored is read, whatever the rules of today say of it. */
export const storedPartnerSchema = z.extend(partnerEvidenceSchema, {
  name: z.string(),
  collectedAt: z.optional(z.string()),
  url: z.optional(z.string()),
  reference: z.optional(z.string()),
  statement: z.optional(z.string()),
});

export type PartnerEvidence = z.infer<typeof partnerEvidenceSchema>;
