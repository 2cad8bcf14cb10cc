import * as z from 'zod/mini';
import { route } from '../platform/route.ts';

const text = z.optional(z.string().check(z.maxLength(500)));
const may = 'see surveys';
const counts = z.record(z.string(), z.number());

export const surveyReportRoutes = {
  list: route({
    method: 'GET',
    path: '/v1/surveys',
    summary: 'Every survey',
    may,
    query: z.strictObject({ locale: text }),
    answer: z.object({ items: z.array(z.object({ id: z.string(), title: z.string() })) }),
    statuses: { 200: 'Every survey' },
  }),
  report: route({
    method: 'GET',
    path: '/v1/surveys/{survey}/report',
    summary: 'What people without a personal link answered, and a page of what they wrote',
    may,
    query: z.strictObject({ locale: text, cursor: text }),
    answer: z.object({
      id: z.string(),
      title: z.string(),
      anonymous: z.object({
        answers: z.number(),
        questions: z.record(z.string(), z.object({ text, counts })),
        words: z.object({
          items: z.array(z.object({ day: z.iso.date(), words: z.record(z.string(), z.string()) })),
          cursor: text,
        }),
      }),
    }),
    statuses: { 200: 'The report', 404: 'No such survey' },
  }),
};
