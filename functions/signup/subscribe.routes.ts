import * as z from 'zod/mini';
import { signupSchema } from '../person/signup.schema.ts';
import { route } from '../platform/route.ts';
import { shop } from '../shop/shop.ts';

export const subscribeRoutes = {
  signUp: route({
    method: 'POST',
    path: '/v1/signups',
    summary: 'A sign-up; the mailbox is asked to confirm it',
    body: signupSchema(shop),
    sent: ['json', 'form'],
    answer: z.object({ status: z.literal('accepted') }),
    shows: ['text/html'],
    statuses: {
      202: 'The same for every address',
      303: 'A form without JavaScript goes on to its allowed `_next`',
      403: 'A proof of work is needed: solve `challenge` and send it again as `altcha`',
    },
  }),
};
