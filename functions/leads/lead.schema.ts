import * as z from 'zod/mini';
import { channels } from '../person/channels.ts';
import { evidenceSchema } from '../person/evidence.schema.ts';
import { storedPartnerSchema } from '../person/partner.schema.ts';
import { storedProfile } from '../person/storedProfile.schema.ts';
import { storedUtmSchema } from '../person/utm.schema.ts';
import { locales } from '../shop/locales.ts';
import { storedInstant as instant } from '../time/storedInstant.ts';
import { type AskedState, askedPart } from './asked.schema.ts';
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

/**
 * What was signed up with a mailbox and its owner has not confirmed: every submission that says something else, since
 * nobody knows yet which of them is hers. `id` is what links name it by, and stays until one of them is confirmed; so a
 * link already mailed keeps working. An open lead is an asked-for mail too: `askedAt` is when the owner was last asked,
 * at which spelling of the `address`. Once confirmed, nothing of the person remains but which contact it became, and
 * there is no state: nothing is asked, and the next sign-up begins anew.
 */
export const leadSchema = z.object({
  ...askedPart,
  key: z.string(),
  id: z.optional(askedPart.id),
  state: z.optional(askedPart.state),
  variants: z.number(),
  address: z.optional(z.string()),
  submissions: z.array(submissionSchema),
  confirmed: z.optional(
    z.object({
      ...{ id: z.string(), at: instant, contactId: z.string(), purposes: z.array(z.string()) },
      /** What was promised for it. */
      vouchers: z.optional(z.array(z.string())),
    }),
  ),
});

export type Submission = z.infer<typeof submissionSchema>;
export type StoredSignup = z.infer<typeof storedSignupSchema>;
export type Lead = z.infer<typeof leadSchema>;
/** A lead somebody may be asked about. */
export type OpenLead = Lead & { id: string; state: AskedState };

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
