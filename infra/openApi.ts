import * as z from 'zod';
import { chatMessageSchema, chatStartSchema } from '../functions/chat/chat.schema.ts';
import { leadBatchSchema } from '../functions/intake/leadBatch.schema.ts';
import { interactionSchema } from '../functions/interactions/interaction.schema.ts';
import { orderSchema } from '../functions/orders/order.schema.ts';
import { preferencesSchema } from '../functions/preferences/preferences.schema.ts';
import { signupSchema } from '../functions/signup/signup.schema.ts';
import { surveySchema } from '../functions/surveys/parseAnswers.ts';

type Json = Record<string, unknown>;

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Json, description: string): Json => ({
  description,
  content: { 'application/json': { schema } },
});
const page = (description: string): Json => ({ description, content: { 'text/html': { schema: { type: 'string' } } } });
const problem = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
});
const inPath = (name: string): Json => ({ name, in: 'path', required: true, schema: { type: 'string' } });
const inQuery = (name: string, required = false): Json => ({ name, in: 'query', required, schema: { type: 'string' } });

/** Problem details (RFC 9457) with one entry for each field at fault. */
const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
});

const leadResultsSchema = z.object({
  results: z.array(
    z.object({
      index: z.int(),
      status: z.enum(['accepted', 'refused']),
      errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
    }),
  ),
});

const formSchema = z.object({
  id: z.string(),
  locale: z.string(),
  fields: z.array(z.object({ name: z.string(), type: z.string(), label: z.string(), required: z.boolean() })),
  consents: z.array(z.object({ purpose: z.string(), text: z.string(), hash: z.string(), required: z.boolean() })),
});

const chatSchema = z.object({
  id: z.string(),
  messages: z.array(z.object({ text: z.string(), options: z.array(z.string()).optional() })),
  done: z.boolean(),
});

const moment = z.iso.datetime();
const contactSchema = z.object({
  id: z.string(),
  email: z.string(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  phone: z.string().optional(),
  birthday: z.string().optional(),
  locale: z.string(),
  timeZone: z.string().optional(),
  source: z.object({ channel: z.string(), form: z.string().optional(), placement: z.string().optional() }),
  orders: z.object({ count: z.int(), total: z.int(), firstAt: moment.optional(), lastAt: moment.optional() }),
  facts: z.looseObject({ temperature: z.string() }),
  segments: z.array(z.string()),
  subscription: z.object({
    purposes: z.record(z.string(), z.object({ state: z.string(), at: moment, record: z.string() })),
    suppressed: z.object({ reason: z.string(), at: moment }).optional(),
  }),
});

const contactDetailSchema = contactSchema.extend({
  timeline: z.array(z.looseObject({ at: moment, kind: z.string() })),
  consents: z.array(z.looseObject({ id: z.string(), purpose: z.string(), state: z.string() })),
  sends: z.array(z.looseObject({ occasion: z.string(), purpose: z.string(), state: z.string() })),
});

/** What a survey heard from people without a link of their own. */
const surveyReportSchema = z.object({
  id: z.string(),
  title: z.string(),
  anonymous: z.object({
    answers: z.int(),
    questions: z.record(z.string(), z.object({ text: z.string().optional(), counts: z.record(z.string(), z.int()) })),
    words: z.object({
      items: z.array(z.object({ day: z.iso.date(), words: z.record(z.string(), z.string()) })),
      cursor: z.string().optional(),
    }),
  }),
});

/** The description of every route (OpenAPI 3.1), with the very schemas that check the requests. */
export function openApi(shopName: string): Json {
  const schemas = Object.entries({
    Signup: signupSchema,
    ChatStart: chatStartSchema,
    ChatMessage: chatMessageSchema,
    Chat: chatSchema,
    Order: orderSchema,
    Preferences: preferencesSchema,
    Interaction: interactionSchema,
    LeadBatch: leadBatchSchema,
    Answers: surveySchema,
    LeadResults: leadResultsSchema,
    Problem: problemSchema,
    Form: formSchema,
    Contact: contactSchema,
    ContactDetail: contactDetailSchema,
    Survey: z.object({ id: z.string(), title: z.string() }),
    SurveyReport: surveyReportSchema,
  }).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]);
  return {
    openapi: '3.1.0',
    info: { title: `Kartoteka of ${shopName}`, version: '1' },
    paths: { ...publicPaths(), ...shopPaths(), ...staffPaths() },
    components: {
      schemas: Object.fromEntries(schemas),
      securitySchemes: {
        apiKey: { type: 'apiKey', in: 'header', name: 'x-api-key' },
        staff: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      },
    },
  };
}

