import * as z from 'zod/mini';
import { partnerEvidenceSchema } from '../person/partner.schema.ts';
import { parseShape } from '../platform/parseShape.ts';
import type { Shop } from '../shop/shop.ts';
import { type ParsedSignup, parseSignup } from '../signup/parseSignup.ts';
import type { LeadBatch } from './leadBatch.schema.ts';

const rowSchema = z.record(z.string(), z.unknown());
const evidenceSchema = z.strictObject({ evidence: z.optional(z.omit(partnerEvidenceSchema, { name: true })) });

/**
 * Checks one lead of a batch as the sign-up that it is, and notes who brought it with which proof. Throws
 * `InvalidInput` naming every field at fault.
 */
export function parseLead(
  row: unknown,
  { source, form }: Pick<LeadBatch, 'source' | 'form'>,
  shop: Shop,
  now: Date,
): ParsedSignup {
  const { evidence, ...fields } = present(parseShape(rowSchema, row));
  const brought = parseShape(evidenceSchema, { evidence }).evidence;
  const parsed = parseSignup({ kind: 'json', value: { ...fields, form } }, shop, now, 'partner');
  return { ...parsed, signup: { ...parsed.signup, partner: { ...brought, name: source } } };
}

/** `null` and an empty text are what a machine writes when it has nothing. */
function present(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== ''));
}
