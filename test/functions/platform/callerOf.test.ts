import { expect, test, vi } from 'vitest';
import { callerOf } from '../../../functions/platform/callerOf.ts';

// biome-ignore lint/suspicious/noExplicitAny: an event of API Gateway, as far as callers stand in it
const withClaims = (claims: object): any => ({ headers: {}, requestContext: { authorizer: { jwt: { claims } } } });
const claims = { token_use: 'access', username: 'zofia', 'cognito:groups': '[clerk]' };

test('staff are who their token says, by the group that may most', async () => {
  expect(await callerOf(withClaims(claims))).toEqual({ kind: 'staff', role: 'clerk', name: 'zofia' });
  const several = { ...claims, 'cognito:groups': '[clerk owner friends]' };
  expect(await callerOf(withClaims(several))).toMatchObject({ role: 'owner' });
});

test.each([
  ['no group', { ...claims, 'cognito:groups': '' }],
  ['groups that are none of ours', { ...claims, 'cognito:groups': '[owners constructor]' }],
  ['no claim of groups', { token_use: 'access', username: 'zofia' }],
  ['a token of another kind', { ...claims, token_use: 'refresh' }],
])('%s is nobody', async (_, held) => {
  expect(await callerOf(withClaims(held))).toBeUndefined();
});

test('a system is who its key says; keys are not even looked at where they are not asked for', async () => {
  const find = vi.fn(async (apiKey: string) =>
    apiKey === 'kar_1'
      ? { id: 'key_1', name: 'web shop', scopes: ['orders' as const], createdAt: '2026-11-01T00:00:00Z' }
      : undefined,
  );
  const event = (apiKey?: string) => ({ headers: apiKey === undefined ? {} : { 'x-api-key': apiKey } });
  expect(await callerOf(event('kar_1'), { apiKeys: { find } })).toEqual({
    kind: 'system',
    key: 'key_1',
    scopes: ['orders'],
  });
  expect(await callerOf(event('kar_2'), { apiKeys: { find } })).toBeUndefined();
  find.mockClear();
  expect(await callerOf(event(), { apiKeys: { find } })).toBeUndefined();
  expect(await callerOf(event('kar_1'))).toBeUndefined();
  expect(find).not.toHaveBeenCalled();
});
