import * as z from 'zod/mini';
import { word } from '../person/signup.schema.ts';

const mostLeads = 100;

/**
 * `POST /v1/leads`: people whom a partner or a lead-ad form brings, at most a hundred at once. `source` is the
 * partner's name. A lead is checked by itself (`parseLead`): it has the fields of a sign-up and may have `evidence`: what the partner holds as proof.
 */
export const leadBatchSchema = z.strictObject({
  source: word,
  form: word,
  leads: z.array(z.unknown()).check(z.minLength(1), z.maxLength(mostLeads)),
});

export type LeadBatch = z.infer<typeof leadBatchSchema>;
