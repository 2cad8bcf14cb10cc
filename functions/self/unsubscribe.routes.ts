import { linkQuery } from '../platform/linkQuery.ts';
import { route } from '../platform/route.ts';

export const unsubscribeRoutes = {
  leave: route({
    method: 'POST',
    path: '/unsubscribe',
    summary: 'Leaving, by the button of the page or the mail program’s own (RFC 8058); repeatable',
    query: linkQuery,
    shows: ['text/html'],
    statuses: {
      200: 'Unsubscribed',
      303: 'The same to a browser, as a page to open',
      400: 'The link is not valid',
      413: 'Over 16 KB',
    },
  }),
};
