import * as z from 'zod/mini';
import { route } from '../platform/route.ts';
import { campaignHeadSchema } from '../programme/campaigns/campaign.schema.ts';
import { locales } from '../shop/locales.ts';

const [see, may] = ['see programme', 'change programme'] as const;
/** Two letters in several languages. */
const kilobytes = 128;

/** What is checked of a campaign here is that it is an object; `parseCampaign` says what is wrong with it. */
const said = z.optional(z.unknown());
const body = z.looseObject({
  id: said,
  name: said,
  segment: said,
  exclude: said,
  purpose: said,
  content: said,
  schedule: said,
  holdout: said,
  ab: said,
  acknowledged: said,
  version: said,
});

const { ab: _, locales: __, ...head } = campaignHeadSchema.shape;
const difference = z.object({ path: z.string(), line: z.optional(z.int()), message: z.string() });
const listed = z.object({ ...head, ab: said });
/** A campaign as it stands; `differences` are those of its languages that were acknowledged. */
const campaign = z.object({
  ...listed.shape,
  content: z.unknown(),
  acknowledged: z.optional(z.boolean()),
  differences: z.optional(z.array(difference)),
  /** Told when it is scheduled, or saved while it is: what does not hinder it, and is better known. */
  warnings: z.optional(
    z.array(z.object({ code: z.enum(['slower-than-grace']), message: z.string(), mails: z.int(), hours: z.number() })),
  ),
});

/** The version that somebody saw; told if another was saved since. */
const seen = z.strictObject({ version: z.optional(z.int()) });
const missing = { 404: 'No such campaign' };
const elsewhere = { 409: 'It is in a state that this does not begin in, or was changed meanwhile' };

const step = <const Path extends string>(path: Path, summary: string) =>
  route({
    method: 'POST',
    path,
    summary,
    may,
    body: seen,
    sent: ['json', 'none'],
    answer: campaign,
    statuses: { 200: 'The campaign as it is now', ...missing, ...elsewhere },
  });

export const campaignsRoutes = {
  list: route({
    method: 'GET',
    path: '/v1/campaigns',
    summary: 'Campaigns, the newest first, without what they say',
    may: see,
    query: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(500))) }),
    answer: z.object({ items: z.array(listed), cursor: z.optional(z.string()) }),
    statuses: { 200: 'A page of campaigns' },
  }),
  create: route({
    method: 'POST',
    path: '/v1/campaigns',
    summary: 'Makes a campaign; it is a draft until it is scheduled',
    may,
    kilobytes,
    body,
    answer: campaign,
    statuses: { 201: 'The draft' },
  }),
  one: route({
    method: 'GET',
    path: '/v1/campaigns/{id}',
    summary: 'One campaign, with what it says',
    may: see,
    answer: campaign,
    statuses: { 200: 'The campaign', ...missing },
  }),
  put: route({
    method: 'PUT',
    path: '/v1/campaigns/{id}',
    summary: 'Saves the next version of a campaign that has not begun',
    may,
    kilobytes,
    body,
    answer: campaign,
    statuses: { 200: 'The campaign as it is now', ...missing, ...elsewhere },
  }),
  clone: route({
    method: 'POST',
    path: '/v1/campaigns/{id}/clone',
    summary: 'Makes a draft of what a campaign says, in whatever state it is; a moment that is past is left out',
    may,
    body: z.strictObject({ name: z.optional(z.string().check(z.minLength(1), z.maxLength(100))) }),
    sent: ['json', 'none'],
    answer: campaign,
    statuses: { 201: 'The draft', ...missing },
  }),
  preview: route({
    method: 'POST',
    path: '/v1/campaigns/{id}/preview',
    summary:
      'The letter as it would go out to a contact, or to somebody unknown who reads a language; its links lead nowhere personal',
    may: see,
    body: z.strictObject({
      contact: z.optional(z.string().check(z.maxLength(100))),
      locale: z.optional(z.enum(locales)),
      variant: z.optional(z.enum(['a', 'b'])),
    }),
    sent: ['json', 'none'],
    answer: z.object({
      subject: z.string(),
      html: z.string(),
      text: z.string(),
      locale: z.string(),
      variant: z.string(),
      contact: z.optional(z.string()),
    }),
    statuses: { 200: 'The letter', 404: 'No such campaign or contact' },
  }),
  test: route({
    method: 'POST',
    path: '/v1/campaigns/{id}/test',
    summary: 'Mails the letter, as it was saved last, to the mailbox of whoever is signed in',
    may,
    body: z.strictObject({ locale: z.optional(z.enum(locales)), variant: z.optional(z.enum(['a', 'b'])) }),
    sent: ['json', 'none'],
    answer: z.object({ status: z.enum(['mailed', 'already-mailed']), to: z.string() }),
    statuses: {
      202: 'It is on its way, or was asked for seconds ago',
      404: 'No such campaign, or no such variant',
      409: 'The token names no mailbox: send an ID token, whose address is verified',
    },
  }),
  schedule: step('/v1/campaigns/{id}/schedule', 'Has a draft go out at its moment'),
  pause: step('/v1/campaigns/{id}/pause', 'Stops a running campaign within seconds; what falls due is held'),
  resume: step('/v1/campaigns/{id}/resume', 'Lets a paused campaign go on, with what was held'),
  cancel: step('/v1/campaigns/{id}/cancel', 'Ends a campaign; what is unsent is skipped as `cancelled`'),
  approve: step(
    '/v1/campaigns/{id}/approve',
    'Lets a campaign go out although it is past its grace, for as long again',
  ),
  retry: step('/v1/campaigns/{id}/retry', 'Tries again what SES refused of a finished campaign, and nothing else'),
  missed: step(
    '/v1/campaigns/{id}/missed',
    'Mails those whom a finished campaign missed: too late, capped, quiet, paused',
  ),
};
