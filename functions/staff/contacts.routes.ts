import * as z from 'zod/mini';
import { changeSchema } from '../contacts/change.schema.ts';
import { route } from '../platform/route.ts';
import { certificateSchema, contactDetailSchema, contactViewSchema } from '../view/contactView.schema.ts';
import { conditionSchema, noteViewSchema } from './definitionView.schema.ts';

const text = z.optional(z.string().check(z.maxLength(500)));
const may = 'see contacts';

const changesSchema = z.object({
  items: z.array(
    z.extend(z.pick(changeSchema, { at: true, what: true, from: true, to: true, reason: true }), {
      /** Who: the name of one of the staff, `person` for whom it is about, `system`, or the import. */
      by: z.string(),
      /** From where: `staff`, `preferences`, a form, an order, an import. */
      source: z.string(),
      /** Whom or what it is about. */
      contactId: text,
      campaign: text,
      definition: z.optional(z.object({ kind: z.string(), id: z.string() })),
    }),
  ),
  cursor: text,
});

export const contactsRoutes = {
  list: route({
    method: 'GET',
    path: '/v1/contacts',
    summary: 'Contacts by address, telephone or card, by segment, or all of them, a page at a time',
    may,
    many: { unless: ['email', 'phone', 'card'], may: 'list contacts' },
    query: z.strictObject({ email: text, phone: text, card: text, segment: text, cursor: text }),
    answer: z.object({
      items: z.array(contactViewSchema),
      /** Ids of contacts that can't be read any more; they can be erased. */
      unreadable: z.optional(z.array(z.string())),
      cursor: text,
    }),
    statuses: { 200: 'A page of contacts' },
  }),
  export: route({
    method: 'GET',
    path: '/v1/exports/contacts',
    summary: 'Contacts as a table for a spreadsheet, of a segment or all of them; who takes one along is on record',
    may: 'export contacts',
    query: z.strictObject({ segment: text, cursor: text }),
    shows: ['text/csv'],
    statuses: { 200: 'As many as there was time for; `link` leads to the next part, which has its first line again' },
  }),
  notes: route({
    method: 'GET',
    path: '/v1/notes',
    summary: 'What needs a hand: people who rated badly, until somebody has seen to it; the longest waiting first',
    may: 'list contacts',
    query: z.strictObject({ cursor: text }),
    answer: z.object({ items: z.array(noteViewSchema), cursor: text }),
    statuses: { 200: 'A page of what is open' },
  }),
  see: route({
    method: 'GET',
    path: '/v1/contacts/{id}',
    summary: 'One contact, with a page of its timeline',
    may,
    query: z.strictObject({ cursor: text }),
    answer: contactDetailSchema,
    statuses: {
      200: 'The contact with its timeline',
      301: 'It was merged into another, which `location` leads to',
      404: 'No such contact',
    },
  }),
  changes: route({
    method: 'GET',
    path: '/v1/changes',
    summary: 'What has changed about people, campaigns and definitions, the newest first',
    may: 'see changes',
    query: z.strictObject({ cursor: text }),
    answer: changesSchema,
    statuses: { 200: 'A page of the change log' },
  }),
  duplicates: route({
    method: 'GET',
    path: '/v1/duplicates',
    summary: 'Pairs of contacts that may be one person, and in what they are alike; the newest first',
    may: 'merge contacts',
    query: z.strictObject({ cursor: text }),
    answer: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          at: z.string(),
          reasons: z.array(z.enum(['mailbox', 'phone', 'name-and-birthday'])),
          /** The older one first: it is the one to merge the other into. */
          contacts: z.array(
            z.extend(
              z.pick(contactViewSchema, {
                ...{
                  id: true,
                  email: true,
                  firstName: true,
                  lastName: true,
                  phone: true,
                  birthday: true,
                  createdAt: true,
                },
              }),
              { orders: z.object({ count: z.number() }) },
            ),
          ),
        }),
      ),
      cursor: text,
    }),
    statuses: { 200: 'A page of proposals' },
  }),
  changesOf: route({
    method: 'GET',
    path: '/v1/contacts/{id}/changes',
    summary: 'What has changed about one contact, the newest first',
    may: 'see changes',
    query: z.strictObject({ cursor: text }),
    answer: changesSchema,
    statuses: { 200: 'A page of its change log', 404: 'No such contact' },
  }),
  certificate: route({
    method: 'GET',
    path: '/v1/contacts/{id}/consents/{record}',
    summary: 'The certificate of one consent',
    may,
    query: z.strictObject({ locale: text }),
    answer: certificateSchema,
    shows: ['text/html'],
    statuses: {
      200: 'The certificate, as a page to print for who accepts text/html',
      404: 'No such contact or record',
    },
  }),
  why: route({
    method: 'GET',
    path: '/v1/contacts/{id}/segments/{segment}',
    summary: 'Why a contact is in a segment, or which condition is missing',
    may: 'see programme',
    answer: z.object({
      member: z.boolean(),
      /** When time alone would change that. */
      until: z.optional(z.string()),
      /** The version of the segment. */
      version: z.int(),
      conditions: z.array(
        z.extend(conditionSchema, {
          /** What is so; null where nothing is known. */
          is: z.nullable(z.union([z.string(), z.number(), z.readonly(z.array(z.string()))])),
          holds: z.boolean(),
          until: z.optional(z.string()),
          /** It is why the contact is no member; of alternatives each is named. */
          missing: z.optional(z.boolean()),
        }),
      ),
    }),
    statuses: {
      200: 'Every condition of the rule, and what is so',
      404: 'No such contact or segment',
      409: 'The contact cannot be read any more',
    },
  }),
};
