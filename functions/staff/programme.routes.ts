import * as z from 'zod/mini';
import { route } from '../platform/route.ts';
import { automationSchema, segmentSchema, unreadableSchema } from './definitionView.schema.ts';

const see = 'see programme';
const segment = z.union([segmentSchema, unreadableSchema]);
const automation = z.union([automationSchema, unreadableSchema]);

export const programmeRoutes = {
  segments: route({
    method: 'GET',
    path: '/v1/segments',
    summary: 'Every segment, as it was saved last, with those that cannot be read any more',
    may: see,
    answer: z.object({ items: z.array(segment) }),
    statuses: { 200: 'The segments' },
  }),
  segment: route({
    method: 'GET',
    path: '/v1/segments/{id}',
    summary: 'One segment, as it was saved last',
    may: see,
    answer: segment,
    statuses: { 200: 'The segment', 404: 'No such segment' },
  }),
  automations: route({
    method: 'GET',
    path: '/v1/automations',
    summary: 'Every automation, as it was saved last, with those that cannot be read any more',
    may: see,
    answer: z.object({ items: z.array(automation) }),
    statuses: { 200: 'The automations' },
  }),
  automation: route({
    method: 'GET',
    path: '/v1/automations/{id}',
    summary: 'One automation, as it was saved last',
    may: see,
    answer: automation,
    statuses: { 200: 'The automation', 404: 'No such automation' },
  }),
};
