import * as z from 'zod/mini';
import { line } from '../person/text.schema.ts';
import { route } from '../platform/route.ts';
import { shop } from '../shop/shop.ts';
import { contactViewSchema, sendViewSchema } from '../view/contactView.schema.ts';
import { correctionSchema } from './correction.schema.ts';
import { noteViewSchema } from './definitionView.schema.ts';

const why = line(500).check(z.minLength(3));

export const changeContactRoutes = {
  decide: route({
    method: 'POST',
    path: '/v1/contacts/{id}/sends/{occasion}/settle',
    summary: 'Says what became of a mail of which nobody knows',
    may: 'decide mails',
    body: z.strictObject({ as: z.enum(['sent', 'failed']), reason: why }),
    answer: sendViewSchema,
    statuses: {
      200: 'From now on it counts as that. Nothing is mailed by it',
      404: 'No such mail',
      409: 'What became of it is known, or it is still to go out',
    },
  }),
  correct: route({
    method: 'PATCH',
    path: '/v1/contacts/{id}',
    summary: 'Puts fields of a profile right, or forgets them (null), and says which tags a contact has',
    may: 'correct contacts',
    body: correctionSchema(shop),
    answer: contactViewSchema,
    statuses: {
      200: 'The contact as it is now',
      404: 'No such contact',
      409: 'It has changed since that version',
    },
  }),
  merge: route({
    method: 'POST',
    path: '/v1/contacts/{id}/merge',
    summary:
      'Makes another contact one with this: their histories, the stricter of their words, each of their addresses',
    may: 'merge contacts',
    body: z.strictObject({ with: z.string().check(z.maxLength(100)) }),
    answer: z.object({ id: z.string(), contactId: z.string(), gone: z.string(), until: z.string() }),
    statuses: {
      200: 'They are one; `id` takes it back, `until` then',
      404: 'No such contact',
      409: 'One of them was merged before, or has absorbed too many',
    },
  }),
  undoMerge: route({
    method: 'POST',
    path: '/v1/merges/{id}/undo',
    summary: 'Takes a merge back within thirty days: both are what they were, with what has come since',
    may: 'merge contacts',
    sent: ['none'],
    answer: z.object({ contactId: z.string(), back: z.string() }),
    statuses: {
      200: 'They are two again',
      404: 'No such merge, or it was taken back',
      409: 'A later merge has to be taken back first',
      410: 'It is too long ago',
    },
  }),
  dismiss: route({
    method: 'POST',
    path: '/v1/duplicates/{id}/dismiss',
    summary: 'Says that a pair of contacts is two people: it is not proposed again',
    may: 'merge contacts',
    sent: ['none'],
    answer: z.object({ id: z.string(), dismissedAt: z.string() }),
    statuses: { 200: 'It is among the proposals no longer', 404: 'No such proposal' },
  }),
  close: route({
    method: 'POST',
    path: '/v1/contacts/{id}/notes/{note}/done',
    summary: 'Says that somebody has seen to what a note is about',
    may: 'correct contacts',
    sent: ['none'],
    answer: noteViewSchema,
    statuses: { 200: 'It is among the open ones no longer', 404: 'No such note' },
  }),
  lift: route({
    method: 'POST',
    path: '/v1/contacts/{id}/suppression/lift',
    summary: 'Lets an address be mailed again that bounced',
    may: 'lift bounces',
    body: z.strictObject({ reason: why }),
    answer: z.object({ liftedAt: z.string() }),
    statuses: {
      200: 'From now on what was agreed to may be mailed again',
      404: 'No such contact',
      409: 'Nothing is suppressed, or it was a complaint',
    },
  }),
};
