import * as z from 'zod/mini';
import { channels } from '../person/channels.ts';
import { evidenceSchema } from '../person/evidence.schema.ts';
import { storedPartnerSchema } from '../person/partner.schema.ts';
import { storedUtmSchema } from '../person/signup.schema.ts';
import { storedProfile } from '../person/storedProfile.schema.ts';
import { locales } from '../shop/locales.ts';
import { storedInstant as instant } from '../time/storedInstant.ts';
import { said } from './said.ts';

/** The sentence in full, from the moment it was shown: by the time it is confirmed the shop may word it differently. */
const shownTextSchema = z.object({ hash: z.string(), locale: z.enum(locales), shown: z.string() });

/** What a sign-up says of a person, kept on the lead until the owner of the mailbox confirms it. */
const storedSignupSchema = z.object({
  channel: z.enum(channels),
  form: z.string(),
  placement: z.optional(z.string()),
  utm: z.optional(storedUtmSchema),
  ...storedProfile,
  locale: z.enum(locales),
  consents: z.record(z.string(), shownTextSchema),
  partner: z.optional(storedPartnerSchema),
});

/** One sign-up as it was sent, and when it first was. `id` stands for what it says: the same again is the same one. */
export const submissionSchema = z.object({
  id: z.string(),
  at: instant,
  address: z.string(),
  signup: storedSignupSchema,
  evidence: z.optional(evidenceSchema),
});

const stateSchema = z.enum(['requested', 'mailing', 'waiting', 'mailed', 'unknown', 'held']);

/**
 * What was signed up with a mailbox and its owner has not confirmed: every submission that says something else, since
 * nobody knows yet which of them is hers. `id` is what links name it by, and stays until one of them is confirmed; so a
 * link already mailed keeps working. `askedAt` is when the owner was last asked, at which spelling of the `address`;
 * `attempts` counts the mails that left. Once confirmed, nothing of the person remains but which contact it became, and
 * there is no state: nothing is asked, and the next sign-up begins anew.
 */
export const leadSchema = z.object({
  key: z.string(),
  id: z.optional(z.string()),
  state: z.optional(stateSchema),
  attempts: z.number(),
  variants: z.number(),
  expiresAt: z.number(),
  askedAt: z.optional(instant),
  address: z.optional(z.string()),
  submissions: z.array(submissionSchema),
  confirmed: z.optional(
    z.object({ id: z.string(), at: instant, contactId: z.string(), purposes: z.array(z.string()) }),
  ),
});

export type Submission = z.infer<typeof submissionSchema>;
export type StoredSignup = z.infer<typeof storedSignupSchema>;
export type LeadState = z.infer<typeof stateSchema>;
export type Lead = z.infer<typeof leadSchema>;
/** A lead somebody may be asked about. */
export type OpenLead = Lead & { id: string; state: LeadState };

/** A lead as the table or its stream holds it, its submissions in the order in which they came. */
export function readLead(item: Record<string, unknown>): Lead {
  const submissions = Object.entries(item)
    .filter(([name]) => name.startsWith(said('')))
    .map(([, submission]) => submissionSchema.parse(submission));
  return leadSchema.parse({ ...item, submissions: submissions.sort((a, b) => a.at.localeCompare(b.at)) });
}

export function isOpen(lead: Lead): lead is OpenLead {
  return lead.id !== undefined && lead.state !== undefined;
}

/**
 * What may become of an open lead. `mailing` is claimed before the mail and `mailed` written after it, so a lead found
 * `mailing` by a later attempt is `unknown`: never mailed again by guess. A `held` address once bounced or complained
 * and gets nothing. One over the shop's ceiling is `waiting` for the next hour. A further sign-up has the owner asked
 * again, once the last time is a day ago and within the limits of the address.
 */
export const leadTransitions: Record<LeadState, readonly LeadState[]> = {
  requested: ['mailing', 'held'],
  mailing: ['waiting', 'mailed', 'held', 'unknown', 'requested'],
  waiting: ['requested'],
  mailed: ['mailing'],
  unknown: ['mailing'],
  held: ['mailing'],
};
