import * as z from 'zod/mini';
import { line } from '../person/text.schema.ts';
import { route } from '../platform/route.ts';

export const changeContactRoutes = {
  lift: route({
    method: 'POST',
    path: '/v1/contacts/{id}/suppression/lift',
    summary: 'Lets an address be mailed again that bounced',
    may: 'lift bounces',
    body: z.strictObject({ reason: line(500).check(z.minLength(3)) }),
    answer: z.object({ liftedAt: z.string() }),
    statuses: {
      200: 'From now on what was agreed to may be mailed again',
      404: 'No such contact',
      409: 'Nothing is suppressed, or it was a complaint',
    },
  }),
};
