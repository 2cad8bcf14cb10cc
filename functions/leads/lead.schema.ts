import * as z from 'zod/mini';
import { channels } from '../person/channels.ts';
import { evidenceSchema } from '../person/evidence.schema.ts';
import { partnerEvidenceSchema } from '../person/partner.schema.ts';
import { utmSchema } from '../person/signup.schema.ts';
import { locales } from '../shop/locales.ts';

const instant = z.iso.datetime();
const shownTextSchema = z.object({ hash: z.string(), locale: z.enum(locales) });

/** What a sign-up says of a person, kept on the lead until the owner of the mailbox confirms it. */
const storedSignupSchema = z.object({
  channel: z.enum(channels),
  form: z.string(),
  firstName: z.optional(z.string()),
  lastName: z.optional(z.string()),
  phone: z.optional(z.string()),
  birthday: z.optional(z.string()),
  gender: z.optional(z.enum(['female', 'male', 'other'])),
  interests: z.optional(z.array(z.string())),
  answers: z.optional(z.record(z.string(), z.string())),
  placement: z.optional(z.string()),
  utm: z.optional(utmSchema),
  locale: z.enum(locales),
  timeZone: z.optional(z.string()),
  consents: z.record(z.string(), shownTextSchema),
  partner: z.optional(partnerEvidenceSchema),
});

/**
 * A sign-up that its mailbox has not confirmed. `attempts` counts the confirmation mails asked for since the lead
 * came to be. Once confirmed, nothing of the person remains on it.
 */
export const leadSchema = z.object({
  key: z.string(),
  id: z.string(),
  state: z.enum(['requested', 'mailing', 'waiting', 'mailed', 'unknown', 'held', 'confirmed']),
  attempts: z.number(),
  requestedAt: instant,
  expiresAt: z.number(),
  address: z.optional(z.string()),
  canonical: z.optional(z.string()),
  signup: z.optional(storedSignupSchema),
  evidence: z.optional(evidenceSchema),
});

export type Lead = z.infer<typeof leadSchema>;

/**
 * What may become of a lead. `mailing` is claimed before the mail and `mailed` written after it, so a lead found
 * `mailing` by a later attempt is `unknown`: never mailed again by guess. A `held` address once bounced or complained
 * and gets nothing. One over the shop's ceiling is `waiting` for the next hour. A fresh sign-up makes any of them `requested` again, within the limits of the address.
 */
export const leadTransitions: Record<Lead['state'], readonly Lead['state'][]> = {
  requested: ['mailing', 'held', 'requested'],
  mailing: ['waiting', 'mailed', 'held', 'unknown', 'requested', 'confirmed'],
  waiting: ['requested'],
  mailed: ['confirmed', 'requested'],
  unknown: ['confirmed', 'requested'],
  held: ['requested'],
  confirmed: ['requested'],
};
