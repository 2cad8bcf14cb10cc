import { linkQuery } from '../platform/linkQuery.ts';
import { route } from '../platform/route.ts';

export const eraseRoutes = {
  erase: route({
    method: 'POST',
    path: '/erase',
    summary: 'Erases everything held about the person; repeatable',
    query: linkQuery,
    shows: ['text/html'],
    statuses: {
      200: 'Erased',
      303: 'The same to a browser, as a page to open',
      400: 'The link is not valid or has expired',
      413: 'Over 16 KB',
    },
  }),
};
