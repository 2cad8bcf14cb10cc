import * as z from 'zod/mini';
import { route } from '../platform/route.ts';
import { automationSchema, segmentSchema, unreadableSchema, voucherKindViewSchema } from './definitionView.schema.ts';

const see = 'see programme';
const segment = z.union([segmentSchema, unreadableSchema]);
const automation = z.union([automationSchema, unreadableSchema]);
const voucherKind = z.union([voucherKindViewSchema, unreadableSchema]);

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
  voucherKinds: route({
    method: 'GET',
    path: '/v1/voucher-kinds',
    summary: 'Every kind of voucher, as it was saved last, with those that cannot be read any more',
    may: see,
    answer: z.object({ items: z.array(voucherKind) }),
    statuses: { 200: 'The kinds of vouchers' },
  }),
  voucherKind: route({
    method: 'GET',
    path: '/v1/voucher-kinds/{id}',
    summary: 'One kind of voucher, as it was saved last',
    may: see,
    answer: voucherKind,
    statuses: { 200: 'The kind of voucher', 404: 'No such kind of voucher' },
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
    summary: 'One automation, as it was saved last, with what is to come of it',
    may: see,
    answer: automation,
    statuses: {
      200: 'The automation. `coming` counts the letters that are planned by now and due within 7 and 30 days, if nobody buys, leaves or comes meanwhile; consent, the cap and quiet hours are asked when each is due, and `POST …/preview` tells what they will say',
      404: 'No such automation',
    },
  }),
};
