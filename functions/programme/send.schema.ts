import * as z from 'zod/mini';
import { storedInstant as instant } from '../time/storedInstant.ts';

export const sendStates = ['planned', 'sent', 'skipped', 'failed', 'unknown'] as const;

/** Why a mail did not go out. */
export const skipReasons = [
  'no-consent',
  'withdrawn',
  'suppressed',
  'paused',
  'capped',
  'too-late',
  'quiet-hours',
  'no-language',
  'excluded-segment',
  'held-out',
  'cancelled',
  'erased',
  'merged',
] as const;

/**
 * One mail to one contact, from its plan to its outcome: why (`cause`) and for what (`occasion`: `<automation>-<year or
 * cause>[-<step>]`, `campaign-<id>`), which nobody is mailed for twice. While it is `planned` it stands on the agenda
 * (`agenda`, `agendaAt`), and its outcome takes it off; one that nobody knows stands where such are listed. From plan to outcome it stands among the sends of its cause
 * (`group`), which reports count.
 */
export const sendSchema = z.object({
  contactId: z.string(),
  occasion: z.string(),
  /** Why it is sent: the id of an automation, or `campaign-<id>`. */
  cause: z.string(),
  /** Which step of a series it is, the first being 1; absent where the cause has one letter only. */
  step: z.optional(z.number()),
  purpose: z.string(),
  state: z.enum(sendStates),
  /** When it was first due. */
  dueAt: instant,
  /** From when on it is too late (exclusive). */
  until: instant,
  /** When its outcome was written. */
  at: z.optional(instant),
  reason: z.optional(z.string()),
  messageId: z.optional(z.string()),
  /** Which of several subjects or contents, where a campaign tries more than one. */
  variant: z.optional(z.string()),
  /** Whose it was, where it came by merging that contact. */
  home: z.optional(z.string()),
  /** In which language it went out, or would have. */
  locale: z.optional(z.string()),
  /** What became of it after it was sent: as SES tells, as our own links tell, and whether its way out was taken. */
  deliveredAt: z.optional(instant),
  bouncedAt: z.optional(instant),
  complainedAt: z.optional(instant),
  clickedAt: z.optional(instant),
  leftAt: z.optional(instant),
});

/** What the index of a cause's sends holds of each. */
export const countedSendSchema = z.pick(sendSchema, {
  contactId: true,
  occasion: true,
  state: true,
  reason: true,
  at: true,
  dueAt: true,
  variant: true,
  locale: true,
  deliveredAt: true,
  bouncedAt: true,
  complainedAt: true,
  clickedAt: true,
  leftAt: true,
});

export type Send = z.infer<typeof sendSchema>;
export type CountedSend = z.infer<typeof countedSendSchema>;
/** What is noted of a mail after it was sent. */
export type SendMark = 'deliveredAt' | 'bouncedAt' | 'complainedAt' | 'clickedAt' | 'leftAt';
/** A mail as it is planned. */
export type PlannedMail = Omit<Send, 'state' | 'at' | 'reason' | 'messageId' | SendMark>;
export type SkipReason = (typeof skipReasons)[number];

/** The reason of an outcome that staff decided on, since nobody knew it. */
export const decidedReason = 'decided';

/**
 * What may become of a send. `unknown` is settled by the mail service's own events, a late outcome, or by staff; and
 * where somebody skipped it while another was handing it over, what became of it at the mail service is the truth.
 */
export const sendTransitions: Record<Send['state'], readonly Send['state'][]> = {
  planned: ['planned', 'sent', 'skipped', 'failed', 'unknown'],
  unknown: ['sent', 'failed'],
  sent: [],
  skipped: ['sent', 'failed', 'unknown'],
  failed: [],
};

/**
 * Work on the send queue: mails of several contacts in one message; what they are stands on their items. It is for the
 * table it was picked from alone: a message that outlives a change of tables must not be sent from the other one.
 */
export const sendWorkSchema = z.object({
  table: z.string(),
  mails: z.array(z.object({ contactId: z.string(), occasion: z.string() })).check(z.minLength(1)),
});

/** A mail as work on the agenda. */
export const mailWorkSchema = z.object({ kind: z.literal('mail'), contactId: z.string(), occasion: z.string() });

/** A mail of which nobody knew whether it went, to be looked at again. */
export const unsettledWorkSchema = z.object({
  kind: z.literal('unsettled'),
  contactId: z.string(),
  occasion: z.string(),
});

export type UnsettledWork = z.infer<typeof unsettledWorkSchema>;
export type MailWork = z.infer<typeof mailWorkSchema>;
export type SendWork = z.infer<typeof sendWorkSchema>;
export type MailRef = SendWork['mails'][number];

/** How it ended, for the send's record. */
export type Outcome =
  | { state: 'sent'; messageId: string }
  | { state: 'skipped'; reason: SkipReason }
  | { state: 'failed'; reason: string }
  | { state: 'unknown' };
