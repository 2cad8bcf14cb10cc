import * as z from 'zod/mini';
import { itemSchema, money } from '../contacts/storedOrder.schema.ts';
import { consentsSchema, word } from '../person/signup.schema.ts';
import { line, phoneLine } from '../person/text.schema.ts';
import { locales } from '../shop/locales.ts';
import { reportedInstant } from '../time/reportedInstant.ts';

/**
 * `POST /v1/orders`: one order of the shop's own system. `total`, `discount` and prices are integers of the
 * currency's smallest unit. Whom it belongs to: `email` or `contactId`. Profile fields fill what is not known yet.
 * `consents` are what the customer ticked at the checkout: their mailbox is asked to confirm them, so they need `email`.
 */
export const orderSchema = z.strictObject({
  orderId: line(100, 1),
  email: z.optional(z.string().check(z.minLength(1), z.maxLength(320))),
  contactId: z.optional(z.string().check(z.regex(/^con_[0-9a-f-]{36}$/))),
  at: reportedInstant,
  total: money,
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  discount: z.optional(money),
  items: z.optional(z.array(itemSchema).check(z.maxLength(100))),
  firstName: z.optional(line(80, 1)),
  lastName: z.optional(line(80, 1)),
  phone: z.optional(phoneLine),
  birthday: z.optional(line(10, 1)),
  gender: z.optional(z.enum(['female', 'male', 'other'])),
  interests: z.optional(z.array(line(40, 1)).check(z.maxLength(10))),
  answers: z.optional(z.record(word, line(100, 1))),
  locale: z.optional(z.enum(locales)),
  timeZone: z.optional(line(40, 1)),
  consents: z.optional(consentsSchema),
});

export type OrderBody = z.infer<typeof orderSchema>;

/** What an order id stands for: the contact it went to and the body it came with, until the contact is erased. */
export const orderReceiptSchema = z.object({
  contactId: z.optional(z.string()),
  bodyHash: z.optional(z.string()),
  erased: z.optional(z.boolean()),
});

export type OrderReceipt = z.infer<typeof orderReceiptSchema>;
