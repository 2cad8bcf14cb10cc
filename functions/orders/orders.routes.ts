import * as z from 'zod/mini';
import { warningsSchema } from '../platform/lenient.ts';
import { route } from '../platform/route.ts';
import { shop } from '../shop/shop.ts';
import { orderSchema } from './order.schema.ts';

export const ordersRoutes = {
  place: route({
    method: 'POST',
    path: '/v1/orders',
    summary: 'An order of the shop’s own system, counted once however often it is sent',
    may: 'report orders',
    body: orderSchema(shop),
    kilobytes: 256,
    answer: z.object({ contactId: z.optional(z.string()), warnings: z.optional(warningsSchema) }),
    statuses: {
      201: 'Counted',
      200: 'Was counted before',
      409: 'The order id was used with another body, or id and address are of two contacts',
    },
  }),
};
