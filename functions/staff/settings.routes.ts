import * as z from 'zod/mini';
import { route } from '../platform/route.ts';

const text = z.string();

export const settingsRoutes = {
  settings: route({
    method: 'GET',
    path: '/v1/settings',
    summary: 'What the shop has decided in its configuration, as far as it is the staff’s to know',
    may: 'see programme',
    answer: z.object({
      name: text,
      address: text,
      url: text,
      country: text,
      currency: text,
      timeZone: text,
      locales: z.array(text),
      senders: z.array(z.object({ name: text, email: text })),
      replyTo: text,
      /** At most one marketing mail in so long. */
      cap: text,
      quietHours: z.object({ from: text, to: text }),
      /** By country, where it differs from the `default`. */
      minimumAge: z.record(text, z.number()),
      purposes: z.array(text),
    }),
    statuses: { 200: 'It changes with the next deployment' },
  }),
};
