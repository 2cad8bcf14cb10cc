import * as z from 'zod/mini';
import { sourceSchema } from '../contacts/contact.schema.ts';
import { evidenceSchema } from '../person/evidence.schema.ts';
import { storedPartnerSchema } from '../person/partner.schema.ts';
import { locales } from '../shop/locales.ts';
import { leavingReasons } from '../shop/vocabulary.ts';
import { storedInstant as instant } from '../time/storedInstant.ts';

export const consentStates = ['pending', 'confirmed', 'withdrawn'] as const;
/** Why an address is not to be mailed at all. */
export const suppressionReasons = ['hard-bounce', 'complaint'] as const;
/** Why somebody is known no longer: as asked, or after the shop's own period. Blocks nothing that is agreed to anew. */
export const erasureReasons = ['erased', 'retention'] as const;

/** Where one purpose stands, since when, and the consent record that proves it. */
const permissionSchema = z.object({
  state: z.enum(consentStates),
  at: instant,
  record: z.string(),
  /** Why it was withdrawn, if the person told. */
  reason: z.optional(z.enum(leavingReasons)),
});
const suppressedSchema = z.object({ reason: z.enum(suppressionReasons), at: instant });

/**
 * The permission to write to a contact by one channel: purposes, suppression of the whole channel, pace (when
 * marketing was last told), a pause the person asked for, and recent claims (occasion → when). Small on purpose: a
 * claim is one write unit.
 */
export const subscriptionSchema = z.object({
  purposes: z.record(z.string(), permissionSchema),
  suppressed: z.optional(suppressedSchema),
  /** When staff lifted a bounce; mails sent before say nothing new. */
  liftedAt: z.optional(instant),
  lastMarketingAt: z.optional(instant),
  /** No marketing before this instant. */
  pausedUntil: z.optional(instant),
  /** No marketing but the letter of this day. */
  lettersOn: z.optional(z.literal('birthday')),
  claims: z.record(z.string(), instant),
});

/** One line of the consent ledger, never changed: what was agreed to (or withdrawn), how and when. */
export const consentRecordSchema = z.object({
  id: z.string(),
  purpose: z.string(),
  state: z.enum(consentStates),
  /** `shown` is the sentence in full: the shop may word it differently by the time somebody asks for proof. */
  text: z.optional(z.object({ hash: z.string(), locale: z.enum(locales), shown: z.optional(z.string()) })),
  source: z.union([
    sourceSchema,
    z.object({ channel: z.enum(['unsubscribe-page', 'one-click', 'preferences', 'silence']) }),
  ]),
  requestedAt: instant,
  confirmedAt: z.optional(instant),
  /** What a partner brought as proof of the request. */
  brought: z.optional(storedPartnerSchema),
  /** What whoever brought a list in says of where, when and to which words people agreed; and what the list has of it. */
  told: z.optional(z.object({ evidence: z.string(), list: z.optional(z.record(z.string(), z.string())) })),
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
export type ErasureReason = (typeof erasureReasons)[number];

/** What a purpose may become. Only the owner of the mailbox confirms; a withdrawal holds until confirmed anew. */
const consentTransitions: Record<ConsentState, readonly ConsentState[]> = {
  pending: ['confirmed', 'withdrawn'],
  confirmed: ['confirmed', 'withdrawn'],
  withdrawn: ['confirmed'],
};

/** The states from which a purpose may come to this one: what the condition of every write that moves it names. */
export function statesBefore(state: ConsentState): ConsentState[] {
  return consentStates.filter((before) => consentTransitions[before].includes(state));
}
