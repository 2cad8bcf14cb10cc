import * as z from 'zod/mini';
import { route } from '../platform/route.ts';

const query = z.object({ t: z.string(), locale: z.optional(z.string()) });

export const preferencesRoutes = {
  show: route({
    method: 'GET',
    path: '/preferences',
    summary: 'What the person may see and change',
    query: z.extend(query, { done: z.optional(z.string()), saved: z.optional(z.string()) }),
    shows: ['text/html'],
    statuses: { 200: 'The preference centre', 400: 'The link is not valid or has expired' },
  }),
  certificate: route({
    method: 'GET',
    path: '/preferences/{record}',
    summary: 'The certificate of one of the person’s consents',
    query,
    shows: ['text/html'],
    statuses: { 200: 'The certificate', 400: 'The link is not valid or has expired', 404: 'No such record' },
  }),
};
