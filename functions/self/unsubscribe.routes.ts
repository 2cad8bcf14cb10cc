import * as z from 'zod/mini';
import { route } from '../platform/route.ts';

const text = z.optional(z.string());

export const unsubscribeRoutes = {
  leave: route({
    method: 'POST',
    path: '/unsubscribe',
    summary: 'Leaving, by the button of the page or the mail program’s own (RFC 8058); repeatable',
    query: z.object({ t: text, locale: text }),
    shows: ['text/html'],
    statuses: { 200: 'Unsubscribed', 400: 'The link is not valid', 413: 'Over 16 KB' },
  }),
};
