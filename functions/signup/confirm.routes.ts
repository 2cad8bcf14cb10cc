import { linkQuery } from '../platform/linkQuery.ts';
import { route } from '../platform/route.ts';

export const confirmRoutes = {
  confirm: route({
    method: 'POST',
    path: '/confirm',
    summary: 'The button behind the link of an invitation; repeatable',
    query: linkQuery,
    shows: ['text/html'],
    statuses: {
      200: 'Confirmed',
      303: 'The same to a browser, as a page to open',
      400: 'The link is not valid or has expired, or nothing was chosen among several sign-ups',
      413: 'Over 16 KB',
    },
  }),
};
