import * as z from 'zod/mini';

const text = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));

/** What a partner holds as proof that a person agreed: when, where, to which words, under which number of theirs. */
export const partnerEvidenceSchema = z.strictObject({
  name: text(60),
  collectedAt: z.optional(z.iso.datetime({ offset: true })),
  url: z.optional(text(300)),
  reference: z.optional(text(100)),
  statement: z.optional(text(1_000)),
});

export type PartnerEvidence = z.infer<typeof partnerEvidenceSchema>;
