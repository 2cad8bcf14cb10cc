import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { signIn } from '../../../infra/commands/signIn.ts';

const servers: Server[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done)))));

/** Sign-in pages of one user: they remember the challenge, and give a token to who can answer it. */
async function signInPages(): Promise<string> {
  let challenge = '';
  const server = createServer(async (request, response) => {
    const url = new URL(request.url!, 'http://localhost');
    if (url.pathname === '/oauth2/authorize') {
      challenge = url.searchParams.get('code_challenge')!;
      const back = new URL(url.searchParams.get('redirect_uri')!);
      back.search = new URLSearchParams({ code: 'the-code', state: url.searchParams.get('state')! }).toString();
      return response.writeHead(302, { location: back.href, connection: 'close' }).end();
    }
    let body = '';
    for await (const chunk of request) body += chunk;
    const form = new URLSearchParams(body);
    const answered = createHash('sha256').update(form.get('code_verifier')!).digest('base64url') === challenge;
    const ok = answered && form.get('code') === 'the-code' && form.get('client_id') === 'the-client';
    response.writeHead(ok ? 200 : 400, { 'content-type': 'application/json', connection: 'close' });
    response.end(
      JSON.stringify(
        ok ? { access_token: 'the-token', token_type: 'Bearer', id_token: 'x.y.z' } : { error: 'invalid_grant' },
      ),
    );
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

const wanted = async (show: (url: string) => void) =>
  signIn({ signInUrl: await signInPages(), clientId: 'the-client', callback: 'http://localhost:0/', show });

test('a browser that signs in brings back a code, and the code a token, for who began it alone', async () => {
  const token = await wanted((url) => void fetch(url));
  expect(token).toBe('the-token');
});

test('what comes back with another state is refused', async () => {
  const coming = wanted((url) => {
    const address = new URL(url);
    address.searchParams.set('state', 'of-somebody-else');
    void fetch(address);
  });
  await expect(coming).rejects.toThrow(/state/);
});

test('the address to open asks for a code, with a challenge and for our client', async () => {
  let shown = '';
  await wanted((url) => {
    shown = url;
    void fetch(url);
  });
  const { searchParams } = new URL(shown);
  expect(Object.fromEntries(searchParams)).toMatchObject({
    response_type: 'code',
    client_id: 'the-client',
    code_challenge_method: 'S256',
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
  });
});
