import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { route } from '../../../functions/platform/route.ts';
import { on, serve } from '../../../functions/platform/serve.ts';

const note = route({
  method: 'POST',
  path: '/v1/notes/{id}',
  summary: 'A note',
  may: 'report orders',
  query: z.strictObject({ loud: z.optional(z.string()) }),
  body: z.strictObject({ text: z.string() }),
  answer: z.object({ id: z.string(), text: z.string() }),
  statuses: { 201: 'Noted' },
});
const apiKeys = {
  find: async (apiKey: string) => {
    const key = { id: 'key_1', name: 'web shop', createdAt: '2026-11-01T00:00:00Z' };
    if (apiKey === 'orders') return { ...key, scopes: ['orders' as const] };
    return apiKey === 'leads' ? { ...key, scopes: ['leads' as const] } : undefined;
  },
};
const handler = serve(
  [
    on(note, ({ params, body, query }) => ({
      status: 201,
      value: { id: params.id, text: query.loud ? body.text.toUpperCase() : body.text, secret: 'of the inside' },
    })),
  ],
  { apiKeys },
);
const call = async (more: object = {}) => {
  const event = {
    routeKey: 'POST /v1/notes/{id}',
    headers: { 'content-type': 'application/json', 'x-api-key': 'orders' },
    pathParameters: { id: 'not_1' },
    body: '{"text":"rye"}',
    ...more,
  };
  const answer = await handler(event as unknown as Parameters<typeof handler>[0]);
  return { status: answer.statusCode, json: JSON.parse(String(answer.body)), type: answer.headers?.['content-type'] };
};

describe('a declared route', () => {
  test('hands over what it declares, and answers no more than it declares', async () => {
    expect(await call({ queryStringParameters: { loud: 'yes' } })).toMatchObject({
      status: 201,
      json: { id: 'not_1', text: 'RYE' },
    });
    expect((await call()).json).toEqual({ id: 'not_1', text: 'rye' });
  });

  test.each([
    ['no key', 401, { headers: {} }],
    ['an unknown key', 401, { headers: { 'x-api-key': 'x' } }],
    ['a key for something else', 403, { headers: { 'x-api-key': 'leads' } }],
    ['an unknown parameter', 400, { queryStringParameters: { email: 'x' } }],
    ['a parameter called toString', 400, { queryStringParameters: { toString: '1' } }],
    ['an unknown field', 400, { body: '{"text":"rye","admin":true}' }],
    ['a body of another kind', 415, { headers: { 'x-api-key': 'orders', 'content-type': 'text/plain' } }],
    ['a body that is too large', 413, { body: JSON.stringify({ text: 'x'.repeat(20_000) }) }],
    ['a route of somebody else', 404, { routeKey: 'POST /v1/other' }],
  ])('answers %s with %i', async (_, status, more) => {
    expect(await call(more)).toMatchObject({ status, type: 'application/problem+json', json: { status } });
  });

  test('tells nobody without a key what its body should have been', async () => {
    expect(await call({ headers: { 'content-type': 'application/json' }, body: '{}' })).toMatchObject({ status: 401 });
  });
});