function publicPaths(): Json {
  const body = (name: string) => ({ 'application/json': { schema: ref(name) } });
  const form = { 'application/x-www-form-urlencoded': { schema: ref('Signup') } };
  const print = (description: string): Json => ({
    get: {
      parameters: [inPath('placement'), inQuery('locale')],
      responses: { 200: page(description), 404: problem('No such placement') },
    },
  });
  const link = (done: string): Json => ({
    get: { parameters: [inQuery('t', true)], responses: { 200: page('A page with one button; changes nothing') } },
    post: {
      parameters: [inQuery('t')],
      responses: { 200: page(done), 400: page('The link is not valid or has expired') },
    },
  });
  return {
    '/v1/signups': {
      post: {
        requestBody: { required: true, content: { ...body('Signup'), ...form } },
        responses: {
          202: json({ type: 'object', properties: { status: { const: 'accepted' } } }, 'The same for every address'),
          303: { description: 'A form without JavaScript goes on to its allowed `_next`' },
          400: problem('A field is not valid'),
          403: problem('A proof of work is needed: solve `challenge` and send it again as `altcha`'),
          413: problem('Over 16 KB'),
          415: problem('Another content type'),
          429: problem('Too many from this network; see Retry-After'),
          503: problem('Try again in a moment'),
        },
      },
    },
    '/v1/chats': {
      post: {
        requestBody: { required: false, content: body('ChatStart') },
        responses: {
          201: json(ref('Chat'), 'A talk begins: the first question'),
          400: problem('A field is not valid'),
          403: problem('A proof of work is needed: solve `challenge` and send it again as `altcha`'),
          413: problem('Over 16 KB'),
          415: problem('Another content type'),
          429: problem('Too many from this network; see Retry-After'),
        },
      },
    },
    '/v1/chats/{id}/messages': {
      post: {
        parameters: [inPath('id')],
        requestBody: { required: true, content: body('ChatMessage') },
        responses: {
          200: json(ref('Chat'), 'What is said next; the last of it when `done`'),
          400: problem('A field is not valid'),
          404: problem('No such talk, or forgotten a day after its last message'),
          413: problem('Over 16 KB'),
          415: problem('Another content type'),
          429: problem('Too many from this network; see Retry-After'),
          503: problem('Try again in a moment'),
        },
      },
    },
    '/v1/forms/{form}': {
      get: {
        parameters: [inPath('form'), inQuery('locale')],
        responses: { 200: json(ref('Form'), 'The form in one language'), 404: problem('No such form') },
      },
    },
    '/f/{form}': {
      get: { parameters: [inPath('form'), inQuery('locale')], responses: { 200: page('The form as a page') } },
    },
    '/q/{placement}': {
      get: {
        parameters: [inPath('placement'), inQuery('locale')],
        responses: {
          200: {
            description: 'The form of the placement; with `.svg` after its name its QR code',
            content: { 'text/html': { schema: { type: 'string' } }, 'image/svg+xml': { schema: { type: 'string' } } },
          },
          404: problem('No such placement'),
        },
      },
    },
    '/q/{placement}/poster': print('An A4 poster with the QR code'),
    '/q/{placement}/table-tent': print('An A4 sheet that folds into a table tent'),
    '/snippets': {
      get: { parameters: [inQuery('locale')], responses: { 200: page('Code for the shop’s own pages, to copy') } },
    },
    '/confirm': link('Confirmed; repeatable'),
    '/unsubscribe': link('Unsubscribed (RFC 8058 one-click too); repeatable'),
    '/preferences': {
      get: {
        parameters: [inQuery('t', true), inQuery('locale')],
        responses: {
          200: page('What the person may see and change'),
          400: page('The link is not valid or has expired'),
        },
      },
      post: {
        parameters: [inQuery('t', true)],
        requestBody: {
          required: true,
          content: { ...body('Preferences'), 'application/x-www-form-urlencoded': { schema: ref('Preferences') } },
        },
        responses: {
          200: page('Saved, or a mail that confirms the request is on its way'),
          400: page('A field is not valid, or the link is not'),
        },
      },
    },
    '/preferences/{record}': {
      get: {
        parameters: [inPath('record'), inQuery('t', true), inQuery('locale')],
        responses: { 200: page('The certificate of one consent'), 404: problem('No such record') },
      },
    },
    '/copy': link('Everything held about the person, as a page or with `format=json` as a file'),
    '/erase': link('Erased; repeatable'),
    '/s/{survey}': {
      get: {
        parameters: [inPath('survey'), inQuery('t'), inQuery('locale')],
        responses: { 200: page('The survey as a page; changes nothing') },
      },
      post: {
        parameters: [inPath('survey'), inQuery('t')],
        requestBody: {
          required: true,
          content: { 'application/x-www-form-urlencoded': { schema: ref('Answers') }, ...body('Answers') },
        },
        responses: {
          200: page('Kept; a personal link can be used again to answer anew'),
          400: page('A question is not answered, or the link is not valid'),
          404: problem('No such survey'),
          429: problem('Too many from this network; see Retry-After'),
        },
      },
    },
    '/thanks': { get: { responses: { 200: page('After a form without JavaScript') } } },
    '/': { get: { responses: { 200: page('The demonstration shop') } } },
    '/openapi.json': { get: { responses: { 200: json({ type: 'object' }, 'This description') } } },
  };
}

