import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awsJson } from '../../../infra/local/awsJson.ts';
import { doormanOptions } from '../../../infra/local/doorman.ts';
import { javaCommand } from '../../../infra/local/dynamodbLocal.ts';
import { type Host, startHost } from '../../../infra/local/host.ts';
import { anEngine } from '../../support/engine.ts';
import { theApplication } from './fixture/theApplication.ts';

let host: Host;

beforeAll(async () => {
  host = await startHost({ port: 0, templateDir: theApplication(), engine: anEngine(), quiet: true });
});
afterAll(() => host?.stop());

/** By which others on a network reach this machine. */
const otherAddresses = () =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
const later = (ms: number) => host.advance(new Date(host.clock.now().getTime() + ms));

describe('HTTP API', () => {
  it('hands over a request as payload format 2.0 has it', async () => {
    const answer = await fetch(`${host.url}/echo/one/two/three%20four?x=1&x=2&y=%C4%85`, {
      headers: { cookie: 'a=1; b=2' },
    });
    expect(await answer.json()).toMatchObject({
      version: '2.0',
      routeKey: 'GET /echo/{a}/{rest+}',
      rawPath: '/echo/one/two/three four',
      rawQueryString: 'x=1&x=2&y=%C4%85',
      cookies: ['a=1', 'b=2'],
      queryStringParameters: { x: '1,2', y: 'ą' },
      pathParameters: { a: 'one', rest: 'two/three four' },
      requestContext: { http: { method: 'GET', sourceIp: '127.0.0.1' }, stage: '$default' },
      isBase64Encoded: false,
    });
  });

  it.each([
    ['application/json', '{"a":1}', false],
    ['text/plain; charset=utf-8', 'ąę', false],
    ['application/x-www-form-urlencoded', 'a=1', true],
  ])('passes a body of type %s', async (type, body, base64) => {
    const event = await (
      await fetch(`${host.url}/echo`, { method: 'POST', headers: { 'content-type': type }, body })
    ).json();
    expect(event.isBase64Encoded).toBe(base64);
    expect(base64 ? Buffer.from(event.body, 'base64').toString() : event.body).toBe(body);
  });

  it('turns a flood on one route away at its own limit, and answers the others meanwhile', async () => {
    const flood = await Promise.all(Array.from({ length: 20 }, () => fetch(`${host.url}/narrow`)));
    expect(flood.filter(({ status }) => status === 200)).toHaveLength(2);
    expect(flood.filter(({ status }) => status === 429)).toHaveLength(18);
    expect((await fetch(`${host.url}/binary`)).status).toBe(200);
  });

  it('knows a caller by its socket and believes no header about it', async () => {
    const event = JSON.parse(await from('127.9.8.7', '/echo/a/b', { 'x-forwarded-for': '6.6.6.6' }));
    expect(event.requestContext.http.sourceIp).toBe('127.9.8.7');
    expect(event.headers['x-forwarded-for']).toBe('6.6.6.6, 127.9.8.7');
  });

  it('gives back bytes and cookies', async () => {
    const picture = await fetch(`${host.url}/binary`);
    expect([...new Uint8Array(await picture.arrayBuffer())]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    const cookies = await fetch(`${host.url}/cookies`);
    expect(cookies.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(cookies.headers.get('content-type')).toBe('text/plain;charset=UTF-8');
  });

  it('answers what it has no route for and what is too large', async () => {
    expect((await fetch(`${host.url}/nowhere`)).status).toBe(404);
    expect((await fetch(`${host.url}/items`)).status).toBe(404);
    expect((await fetch(`${host.url}/%E0%A4%A`)).status).toBe(400);
    const large = await fetch(`${host.url}/echo`, { method: 'POST', body: Buffer.alloc(10 * 1024 * 1024 + 1) });
    expect(large.status).toBe(413);
  });

  it('carries six megabytes to a function and back, and fails as AWS does beyond them', async () => {
    const answered = async (letters: number) => (await fetch(`${host.url}/large?letters=${letters}`)).status;
    expect(await answered(6_291_500)).toBe(200);
    expect(await answered(6_291_556)).toBe(500);
    const sent = async (bytes: number) =>
      (await fetch(`${host.url}/echo`, { method: 'POST', body: 'x'.repeat(bytes) })).status;
    expect(await sent(6_400_000)).toBe(413);
    expect(await sent(100_000)).toBe(200);
  });

  it('grants CORS to the origins of its configuration and to no other, whatever the function says', async () => {
    const grantOf = async (origin: string) =>
      (await fetch(`${host.url}/cookies`, { headers: { origin } })).headers.get('access-control-allow-origin');
    expect(await grantOf('https://shop.example')).toBe('https://shop.example');
    expect(await grantOf('https://evil.example')).toBeNull();
    expect(await grantOf('null')).toBeNull();
    const preflight = await fetch(`${host.url}/items`, {
      method: 'OPTIONS',
      headers: { origin: 'https://shop.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET,POST');
  });

  it('lets in a real token and hands over its claims as text, refuses any other', async () => {
    const { owner } = await host.credentials();
    const ask = (authorization?: string) =>
      fetch(`${host.url}/guarded`, authorization ? { headers: { authorization } } : {});
    const event = await (await ask(`Bearer ${owner}`)).json();
    expect(event.requestContext.authorizer.jwt.claims).toMatchObject({
      'cognito:groups': '[owner]',
      token_use: 'id',
    });
    expect((await ask()).status).toBe(401);
    expect((await ask('Bearer nonsense')).status).toBe(401);
    expect((await ask(`Bearer ${owner!.slice(0, -4)}AAAA`)).status).toBe(401);
    await later(3_601_000);
    expect((await ask(`Bearer ${owner}`)).status).toBe(401);
  });
});

describe('the engine', () => {
  it('answers nobody from elsewhere, and shows no table to who comes without its key', async () => {
    const { port, username } = new URL(host.engines.dynamodb);
    const tablesAt = (address: string, key: string) =>
      awsJson(`http://${key}@${address}:${port}`).call('DynamoDB_20120810.ListTables', {});
    const strangers = ['test', 'local', 'host', username.slice(0, -1)];
    for (const key of strangers) expect(await tablesAt('127.0.0.1', key)).toEqual({ TableNames: [] });
    // Where Java has a doorman nobody else is answered at all; where it has none, nothing is shown.
    const isGuarded = doormanOptions(javaCommand()).length > 0;
    for (const address of otherAddresses())
      for (const key of strangers)
        if (isGuarded) await expect(fetch(`http://${address}:${port}/`), address).rejects.toThrow();
        else expect(await tablesAt(address, key)).toEqual({ TableNames: [] });
    expect(await tablesAt('127.0.0.1', username)).toEqual({ TableNames: host.tables.map(({ name }) => name) });
  });
});

describe('local routes', () => {
  it('are ready, and refuse what they do not know', async () => {
    expect((await fetch(`${host.url}/_local/ready`)).status).toBe(200);
    expect((await fetch(`${host.url}/_local/nothing`)).status).toBe(404);
    expect((await tell('/_local/faults', '{"service":"moon"}')).status).toBe(400);
    expect((await tell('/_local/clock', '{"now":"soon"}')).status).toBe(400);
  });

  it('are driven by no web page of another origin, and by none of its forms', async () => {
    const before = host.clock.now().getTime();
    const body = JSON.stringify({ now: new Date(before + 86_400_000) });
    const { host: own } = new URL(host.url);
    for (const origin of ['https://evil.example', 'null', `https://${own}`, `http://localhost:1`, 'http://127.0.0.1'])
      for (const path of ['/_local/clock', '/_local/idle', '/_local/faults', '/_local/ses/events', '/_local/redrive'])
        expect((await tell(path, body, { origin })).status, `${path} from ${origin}`).toBe(403);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])
      expect((await tell('/_local/clock', body, { 'content-type': type })).status, type).toBe(415);
    expect(host.clock.now().getTime() - before).toBeLessThan(60_000);
    const asked = { method: 'DELETE', headers: { origin: 'https://evil.example' } };
    expect((await fetch(`${host.url}/_local/meter`, asked)).status).toBe(403);
    expect((await tell('/_local/faults', '[]', { origin: host.url })).status).toBe(200);
  });

  it('answer to the names of this machine only', async () => {
    expect(await from('127.0.0.1', '/_local/credentials', { host: 'shop.evil.example' })).toContain('Local only');
  });

  it('listens on this machine only', async () => {
    for (const address of ['[::1]', ...otherAddresses()])
      await expect(fetch(host.url.replace('localhost', address)), address).rejects.toThrow();
  });
});

function tell(path: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  const all = { 'content-type': 'application/json', ...headers };
  return fetch(host.url + path, { method: 'POST', body: Buffer.from(body), headers: all });
}

function from(localAddress: string, path: string, headers: Record<string, string>): Promise<string> {
  const { port } = new URL(host.url);
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, localAddress, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      answer.on('end', () => resolve(body));
    })
      .on('error', reject)
      .end();
  });
}
