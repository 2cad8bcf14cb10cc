import { inPath, inQuery, type Json, json, page, problem, ref } from './parts.ts';

/** What every visitor may call and open. */
export function publicPaths(): Json {
  const body = (name: string) => ({ 'application/json': { schema: ref(name) } });
  const form = { 'application/x-www-form-urlencoded': { schema: ref('Signup') } };
  const print = (description: string): Json => ({
    get: {
      parameters: [inPath('placement'), inQuery('locale')],
      responses: { 200: page(description), 404: problem('No such placement') },
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
    '/thanks': { get: { responses: { 200: page('After a form without JavaScript') } } },
    '/': { get: { responses: { 200: page('The demonstration shop') } } },
    '/openapi.json': { get: { responses: { 200: json({ type: 'object' }, 'This description') } } },
  };
}
