import { expect, test } from 'vitest';
import { createTokens } from '../../../infra/local/tokens.ts';

const shop = { issuer: 'https://cognito.example/pool', clientId: 'console' };
const authoriser = { issuer: shop.issuer, audience: [shop.clientId] };
const start = new Date('2027-03-01T10:00:00Z');

test('a token is good for its issuer and audience until its hour is over', async () => {
  let now = start;
  const tokens = createTokens({ ...shop, lifetimeSeconds: 3600, now: () => now });
  const token = await tokens.issue({ group: 'clerk' });
  expect(await tokens.check(token, authoriser)).toMatchObject({ 'cognito:groups': '[clerk]', token_use: 'id' });
  now = new Date(start.getTime() + 3600_000);
  expect(await tokens.check(token, authoriser)).toBeUndefined();
});

test('a well-signed token for another audience or of another issuer is refused', async () => {
  const tokens = createTokens({ ...shop, lifetimeSeconds: 3600, now: () => start });
  const token = await tokens.issue({ group: 'owner' });
  expect(await tokens.check(token, { ...authoriser, audience: ['another-app'] })).toBeUndefined();
  expect(await tokens.check(token, { ...authoriser, issuer: 'https://cognito.example/other' })).toBeUndefined();
});
