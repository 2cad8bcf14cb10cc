import * as z from 'zod/mini';
import { marketingSchema, outcomesSchema } from '../mail/account.schema.ts';
import { route } from '../platform/route.ts';

const sendingSchema = z.object({
  marketing: z.pick(marketingSchema, { state: true, by: true, reason: true, share: true }),
  /** Since when it is so; nothing where it was never paused. */
  since: z.optional(z.iso.datetime()),
  /** What SES lets the account send, as it told when it was asked last; `perDay` is -1 without a limit. */
  quota: z.optional(
    z.object({ perSecond: z.number(), perDay: z.number(), sentLastDay: z.number(), at: z.iso.datetime() }),
  ),
  /** Today's part of a new sender's plan: places there are, and taken. */
  warmUp: z.optional(z.object({ day: z.string(), most: z.int(), taken: z.int() })),
  /** What became of the marketing mails of the last seven days, as far as it decides whether they may go on. */
  week: outcomesSchema,
});

export type SendingView = z.infer<typeof sendingSchema>;

export const sendingRoutes = {
  sending: route({
    method: 'GET',
    path: '/v1/sending',
    summary: 'Whether marketing goes out, and what the account that all mails share may send',
    may: 'see programme',
    answer: sendingSchema,
    statuses: { 200: 'How it stands' },
  }),
};

const changed = { 200: 'How it stands now', 409: 'Somebody else has just changed it' };

export const changeSendingRoutes = {
  pauseSending: route({
    method: 'POST',
    path: '/v1/sending/pause',
    summary: 'Stops all marketing within seconds; what somebody asks for is mailed',
    may: 'change programme',
    sent: ['none'],
    answer: sendingSchema,
    statuses: changed,
  }),
  resumeSending: route({
    method: 'POST',
    path: '/v1/sending/resume',
    summary: 'Lets marketing go on, and counts bounces and complaints anew; what waited goes out within the hour',
    may: 'change programme',
    sent: ['none'],
    answer: sendingSchema,
    statuses: changed,
  }),
};
