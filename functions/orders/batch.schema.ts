import * as z from 'zod/mini';
import { warningsSchema } from '../platform/lenient.ts';

const mostOrders = 100;

/** `POST /v1/orders/batch`: at most a hundred orders at once. Each is checked by itself (`parseOrder`). */
export const batchSchema = z.strictObject({
  orders: z.array(z.unknown()).check(z.minLength(1), z.maxLength(mostOrders)),
});

/** What became of one order: counted now or before, refused, in conflict with what was told, or to be sent again. */
export const orderResultSchema = z.object({
  index: z.number(),
  status: z.enum(['counted', 'repeated', 'refused', 'conflict', 'again']),
  contactId: z.optional(z.string()),
  errors: z.optional(warningsSchema),
  warnings: z.optional(warningsSchema),
});

export type OrderResult = z.infer<typeof orderResultSchema>;
