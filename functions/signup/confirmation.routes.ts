import * as z from 'zod/mini';
import { route } from '../platform/route.ts';

const text = z.optional(z.string());

export const confirmationRoutes = {
  show: route({
    method: 'GET',
    path: '/confirm',
    summary: 'What was signed up with a mailbox, and one button that confirms it',
    query: z.object({ t: text, locale: text }),
    shows: ['text/html'],
    statuses: { 200: 'The page', 400: 'The link is not valid or has expired' },
  }),
};
