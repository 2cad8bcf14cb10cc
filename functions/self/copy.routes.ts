import * as z from 'zod/mini';
import { linkQuery } from '../platform/linkQuery.ts';
import { route } from '../platform/route.ts';

export const copyRoutes = {
  copied: route({
    method: 'GET',
    path: '/copied',
    summary: 'What is known about the person, as a page',
    query: linkQuery,
    shows: ['text/html'],
    statuses: { 200: 'The copy', 400: 'The link is not valid or has expired' },
  }),
  copy: route({
    method: 'POST',
    path: '/copy',
    summary:
      'What is known about the person as a page, or with `format=json` everything as a file; `part` takes the `next` of the part before',
    query: linkQuery,
    answer: z.looseObject({ part: z.int(), next: z.optional(z.string()) }),
    shows: ['text/html'],
    statuses: {
      200: 'The copy',
      303: 'The page to a browser, to be opened',
      400: 'The link is not valid or has expired, or there is no such part',
      413: 'Over 16 KB',
    },
  }),
};
