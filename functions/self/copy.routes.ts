import * as z from 'zod/mini';
import { route } from '../platform/route.ts';

const text = z.optional(z.string());

export const copyRoutes = {
  copy: route({
    method: 'POST',
    path: '/copy',
    summary: 'Everything held about the person, as a page or with `format=json` as a file',
    query: z.object({ t: text, locale: text }),
    answer: z.looseObject({}),
    shows: ['text/html'],
    statuses: { 200: 'The copy', 400: 'The link is not valid or has expired', 413: 'Over 16 KB' },
  }),
};
