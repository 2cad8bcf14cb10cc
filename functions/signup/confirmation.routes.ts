import { linkQuery } from '../platform/linkQuery.ts';
import { route } from '../platform/route.ts';

export const confirmationRoutes = {
  show: route({
    method: 'GET',
    path: '/confirm',
    summary: 'What was signed up with a mailbox, and one button that confirms it',
    query: linkQuery,
    shows: ['text/html'],
    statuses: { 200: 'The page', 400: 'The link is not valid or has expired' },
  }),
};
