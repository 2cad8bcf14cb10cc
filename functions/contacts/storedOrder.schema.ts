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

/** An order as it is kept; `bodyHash` tells a repetition from another order under the same id. */
export const storedOrderSchema = z.object({
  orderId: z.string(),
  at: storedInstant,
  total: z.number(),
  currency: z.string(),
  discount: z.optional(z.number()),
  items: z.optional(z.array(z.extend(itemSchema, { sku: z.optional(z.string()), name: z.optional(z.string()) }))),
});

export type StoredOrder = z.infer<typeof storedOrderSchema>;
