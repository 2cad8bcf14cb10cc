import * as z from 'zod/mini';
import { route } from '../platform/route.ts';
import { shop } from '../shop/shop.ts';
import { orderSchema } from './order.schema.ts';

/** Fields of the profile that could not be taken; the order is kept without them. */
const warningsSchema = z.array(z.object({ path: z.string(), code: z.string(), message: z.string() }));

export const ordersRoutes = {
  place: route({
    method: 'POST',
    path: '/v1/orders',
    summary: 'An order of the shop’s own system, counted once however often it is sent',
    may: 'report orders',
    body: orderSchema(shop),
    answer: z.object({ contactId: z.optional(z.string()), warnings: z.optional(warningsSchema) }),
    statuses: { 201: 'Counted', 200: 'Was counted before', 409: 'The order id was used with another body' },
  }),
};
