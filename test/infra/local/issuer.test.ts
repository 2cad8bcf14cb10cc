import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as oauth from 'oauth4webapi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createIssuer, type Issuer } from '../../../infra/local/issuer.ts';
import { createTokens, type Tokens } from '../../../infra/local/tokens.ts';

const callback = 'http://localhost:1/console/';
const client: oauth.Client = { client_id: 'console' };
const insecure = { [oauth.allowInsecureRequests]: true };
let now = new Date('2027-03-01T10:00:00Z');
let [server, issuer, tokens]: [Server, Issuer, Tokens] = [] as never;
let known: oauth.AuthorizationServer;

beforeAll(async () => {
  server = createServer((request, response) => void issuer.serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}/_local/oidc`;
  tokens = createTokens({ issuer: url, clientId: 'console', lifetimeSeconds: 3600, now: () => now });
  issuer = createIssuer({
    url,
    tokens,
    now: () => now,
    client: {
      id: 'console',
      callbackUrls: [callback],
      logoutUrls: [callback],
      scopes: ['openid', 'email'],
      groups: ['owner', 'marketer', 'clerk'],
      idSeconds: 3600,
      refreshSeconds: 7 * 86_400,
      graceSeconds: 60,
    },
  });
  const found = await oauth.discoveryRequest(new URL(url), { algorithm: 'oidc', ...insecure });
  known = await oauth.processDiscoveryResponse(new URL(url), found);
});
afterAll(() => server.close());

const pass = async (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

/** Signs in as a browser does, up to the code. */
async function codeFor(role: string, verifier: string, changes: Record<string, string> = {}) {
  const asked = new URLSearchParams({
    ...{
      response_type: 'code',
      client_id: 'console',
      redirect_uri: callback,
      scope: 'openid email',
      state: 's',
      nonce: 'n',
    },
    ...{ code_challenge: await oauth.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256', ...changes },
  });
  const page = await fetch(`${known.authorization_endpoint}?${asked}`, { redirect: 'manual' });
  if (page.status !== 200) return { page };
  const body = new URLSearchParams([...asked, ['role', role]]);
  const answer = await fetch(known.authorization_endpoint!.replace('/oauth2/authorize', '/login'), {
    method: 'POST',
    body,
    redirect: 'manual',
  });
  return {
    page,
    back: new URL(answer.headers.get('location')!),
    cookie: answer.headers.get('set-cookie')!.split(';')[0]!,
  };
}

async function signIn(role: string) {
  const verifier = oauth.generateRandomCodeVerifier();
  const { back } = await codeFor(role, verifier);
  const parameters = oauth.validateAuthResponse(known, client, back!, 's');
  const answer = await oauth.authorizationCodeGrantRequest(
    known,
    client,
    oauth.None(),
    parameters,
    callback,
    verifier,
    insecure,
  );
  return oauth.processAuthorizationCodeResponse(known, client, answer, { expectedNonce: 'n', requireIdToken: true });
}

async function refresh(token: string) {
  const answer = await oauth.refreshTokenGrantRequest(known, client, oauth.None(), token, insecure);
  return oauth.processRefreshTokenResponse(known, client, answer);
}

test('signing in by code with PKCE gives an ID token of the role, an access token and a refresh token', async () => {
  const given = await signIn('marketer');
  const authoriser = { issuer: known.issuer, audience: ['console'] };
  expect(await tokens.check(given.id_token!, authoriser)).toMatchObject({
    'cognito:groups': '[marketer]',
    token_use: 'id',
    nonce: 'n',
  });
  expect(await tokens.check(given.access_token, authoriser)).toMatchObject({
    'cognito:groups': '[marketer]',
    token_use: 'access',
  });
  expect(given.refresh_token).toBeDefined();
});

test('a code is good once, for the verifier it was asked with, for five minutes', async () => {
  const exchange = async (back: URL, verifier: string) => {
    const parameters = oauth.validateAuthResponse(known, client, back, 's');
    return (
      await oauth.authorizationCodeGrantRequest(known, client, oauth.None(), parameters, callback, verifier, insecure)
    ).status;
  };
  const verifier = oauth.generateRandomCodeVerifier();
  const [first, other, late] = await Promise.all([1, 2, 3].map(() => codeFor('clerk', verifier)));
  expect(await exchange(first!.back!, verifier)).toBe(200);
  expect(await exchange(first!.back!, verifier)).toBe(400);
  expect(await exchange(other!.back!, oauth.generateRandomCodeVerifier())).toBe(400);
  await pass(301);
  expect(await exchange(late!.back!, verifier)).toBe(400);
});

test('nobody is led to an address that was not agreed upon, and nobody gets a code without PKCE', async () => {
  const { page } = await codeFor('owner', 'v', { redirect_uri: 'https://evil.example/' });
  expect(page.status).toBe(400);
  const { page: without } = await codeFor('owner', 'v', { code_challenge_method: 'plain' });
  expect(without.headers.get('location')).toContain('error=invalid_request');
});

test('a refresh token is exchanged for the next; again within its grace, and later its whole family ends', async () => {
  const { refresh_token: first } = await signIn('owner');
  const { refresh_token: second } = await refresh(first!);
  expect(second).not.toBe(first);
  await pass(30);
  const { refresh_token: third } = await refresh(first!);
  await pass(61);
  await expect(refresh(first!)).rejects.toThrow();
  await expect(refresh(second!)).rejects.toThrow();
  await expect(refresh(third!)).rejects.toThrow();
});

test('a family of refresh tokens lives for seven days from the sign-in, and not after it was revoked', async () => {
  const { refresh_token: first } = await signIn('owner');
  await pass(6 * 86_400);
  const { refresh_token: second } = await refresh(first!);
  await pass(86_400);
  await expect(refresh(second!)).rejects.toThrow();
  const { refresh_token: other } = await signIn('owner');
  await oauth.revocationRequest(known, client, oauth.None(), other!, insecure);
  await expect(refresh(other!)).rejects.toThrow();
});

test('a browser is known for an hour, until it signs out', async () => {
  const { cookie } = await codeFor('owner', 'v');
  const asked = new URLSearchParams({
    ...{
      response_type: 'code',
      client_id: 'console',
      redirect_uri: callback,
      scope: 'openid',
      code_challenge: 'c',
      code_challenge_method: 'S256',
    },
  });
  const again = () =>
    fetch(`${known.authorization_endpoint}?${asked}`, { redirect: 'manual', headers: { cookie: cookie! } });
  expect((await again()).status).toBe(302);
  await pass(3601);
  expect((await again()).status).toBe(200);
});
