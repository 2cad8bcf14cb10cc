import * as z from 'zod/mini';
import { locales } from '../shop/locales.ts';
import { storedInstant } from '../time/storedInstant.ts';

export const askedStates = ['waiting', 'mailing', 'mailed', 'unknown', 'held'] as const;
export type AskedState = (typeof askedStates)[number];

/**
 * What may become of a mail that somebody asked for. It is claimed (`mailing`) before it is mailed, so one found claimed
 * by a later attempt is `unknown`: never mailed again by guess. Refused for now, it is `waiting` again, until a time
 * (`waitsUntil`); without a time it is mailed at once. A `held` one must not go, or is refused for what it says. One
 * that has ended may be asked for again.
 */
const askedTransitions: Record<AskedState, readonly AskedState[]> = {
  waiting: ['mailing'],
  mailing: ['waiting', 'mailed', 'unknown', 'held'],
  mailed: ['mailing'],
  unknown: ['mailing'],
  held: ['mailing'],
};

/** The states from which a mail may come into another. */
export function askedBefore(state: AskedState): AskedState[] {
  return askedStates.filter((before) => askedTransitions[before].includes(state));
}

/** What every item has that stands for a mail somebody asked for, a lead among them. `attempts` counts what may have left. */
export const askedPart = {
  id: z.string(),
  state: z.enum(askedStates),
  attempts: z.number(),
  askedAt: z.optional(storedInstant),
  waitsUntil: z.optional(storedInstant),
  expiresAt: z.number(),
};

/**
 * A mail about a right, or with what was promised for signing up. It names a contact by its id, and the voucher that goes
 * with it; only the last one, to somebody who is no contact any more, carries an address and a language, and is deleted
 * when it is out.
 */
export const rightsMailSchema = z.object({
  ...askedPart,
  kind: z.enum(['copy', 'erase', 'erased', 'voucher']),
  contactId: z.string(),
  requestedAt: storedInstant,
  voucher: z.optional(z.string()),
  address: z.optional(z.string()),
  locale: z.optional(z.enum(locales)),
});

/**
 * A letter that somebody of the staff wants to see in their own mailbox: a step of an automation, or a variant of a
 * campaign, in a language.
 */
export const testMailSchema = z.object({
  ...askedPart,
  kind: z.literal('test'),
  /** Who asked, by the name of the sign-in. */
  by: z.string(),
  address: z.string(),
  locale: z.enum(locales),
  /** The id of an automation, or `campaign-<id>`. */
  cause: z.string(),
  step: z.optional(z.number()),
  variant: z.optional(z.enum(['a', 'b'])),
  requestedAt: storedInstant,
});

export type TestMail = z.infer<typeof testMailSchema>;
export type RightsMail = z.infer<typeof rightsMailSchema>;
/** The right that a mail's link carries out. */
export type Right = Exclude<RightsMail['kind'], 'erased' | 'voucher'>;

/** An asked-for mail of any kind, by its key; `id` is the one request that is meant. */
export type AskedRef = { pk: string; id: string };

/** Those who wait are found by what they wait with: whoever floods the forms holds up no right. */
export const waitingRooms = ['invitations', 'rights'] as const;
export type WaitingRoom = (typeof waitingRooms)[number];
