import * as z from 'zod/mini';
import { itemSchema, money, mostItems, revision } from '../contacts/storedOrder.schema.ts';
import { looseFields, profileShape } from '../person/profile.schema.ts';
import { grantSchema } from '../person/signup.schema.ts';
import { line } from '../person/text.schema.ts';
import { absent, droppable, unusable } from '../platform/lenient.ts';
import { perShop } from '../shop/perShop.ts';
import type { Shop } from '../shop/shop.ts';
import { reportedInstant } from '../time/reportedInstant.ts';
import { storedInstant } from '../time/storedInstant.ts';

type Box = z.infer<typeof grantSchema> | { granted: false };

/** A box of the checkout: shops tell of those that were not ticked too. */
const boxSchema = z.catch(
  z.union([grantSchema, z.object({ granted: z.literal(false) })]) as z.ZodMiniType<Box | typeof unusable>,
  unusable,
);

/**
 * `POST /v1/orders`: one order of the shop's own system. `total`, `discount` and prices are integers of the
 * currency's smallest unit. Whom it belongs to: `email`, `contactId` or `card`. Profile fields fill what is not known yet;
 * `dueAt` is when it has to be paid, `paidAt` when it was; a text that is optional and cannot be used is left out and named in the answer, and the order is kept.
 * `consents` are what the customer ticked at the checkout: their mailbox is asked to confirm them, so they need `email`.
 */
export const orderSchema = perShop((shop: Pick<Shop, 'fields'>) =>
  z.strictObject({
    orderId: line(100, 1),
    email: absent(z.string().check(z.maxLength(320))),
    contactId: droppable(z.string().check(z.regex(/^con_[0-9a-f-]{36}$/))),
    at: reportedInstant,
    total: money,
    currency: z.string().check(z.toUpperCase(), z.regex(/^[A-Z]{3}$/)),
    discount: absent(money),
    dueAt: droppable(reportedInstant),
    paidAt: droppable(reportedInstant),
    items: absent(z.array(itemSchema).check(z.maxLength(mostItems))),
    ...profileShape(shop),
    fields: droppable(looseFields(shop)),
    revision: absent(revision),
    consents: droppable(z.record(z.string(), boxSchema)),
  }),
);

/**
 * What an order id stands for: the contact it went to, the instant it stands at there, and the body it came with, until
 * the contact is erased.
 */
export const orderReceiptSchema = z.object({
  contactId: z.optional(z.string()),
  at: z.optional(storedInstant),
  bodyHash: z.optional(z.string()),
  /** The import it came by: what a list says of an order is a weaker claim than the shop's own system makes. */
  list: z.optional(z.string()),
  erased: z.optional(z.boolean()),
});

export type OrderReceipt = z.infer<typeof orderReceiptSchema>;
