import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Route } from '../../functions/platform/route.ts';
import { declaredRoutes } from '../../infra/openApi/declaredRoutes.ts';
import { openApi } from '../../infra/openApi/openApi.ts';
import { aSignup } from '../support/builders.ts';
import { asForm, asJson, goodBodies, hostileValue, spoilt } from '../support/hostile.ts';
import { startWorld, type World } from '../support/world.ts';

const routes = await declaredRoutes();
const { paths } = openApi('a shop', routes) as { paths: Record<string, Record<string, { responses: object }>> };

const odd = ['toString', '__proto__', 'x'.repeat(3_000), '%00', 'ł', '.', '%2e%2e', 'a%2Fb', "'", '%F0%9F%8D%9E'];
const values = fc.oneof(
  fc.constantFrom(...odd),
  fc.string({ maxLength: 20 }).map((text) => encodeURIComponent(text.toWellFormed())),
);
const place = (list: number, after: string) => Buffer.from(JSON.stringify({ list, after })).toString('base64url');
const cursors = fc.constantFrom(place(0, 'x'.repeat(300)), place(1e15, ''), place(-1, 'x'), place(0, '\ud800'));
const names = fc.constantFrom('t', 'locale', 'email', 'segment', 'cursor', 'toString', '__proto__', '');

let world: World;
let headers: Record<string, string>;
let known: Record<string, string>;
beforeAll(async () => {
  world = await startWorld();
  const { owner, apiKey } = await world.credentials();
  headers = { authorization: `Bearer ${owner}`, 'x-api-key': apiKey! };
  const contact = await world.join('zofia@example.com');
  const chat = await world.post('/v1/chats', {});
  known = { '/v1/chats/{id}/messages': chat.json.id, '/v1/contacts/{id}': contact.id, '/s/{survey}': 'why-not' };
});
afterAll(() => world.stop());

type Shape = { path: string; init: RequestInit };
/** Part of a path as it is sent: `fetch` takes dots alone for a way up, and asks for another path. */
const aPart = (value: string) => (/^(\.|%2e){0,2}$/i.test(value) ? 'x' : value);

/** A path of the route with good or odd parts, an odd query, and a body that is spoilt, or of no shape at all. */
function hostileRequest({ method, path, body }: Route): fc.Arbitrary<Shape> {
  const good = goodBodies[path];
  const value = good ? fc.oneof(spoilt(good), spoilt(good), hostileValue) : hostileValue;
  const sent = fc.tuple(value, fc.constantFrom('json', 'form', 'raw'), fc.constantFrom('text/html', '*/*')).map(
    ([wanted, kind, accept]): RequestInit => ({
      method,
      headers: {
        accept,
        'content-type': kind === 'form' ? 'application/x-www-form-urlencoded' : 'application/json',
      },
      body:
        kind === 'form' ? asForm(wanted) : kind === 'json' ? asJson(wanted) : String(JSON.stringify(wanted)).slice(1),
    }),
  );
  const query = fc.array(fc.oneof(fc.tuple(names, values), fc.tuple(fc.constant('cursor'), cursors)), { maxLength: 3 });
  return fc
    .tuple(fc.boolean(), values, query, body || method === 'POST' ? sent : fc.constant({ method }))
    .map(([isKnown, value, parameters, init]) => ({
      path: `${path.replaceAll(/\{\w+\}/g, (isKnown && known[path]) || aPart(value))}${
        parameters.length > 0 ? `?${parameters.map(([name, text]) => `${name}=${text}`).join('&')}` : ''
      }`,
      init,
    }));
}

/** Whatever is sent, the answer is one that the description names. API Gateway's own are described too. */
async function answersAsDescribed(route: Route, { path, init }: Shape): Promise<void> {
  const { status, text } = await world.call(path, { ...init, headers: { ...headers, ...init.headers } });
  const described = Object.keys(paths[route.path]![route.method.toLowerCase()]!.responses);
  if (status >= 500 || !described.includes(String(status)))
    throw new Error(`${route.method} ${path}: ${status}, not among ${described}\n${init.body}\n${text.slice(0, 300)}`);
}

describe('hostile shapes meet no failure, and no status that is not described', () => {
  test.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s',
    async (_, route) => {
      const numRuns = route.body ? 150 : 30;
      await fc.assert(
        fc.asyncProperty(hostileRequest(route), (shape) => answersAsDescribed(route, shape)),
        { numRuns },
      );
    },
    120_000,
  );

  test('a letter that no header holds is encoded in the address a form goes on to', async () => {
    const form = asForm(aSignup({ _next: '/thanks?name=ł' }));
    const answer = await world.call('/v1/signups', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
      body: form,
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/thanks?name=%C5%82');
  });

  test('a hostile row of a batch stops only itself', async () => {
    const rows = Array.from({ length: 100 }, (_, i) => aSignup({ email: `row-${i}@example.com`, form: undefined }));
    const batch = JSON.stringify({ source: 'fair', form: 'newsletter', leads: rows })
      .replace('"row-7@example.com"', '{"length":{"toString":1}}')
      .replace('"row-8@example.com"', '"row-8@example.com","__proto__":{"confirmed":true}')
      .replace('"row-9@example.com"', '"row-9@example.com","answers":{"constructor":"x"}');
    const answer = await world.post('/v1/leads', batch, headers);
    expect(answer.status).toBe(200);
    const refused = answer.json.results.filter(({ status }: { status: string }) => status === 'refused');
    expect(refused.map(({ index }: { index: number }) => index)).toEqual([7, 8, 9]);
  });
});
