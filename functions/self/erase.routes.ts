import * as z from 'zod/mini';
import { route } from '../platform/route.ts';

const text = z.optional(z.string());

export const eraseRoutes = {
  erase: route({
    method: 'POST',
    path: '/erase',
    summary: 'Erases everything held about the person; repeatable',
    query: z.object({ t: text, locale: text }),
    shows: ['text/html'],
    statuses: { 200: 'Erased', 400: 'The link is not valid or has expired', 413: 'Over 16 KB' },
  }),
};