function shopPaths(): Json {
  const receipt = (description: string) =>
    json({ type: 'object', properties: { contactId: { type: 'string' } } }, description);
  return {
    '/v1/orders': {
      post: {
        security: [{ apiKey: [] }],
        requestBody: { required: true, content: { 'application/json': { schema: ref('Order') } } },
        responses: {
          201: receipt('Counted'),
          200: receipt('Was counted before'),
          400: problem('A field is not valid'),
          401: problem('No valid key'),
          409: problem('The order id was used with another body'),
        },
      },
    },
    '/v1/leads': {
      post: {
        security: [{ apiKey: [] }],
        requestBody: { required: true, content: { 'application/json': { schema: ref('LeadBatch') } } },
        responses: {
          200: json(ref('LeadResults'), 'What became of each lead; accepted ones are asked to confirm by mail'),
          400: problem('The batch is not valid'),
          401: problem('No valid key'),
          413: problem('Over 256 KB'),
        },
      },
    },
    '/v1/interactions': {
      post: {
        security: [{ apiKey: [] }],
        requestBody: { required: true, content: { 'application/json': { schema: ref('Interaction') } } },
        responses: {
          201: receipt('Kept'),
          200: receipt('Was kept before'),
          400: problem('A field is not valid'),
          401: problem('No valid key'),
          404: problem('Nobody is known by this address or id'),
          409: problem('The interaction id was used with another body'),
        },
      },
    },
  };
}

function staffPaths(): Json {
  const security = [{ staff: [] }];
  const listOf = (name: string) => ({
    type: 'object',
    properties: { items: { type: 'array', items: ref(name) }, cursor: { type: 'string' } },
    required: ['items'],
  });
  const refused = { 401: problem('No valid token'), 403: problem('No role') };
  return {
    '/v1/contacts': {
      get: {
        security,
        parameters: [inQuery('email'), inQuery('segment'), inQuery('cursor')],
        responses: { 200: json(listOf('Contact'), 'A page of contacts'), ...refused },
      },
    },
    '/v1/contacts/{id}/consents/{record}': {
      get: {
        security,
        parameters: [inPath('id'), inPath('record'), inQuery('locale')],
        responses: {
          200: {
            description: 'The certificate of one consent, as a page to print for who accepts text/html',
            content: {
              'application/json': { schema: { type: 'object' } },
              'text/html': { schema: { type: 'string' } },
            },
          },
          404: problem('No such contact or record'),
        },
      },
    },
    '/v1/contacts/{id}': {
      get: {
        security,
        parameters: [inPath('id')],
        responses: { 200: json(ref('ContactDetail'), 'One contact, whole'), 404: problem('No such contact') },
      },
    },
    '/v1/surveys': {
      get: {
        security,
        parameters: [inQuery('locale')],
        responses: { 200: json(listOf('Survey'), 'Every survey'), ...refused },
      },
    },
    '/v1/surveys/{survey}/report': {
      get: {
        security,
        parameters: [inPath('survey'), inQuery('locale'), inQuery('cursor')],
        responses: {
          200: json(ref('SurveyReport'), 'What people without a personal link answered, and a page of what they wrote'),
          400: problem('The cursor is not one of ours'),
          404: problem('No such survey'),
          ...refused,
        },
      },
    },
  };
}
