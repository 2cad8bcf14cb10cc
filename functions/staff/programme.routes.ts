import * as z from 'zod/mini';
import { route } from '../platform/route.ts';
import { automationSchema, segmentSchema } from './definitionView.schema.ts';

const see = 'see programme';
export const programmeRoutes = {
  segments: route({
    method: 'GET',
    path: '/v1/segments',
    summary: 'Every segment, as it was saved last',
    may: see,
    answer: z.object({ items: z.array(segmentSchema) }),
    statuses: { 200: 'The segments' },
  }),
  segment: route({
    method: 'GET',
    path: '/v1/segments/{id}',
    summary: 'One segment, as it was saved last',
    may: see,
    answer: segmentSchema,
    statuses: { 200: 'The segment', 404: 'No such segment' },
  }),
  automations: route({
    method: 'GET',
    path: '/v1/automations',
    summary: 'Every automation, as it was saved last',
    may: see,
    answer: z.object({ items: z.array(automationSchema) }),
    statuses: { 200: 'The automations' },
  }),
  automation: route({
    method: 'GET',
    path: '/v1/automations/{id}',
    summary: 'One automation, as it was saved last',
    may: see,
    answer: automationSchema,
    statuses: { 200: 'The automation', 404: 'No such automation' },
  }),
};
