import * as z from 'zod/mini';
import { line } from '../person/text.schema.ts';
import { keepableNumber } from '../platform/keepableNumber.ts';
import { storedInstant } from '../time/storedInstant.ts';

export const money = z.int().check(z.minimum(0), z.maximum(1_000_000_000_000));

export const itemSchema = z.strictObject({
  sku: z.optional(line(60, 1)),
  name: z.optional(line(120, 1)),
  quantity: z.optional(keepableNumber.check(z.positive(), z.maximum(1_000_000))),
  price: z.optional(money),
});

/** How often one order may be refunded: partial refunds of an order are few. */
export const mostRefunds = 50;

/** An order as it is kept, with what has changed since: the revision it stands at, what was refunded of it. */
export const storedOrderSchema = z.object({
  orderId: z.string(),
  at: storedInstant,
  total: z.number(),
  currency: z.string(),
  discount: z.optional(z.number()),
  state: z.optional(z.enum(['placed', 'cancelled'])),
  revision: z.optional(z.number()),
  refunds: z.optional(z.array(z.object({ refundId: z.string(), at: storedInstant, total: z.number() }))),
  items: z.optional(z.array(z.extend(itemSchema, { sku: z.optional(z.string()), name: z.optional(z.string()) }))),
});

export type StoredOrder = z.infer<typeof storedOrderSchema>;
