import * as z from 'zod/mini';
import { linkQuery } from '../platform/linkQuery.ts';
import { route } from '../platform/route.ts';

export const confirmationRoutes = {
  show: route({
    method: 'GET',
    path: '/confirm',
    summary: 'What was signed up with a mailbox, and one button that confirms it; once confirmed, how it stands',
    query: z.extend(linkQuery, { told: z.optional(z.string()) }),
    shows: ['text/html'],
    statuses: { 200: 'The page', 400: 'The link is not valid or has expired' },
  }),
};
