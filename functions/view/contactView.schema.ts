import * as z from 'zod/mini';
import { contactSchema, factsSchema } from '../contacts/contact.schema.ts';
import { consentRecordSchema, networkEvidenceSchema, subscriptionSchema } from '../permission/subscription.schema.ts';
import { sendSchema } from '../programme/send.schema.ts';
import { storedInstant as instant } from '../time/storedInstant.ts';
import { voucherSchema } from '../vouchers/voucher.schema.ts';

/** A contact as staff see it in a list. */
export const contactViewSchema = z.extend(
  z.pick(contactSchema, {
    ...{ id: true, email: true, firstName: true, lastName: true, phone: true, birthday: true, gender: true },
    ...{ card: true, company: true, nip: true, regon: true, yTunnus: true, pib: true, inn: true },
    ...{ interests: true, fields: true, locale: true, timeZone: true, source: true, createdAt: true },
    ...{ interactions: true, surveys: true, clicks: true, tags: true },
  }),
  {
    /** Counts the changes of what is known; a correction may name the one it was made from. */
    version: z.int(),
    orders: z.object({
      count: z.number(),
      total: z.number(),
      currency: z.string(),
      totals: z.record(z.string(), z.number()),
      firstAt: z.optional(instant),
      lastAt: z.optional(instant),
    }),
    facts: z.extend(z.partial(factsSchema), {
      temperature: z.optional(z.string()),
      ageBand: z.optional(z.string()),
      /** When each mail is due that is planned. */
      next: z.record(z.string(), instant),
    }),
    segments: z.array(z.string()),
    subscription: z.pick(subscriptionSchema, { purposes: true, suppressed: true, pausedUntil: true, lettersOn: true }),
  },
);

const consentViewSchema = z.extend(
  z.pick(consentRecordSchema, {
    ...{ id: true, purpose: true, state: true, source: true, requestedAt: true, confirmedAt: true, brought: true },
  }),
  { text: z.optional(z.object({ hash: z.string(), locale: z.string() })) },
);

/** One mail to a contact, as staff see it. */
export const sendViewSchema = z.pick(sendSchema, {
  ...{ occasion: true, cause: true, step: true, purpose: true, state: true, at: true, dueAt: true, reason: true },
});

/** A contact as staff see it alone: with everything that happened. */
export const contactDetailSchema = z.extend(contactViewSchema, {
  /** Keys of what was written by other rules and can't be read any more; the contact can be erased all the same. */
  unreadable: z.optional(z.array(z.string())),
  /** The newest fifty entries, or with the cursor of a former answer those before. */
  timeline: z.array(z.looseObject({ at: z.string(), kind: z.string() })),
  consents: z.array(consentViewSchema),
  sends: z.array(sendViewSchema),
  vouchers: z.array(
    z.pick(voucherSchema, {
      ...{ code: true, kind: true, occasion: true, issuedAt: true, validUntil: true, state: true, redemptions: true },
    }),
  ),
  /** Contacts that were merged into it, the last one last. */
  merged: z.optional(z.array(z.object({ id: z.string(), contactId: z.string() }))),
  /** With more of the timeline. */
  cursor: z.optional(z.string()),
});

/** The proof of one consent. */
export const certificateSchema = z.extend(z.omit(consentViewSchema, { brought: true }), {
  contact: z.pick(contactSchema, { id: true, email: true, firstName: true, lastName: true }),
  text: consentRecordSchema.shape.text,
  network: z.optional(z.pick(networkEvidenceSchema, { requested: true, confirmed: true })),
});
