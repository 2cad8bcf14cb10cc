import * as z from 'zod';
import { chatMessageSchema, chatStartSchema } from '../functions/chat/chat.schema.ts';
import { orderSchema } from '../functions/orders/order.schema.ts';
import { signupSchema } from '../functions/signup/signup.schema.ts';

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

/** The description of every route (OpenAPI 3.1), with the very schemas that check the requests. */
export function openApi(shopName: string): Json {
  const schemas = Object.entries({
    Signup: signupSchema,
    ChatStart: chatStartSchema,
    ChatMessage: chatMessageSchema,
    Chat: chatSchema,
    Order: orderSchema,
    Problem: problemSchema,
    Form: formSchema,
    Contact: contactSchema,
    ContactDetail: contactDetailSchema,
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
    '/confirm': link('Confirmed; repeatable'),
    '/unsubscribe': link('Unsubscribed (RFC 8058 one-click too); repeatable'),
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
  };
}

function staffPaths(): Json {
  const security = [{ staff: [] }];
  const list = {
    type: 'object',
    properties: { items: { type: 'array', items: ref('Contact') }, cursor: { type: 'string' } },
    required: ['items'],
  };
  return {
    '/v1/contacts': {
      get: {
        security,
        parameters: [inQuery('email'), inQuery('segment'), inQuery('cursor')],
        responses: { 200: json(list, 'A page of contacts'), 401: problem('No valid token'), 403: problem('No role') },
      },
    },
    '/v1/contacts/{id}': {
      get: {
        security,
        parameters: [inPath('id')],
        responses: { 200: json(ref('ContactDetail'), 'One contact, whole'), 404: problem('No such contact') },
      },
    },
  };
}
