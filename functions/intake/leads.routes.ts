import * as z from 'zod/mini';
import { warningsSchema } from '../platform/lenient.ts';
import { route } from '../platform/route.ts';
import { leadBatchSchema } from './leadBatch.schema.ts';

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
          errors: z.optional(warningsSchema),
          warnings: z.optional(warningsSchema),
        }),
      ),
    }),
    statuses: { 200: 'What became of each lead; `accepted` does not tell whether the address is known' },
  }),
};
