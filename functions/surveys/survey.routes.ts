import * as z from 'zod/mini';
import { route } from '../platform/route.ts';
import { surveySchema } from './parseAnswers.ts';

export const surveyRoutes = {
  answer: route({
    method: 'POST',
    path: '/s/{survey}',
    summary: 'The answers to a survey, by a personal link or by nobody in particular',
    query: z.object({ t: z.optional(z.string()) }),
    body: surveySchema,
    sent: ['json', 'form'],
    shows: ['text/html'],
    statuses: {
      200: 'Kept; a personal link can be used again to answer anew',
      400: 'A question is not answered, or the link is not valid',
      404: 'No such survey',
    },
  }),
};
