import * as z from 'zod/mini';
import { route } from '../platform/route.ts';
import { shop } from '../shop/shop.ts';
import { preferencesSchema } from './preferences.schema.ts';

export const preferRoutes = {
  change: route({
    method: 'POST',
    path: '/preferences',
    summary: 'Purposes, breaks and profile as the person wishes; a copy or erasure is asked for here',
    query: z.object({ t: z.optional(z.string()) }),
    body: preferencesSchema(shop),
    sent: ['json', 'form'],
    answer: z.object({ status: z.string() }),
    shows: ['text/html'],
    statuses: {
      200: 'Saved, or a mail that confirms the request is on its way',
      303: 'The same to a browser, as a page to open',
      400: 'A field is not valid, or the link is not',
    },
  }),
};
