import { inPath, inQuery, type Json, page, problem, ref } from './parts.ts';

/** What a person may call and open by a link of their own. */
export function personPaths(): Json {
  const body = (name: string) => ({ 'application/json': { schema: ref(name) } });
  const link = (done: string): Json => ({
    get: { parameters: [inQuery('t', true)], responses: { 200: page('A page with one button; changes nothing') } },
    post: {
      parameters: [inQuery('t')],
      responses: { 200: page(done), 400: page('The link is not valid or has expired') },
    },
  });
  return {
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
  };
}
