import * as z from 'zod/mini';
import { route } from '../platform/route.ts';
import { leadBatchSchema } from './leadBatch.schema.ts';

const errors = z.array(z.object({ path: z.string(), code: z.string(), message: z.string() }));

export const leadsRoutes = {
  bring: route({
    method: 'POST',
    path: '/v1/leads',
    summary: 'People whom a partner or a lead-ad form brings; they are asked to confirm by mail',
    may: 'bring leads',
    body: leadBatchSchema,
    rows: 'leads',
    kilobytes: 256,
    answer: z.object({
      results: z.array(
        z.object({
          index: z.number(),
          status: z.enum(['accepted', 'refused']),
          errors: z.optional(errors),
          warnings: z.optional(errors),
        }),
      ),
    }),
    statuses: { 200: 'What became of each lead; `accepted` does not tell whether the address is known' },
  }),
};
