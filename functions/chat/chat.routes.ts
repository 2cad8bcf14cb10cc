import * as z from 'zod/mini';
import { route } from '../platform/route.ts';
import { chatMessageSchema, chatStartSchema } from './chat.schema.ts';

const answer = z.object({
  id: z.string(),
  messages: z.array(z.object({ text: z.string(), options: z.optional(z.array(z.string())) })),
  done: z.boolean(),
});

export const chatRoutes = {
  start: route({
    method: 'POST',
    path: '/v1/chats',
    summary: 'Begins a talk that ends in a sign-up',
    body: chatStartSchema,
    sent: ['json', 'form', 'none'],
    answer,
    statuses: {
      201: 'The first question',
      403: 'A proof of work is needed: solve `challenge` and send it again as `altcha`',
    },
  }),
  say: route({
    method: 'POST',
    path: '/v1/chats/{id}/messages',
    summary: 'Says something in a talk',
    body: chatMessageSchema,
    sent: ['json', 'form'],
    answer,
    statuses: { 200: 'What is said next; the last of it when `done`', 404: 'No such talk, or forgotten after a day' },
  }),
};
