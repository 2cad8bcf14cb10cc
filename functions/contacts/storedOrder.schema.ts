import * as z from 'zod/mini';
import { line } from '../person/text.schema.ts';
import { keepableNumber } from '../platform/keepableNumber.ts';
import { absent, droppable } from '../platform/lenient.ts';
import { storedInstant } from '../time/storedInstant.ts';

export const money = z.int().check(z.minimum(0), z.maximum(1_000_000_000_000));

/** How many items one order may have. */
export const mostItems = 100;

/** Which telling of an order it is, from 1. */
export const revision = z.int().check(z.minimum(1), z.maximum(1_000_000_000_000));

export const itemSchema = z.strictObject({
  sku: droppable(line(60, 1)),
  name: droppable(line(200, 1)),
  quantity: absent(keepableNumber.check(z.positive(), z.maximum(1_000_000))),
  price: absent(money),
});

const storedItemSchema = z.object({
  sku: z.optional(z.string()),
  name: z.optional(z.string()),
  quantity: z.optional(z.number()),
  price: z.optional(z.number()),
});

/** How often one order may be refunded: partial refunds of an order are few. */
export const mostRefunds = 50;

/** `whole`: no sum was named, so it was all that was left. */
const storedRefundSchema = z.object({
  refundId: z.string(),
  at: storedInstant,
  total: z.number(),
  whole: z.optional(z.boolean()),
});

/** Whether an order counts: one that was cancelled does not, nor one that nobody has paid for yet. */
export const orderStates = ['placed', 'unpaid', 'cancelled'] as const;

/** An order as it is kept, with what has changed since: the revision it stands at, what was refunded of it. */
export const storedOrderSchema = z.object({
  orderId: z.string(),
  at: storedInstant,
  total: z.number(),
  currency: z.string(),
  discount: z.optional(z.number()),
  /** It came soon after a letter. */
  afterMail: z.optional(z.boolean()),
  /** When it has to be paid, and when it was. */
  dueAt: z.optional(storedInstant),
  paidAt: z.optional(storedInstant),
  state: z.optional(z.enum(orderStates)),
  revision: z.optional(z.number()),
  refunds: z.optional(z.array(storedRefundSchema)),
  items: z.optional(z.array(storedItemSchema)),
});

export type StoredOrder = z.infer<typeof storedOrderSchema>;
