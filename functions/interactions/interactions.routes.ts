import * as z from 'zod/mini';
import { interactionSchema } from '../person/interaction.schema.ts';
import { route } from '../platform/route.ts';

export const interactionsRoutes = {
  take: route({
    method: 'POST',
    path: '/v1/interactions',
    summary: 'What happened between a person and the shop, other than an order',
    may: 'report interactions',
    body: interactionSchema,
    answer: z.union([
      z.object({ contactId: z.string(), interactionId: z.string() }),
      z.object({ status: z.literal('accepted') }),
    ]),
    statuses: {
      201: 'Kept',
      200: 'Was kept before',
      202: 'Taken: all that a key without the scope `orders` is told, whether the person is known or not',
      404: 'Nobody is known by this address or id',
      409: 'The interaction id was used with another body, or id and address are of two contacts',
    },
  }),
};
