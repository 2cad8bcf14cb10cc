import * as z from 'zod/mini';
import { storedInstant as instant } from '../time/storedInstant.ts';

/** What SES lets the account send: mails a second and in 24 hours (-1: no limit), and how many went in the last 24, as it told at an instant. */
const quotaSchema = z.object({ perSecond: z.number(), perDay: z.number(), sentLastDay: z.number(), at: instant });

/** Why marketing rests: too many mails bounced, too many were complained about, or staff said so. */
const pauseReasons = ['bounces', 'complaints', 'staff'] as const;

export const marketingSchema = z.object({
  state: z.enum(['on', 'paused']),
  at: instant,
  /** Who paused or resumed it; nobody where it did so by itself. */
  by: z.optional(z.string()),
  reason: z.optional(z.enum(pauseReasons)),
  /** The share of mails that passed the limit. */
  share: z.optional(z.number()),
  /** What becomes of mails is counted anew after each time it was resumed. */
  round: z.number(),
});

/** How the account stands that all senders share. */
export const standingSchema = z.object({
  quota: z.optional(quotaSchema),
  /** Whose turn it was to ask for it last, whether or not SES answered. */
  askedAt: z.optional(instant),
  marketing: z.optional(marketingSchema),
});

/** What became of the marketing mails of a day, as SES told on that day. */
export const outcomesSchema = z.object({
  delivered: z._default(z.number(), 0),
  bounced: z._default(z.number(), 0),
  complained: z._default(z.number(), 0),
});

export type Quota = z.infer<typeof quotaSchema>;
export type Marketing = z.infer<typeof marketingSchema>;
export type Standing = z.infer<typeof standingSchema>;
export type Outcomes = z.infer<typeof outcomesSchema>;
