import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiKeyItem } from '../../functions/platform/apiKeys.table.ts';
import { type Caller, doorOf, may, roles, scopes } from '../../functions/platform/may.ts';
import { actionOf } from '../../functions/platform/route.ts';
import { declaredRoutes } from '../../infra/openApi/declaredRoutes.ts';
import { behindTheApi } from '../support/behindTheApi.ts';
import { startWorld, type World } from '../support/world.ts';

/** The rows come from the declarations, the columns from roles and scopes: a new route is tried here by itself. */
const guarded = (await declaredRoutes()).filter((route) => route.may);
const createdAt = '2026-11-01T10:00:00.000Z';

type Shown = { as: Caller | undefined; headers: () => Record<string, string> };
let world: World;
let tokens: Record<string, string>;

beforeAll(async () => {
  world = await startWorld();
  tokens = await world.credentials();
  const behind = behindTheApi(world.host);
  for (const scope of scopes) {
    const { scopes: granted, ...item } = apiKeyItem(`kar_${scope}`, { name: scope, scopes: [scope], createdAt });
    const texts = Object.entries(item).map(([name, value]) => [name, { S: value }]);
    await behind.put('Contacts', { ...Object.fromEntries(texts), scopes: { L: granted.map((S) => ({ S })) } });
  }
});
afterAll(() => world.stop());

const forged = (token: string) => {
  const [header, claims] = token.split('.');
  return `${header}.${claims}.${Buffer.from('a signature of somebody else').toString('base64url')}`;
};
const callers: Record<string, Shown> = {
  ...Object.fromEntries(
    roles.map((role) => [
      role,
      {
        as: { kind: 'staff', role, name: role } as const,
        headers: () => ({ authorization: `Bearer ${tokens[role]}` }),
      },
    ]),
  ),
  ...Object.fromEntries(
    scopes.map((scope) => [
      `a key for ${scope}`,
      {
        as: { kind: 'system', key: scope, scopes: [scope] } as const,
        headers: () => ({ 'x-api-key': `kar_${scope}` }),
      },
    ]),
  ),
  nobody: { as: undefined, headers: () => ({}) },
  'a forged token': { as: undefined, headers: () => ({ authorization: `Bearer ${forged(tokens.owner!)}` }) },
  'an unsigned token': {
    as: undefined,
    headers: () => ({
      authorization: `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${tokens.owner!.split('.')[1]}.`,
    }),
  },
  'an unknown key': { as: undefined, headers: () => ({ 'x-api-key': 'kar_nobody' }) },
};

/** What a caller meets at the door: let in, known but not allowed, or not known at this door. */
function expectedAt(action: NonNullable<(typeof guarded)[number]['may']>, as: Caller | undefined) {
  if (may(as, action)) return 'let in';
  const door = doorOf(action);
  return as && (door === 'both' || (door === 'staff') === (as.kind === 'staff')) ? 403 : 401;
}

describe.each(guarded.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', (_, route) => {
  test.each(Object.entries(callers))('tried by %s', async (_name, { as, headers }) => {
    const { method, path } = route;
    const answer = await world.call(path.replaceAll(/\{\w+\}/g, 'x'), {
      method,
      headers: { 'content-type': 'application/json', ...headers() },
      ...(route.body && { body: '{}' }),
    });
    const refused = answer.status === 401 || answer.status === 403;
    expect(refused ? answer.status : 'let in').toBe(expectedAt(actionOf(route)!, as));
    expect(answer.status).toBeLessThan(500);
  });
});

test('a clerk finds one person, notes what she says, sees to a voucher, and is refused everywhere else', async () => {
  const open = [
    'GET /v1/contacts/{id}',
    'GET /v1/contacts/{id}/consents/{record}',
    'GET /v1/vouchers/{code}',
    'POST /v1/contacts/{id}/interactions',
    'POST /v1/vouchers/{code}/redeem',
    'POST /v1/vouchers/{code}/undo',
  ];
  const letIn: string[] = [];
  for (const { method, path, body } of guarded) {
    const answer = await world.call(path.replaceAll(/\{\w+\}/g, 'x'), {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens.clerk}` },
      ...(body && { body: '{}' }),
    });
    if (answer.status !== 401 && answer.status !== 403) letIn.push(`${method} ${path}`);
  }
  expect(letIn.sort()).toEqual(open);
  const find = (query: string) => world.asStaff(`/v1/contacts${query}`, 'clerk');
  for (const exactly of ['?email=ala@example.com', '?phone=601000111', '?card=KT-1'])
    expect([exactly, (await find(exactly)).status]).toEqual([exactly, 200]);
  for (const many of ['', '?segment=new', '?cursor=x', '?segment=new&cursor=x'])
    expect([many, (await find(many)).status]).toEqual([many, 403]);
  // Naming somebody beside a segment shows that one, and no segment.
  expect((await find('?email=ala@example.com&segment=new')).json.items).toEqual([]);
});

test('there are routes to try', () => {
  expect(guarded.length).toBeGreaterThanOrEqual(8);
});
