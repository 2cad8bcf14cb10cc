import * as z from 'zod/mini';
import { itemSchema, money, mostItems, revision } from '../contacts/storedOrder.schema.ts';
import { profileShape } from '../person/profile.schema.ts';
import { consentsSchema } from '../person/signup.schema.ts';
import { line } from '../person/text.schema.ts';
import { absent, droppable } from '../platform/lenient.ts';
import { perShop } from '../shop/perShop.ts';
import type { Shop } from '../shop/shop.ts';
import { reportedInstant } from '../time/reportedInstant.ts';
import { storedInstant } from '../time/storedInstant.ts';

/**
 * `POST /v1/orders`: one order of the shop's own system. `total`, `discount` and prices are integers of the
 * currency's smallest unit. Whom it belongs to: `email` or `contactId`. Profile fields fill what is not known yet;
 * a text that is optional and cannot be used is left out and named in the answer, and the order is kept.
 * `consents` are what the customer ticked at the checkout: their mailbox is asked to confirm them, so they need `email`.
 */
export const orderSchema = perShop((shop: Pick<Shop, 'fields'>) =>
  z.strictObject({
    orderId: line(100, 1),
    email: absent(z.string().check(z.maxLength(320))),
    contactId: droppable(z.string().check(z.regex(/^con_[0-9a-f-]{36}$/))),
    at: reportedInstant,
    total: money,
    currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
    discount: absent(money),
    items: absent(z.array(itemSchema).check(z.maxLength(mostItems))),
    ...profileShape(shop),
    revision: absent(revision),
    consents: absent(consentsSchema),
  }),
);

export type OrderBody = z.infer<ReturnType<typeof orderSchema>>;

/**
 * What an order id stands for: the contact it went to, the instant it stands at there, and the body it came with, until
 * the contact is erased.
 */
export const orderReceiptSchema = z.object({
  contactId: z.optional(z.string()),
  at: z.optional(storedInstant),
  bodyHash: z.optional(z.string()),
  erased: z.optional(z.boolean()),
});

export type OrderReceipt = z.infer<typeof orderReceiptSchema>;
