import * as z from 'zod/mini';
import { orderStates } from '../contacts/storedOrder.schema.ts';
import { warningsSchema } from '../platform/lenient.ts';
import { route } from '../platform/route.ts';
import { shop } from '../shop/shop.ts';
import { batchSchema, orderResultSchema } from './batch.schema.ts';
import { correctionSchema } from './correction.schema.ts';
import { orderSchema } from './order.schema.ts';
import { refundSchema } from './refund.schema.ts';

const may = 'report orders';
const warnings = z.optional(warningsSchema);
const contactId = z.optional(z.string());
const counts = z.object({
  contactId: z.string(),
  orderId: z.string(),
  revision: z.number(),
  state: z.enum(orderStates),
  /** What the order came to, and what of that was refunded. */
  total: z.number(),
  refunded: z.number(),
  currency: z.string(),
  warnings,
});

export const ordersRoutes = {
  place: route({
    method: 'POST',
    path: '/v1/orders',
    summary: 'An order of the shop’s own system, counted once however often it is sent',
    may,
    body: orderSchema(shop),
    kilobytes: 256,
    answer: z.object({ contactId, warnings }),
    statuses: {
      201: 'Counted',
      200: 'Was counted before',
      409: 'The order id was used with another body, or id and address are of two contacts',
    },
  }),
  batch: route({
    method: 'POST',
    path: '/v1/orders/batch',
    summary: 'At most a hundred orders, each on its own',
    may,
    body: batchSchema,
    rows: 'orders',
    kilobytes: 1024,
    answer: z.object({ results: z.array(orderResultSchema) }),
    statuses: { 200: 'What became of each order' },
  }),
  correct: route({
    method: 'PUT',
    path: '/v1/orders/{orderId}',
    summary: 'What an order is by now, cancelled too; a higher revision than it was told by',
    may,
    body: correctionSchema(shop),
    kilobytes: 256,
    answer: counts,
    statuses: {
      200: 'The order counts as it is now',
      404: 'No such order',
      409: 'The order is at this revision or a higher one, or is somebody else’s',
    },
  }),
  refund: route({
    method: 'POST',
    path: '/v1/orders/{orderId}/refund',
    summary: 'A refund of an order, of all that is left of it or of a sum',
    may,
    body: refundSchema,
    answer: counts,
    statuses: {
      201: 'Refunded',
      200: 'Was refunded before',
      404: 'No such order',
      409: 'The refund id was used with another body, or nothing is left of the order',
    },
  }),
};
