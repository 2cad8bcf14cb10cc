import { inPath, inQuery, type Json, json, problem, ref } from './parts.ts';

/** What staff may call with a token. */
export function staffPaths(): Json {
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
