import * as z from 'zod/mini';
import { sourceSchema } from '../contacts/contact.schema.ts';
import { locales } from '../shop/locales.ts';
import { evidenceSchema } from '../signup/lead.schema.ts';
import { partnerEvidenceSchema } from '../signup/partner.schema.ts';

const instant = z.iso.datetime();

export const consentStates = ['pending', 'confirmed', 'withdrawn'] as const;
export const suppressionReasons = ['hard-bounce', 'complaint'] as const;

/** Where one purpose stands, since when, and the consent record that proves it. */
const permissionSchema = z.object({ state: z.enum(consentStates), at: instant, record: z.string() });
const suppressedSchema = z.object({ reason: z.enum(suppressionReasons), at: instant });

/**
 * The permission to write to a contact by one channel: purposes, suppression of the whole channel, pace (when
 * marketing was last claimed) and recent claims (occasion → when). Small on purpose: a claim is one write unit.
 */
export const subscriptionSchema = z.object({
  purposes: z.record(z.string(), permissionSchema),
  suppressed: z.optional(suppressedSchema),
  lastMarketingAt: z.optional(instant),
  claims: z.record(z.string(), instant),
});

/** One line of the consent ledger, never changed: what was agreed to (or withdrawn), how and when. */
export const consentRecordSchema = z.object({
  id: z.string(),
  purpose: z.string(),
  state: z.enum(consentStates),
  text: z.optional(z.object({ hash: z.string(), locale: z.enum(locales) })),
  source: z.union([sourceSchema, z.object({ channel: z.enum(['unsubscribe-page', 'one-click']) })]),
  requestedAt: instant,
  confirmedAt: z.optional(instant),
  /** What a partner brought as proof of the request. */
  brought: z.optional(partnerEvidenceSchema),
});

/** Network evidence of a request and its confirmation; removed when its own retention is over. */
export const networkEvidenceSchema = z.object({
  records: z.array(z.string()),
  requested: z.optional(evidenceSchema),
  confirmed: z.optional(evidenceSchema),
  expiresAt: z.number(),
});

export type Subscription = z.infer<typeof subscriptionSchema>;
export type ConsentRecord = z.infer<typeof consentRecordSchema>;
export type NetworkEvidence = z.infer<typeof networkEvidenceSchema>;
export type ConsentState = (typeof consentStates)[number];
export type SuppressionReason = (typeof suppressionReasons)[number];

/** What a purpose may become. Only the owner of the mailbox confirms; a withdrawal holds until confirmed anew. */
export const consentTransitions: Record<ConsentState, readonly ConsentState[]> = {
  pending: ['confirmed', 'withdrawn'],
  confirmed: ['confirmed', 'withdrawn'],
  withdrawn: ['confirmed'],
};
