import * as z from 'zod/mini';
import { interactionSchema } from '../person/interaction.schema.ts';
import { lines } from '../person/text.schema.ts';
import { route } from '../platform/route.ts';
import { interactionBatchSchema, interactionResultSchema } from './takeInteractions.ts';

/** What staff may note of their own knowledge; the rest is told by the shop's systems. */
const notedKinds = ['call', 'visit', 'question', 'complaint', 'praise', 'other'] as const;

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
  takeMany: route({
    method: 'POST',
    path: '/v1/interactions/batch',
    summary: 'At most a hundred interactions, each on its own',
    may: 'report interactions',
    body: interactionBatchSchema,
    rows: 'interactions',
    kilobytes: 512,
    answer: z.object({ results: z.array(interactionResultSchema) }),
    statuses: { 200: 'What became of each; `accepted` is all that a key without the scope `orders` is told' },
  }),
  note: route({
    method: 'POST',
    path: '/v1/contacts/{id}/interactions',
    summary: 'Notes what somebody said or did in the shop; a complaint stays among the open notes until it is seen to',
    may: 'note interactions',
    body: z.strictObject({
      kind: z.enum(notedKinds),
      text: lines(2_000, 1),
      /** By which a repetition is known, such as a second press on a bad line. */
      interactionId: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
    }),
    answer: z.object({ contactId: z.string(), interactionId: z.string() }),
    statuses: {
      201: 'Noted',
      200: 'Was noted before',
      404: 'No such contact',
      409: 'The interaction id was used with another body',
    },
  }),
};
