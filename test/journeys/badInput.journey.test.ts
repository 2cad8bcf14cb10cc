import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { behindTheApi } from '../support/behindTheApi.ts';
import { aSignup, shownHash } from '../support/builders.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let behind: ReturnType<typeof behindTheApi>;
beforeAll(async () => {
  world = await startWorld();
  behind = behindTheApi(world.host);
});
afterAll(() => world.stop());

type Sent = { status: number; headers: Record<string, unknown>; text: string; ms: number };

/** Posts from an address of this machine, as a visitor from elsewhere would. */
function postFrom(localAddress: string, body: unknown, headers: Record<string, string> = {}): Promise<Sent> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const { port } = new URL(world.url);
  const all = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), ...headers };
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const to = { host: '127.0.0.1', port, path: '/v1/signups', method: 'POST', localAddress, headers: all };
    const sent = request(to, async (answer) => {
      let received = '';
      for await (const chunk of answer) received += chunk;
      const ms = performance.now() - startedAt;
      resolve({ status: answer.statusCode!, headers: answer.headers, text: received, ms });
    });
    sent.on('error', reject);
    sent.end(text);
  });
}

async function storesNothing<T>(act: () => Promise<T>): Promise<T> {
  await world.idle();
  const before = await behind.everything();
  const result = await act();
  await world.idle();
  expect(await behind.everything()).toEqual(before);
  return result;
}

const problem = (status: number) => ({ status, json: { type: 'about:blank', status, title: expect.any(String) } });
const consent = { newsletter: { granted: true, text: shownHash() } };
const tomorrow = () => new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
const fifteenYearsAgo = () => `${new Date().getFullYear() - 15}-01-01`;

describe('a sign-up is refused with the field named, and nothing stored', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['no address', { email: undefined }, 'email'],
    ['an empty address', { email: '' }, 'email'],
    ['an address that is null', { email: null }, 'email'],
    ['an address without a domain', { email: 'zofia@' }, 'email'],
    ['an address without an at sign', { email: 'zofia.example.com' }, 'email'],
    ['two addresses', { email: 'a@example.com, b@example.com' }, 'email'],
    ['two addresses with a semicolon', { email: 'a@example.com;b@example.com' }, 'email'],
    ['two addresses with a space', { email: 'a@example.com b@example.com' }, 'email'],
    ['an address with a name', { email: 'Zofia <a@example.com>' }, 'email'],
    ['a list of addresses', { email: ['a@example.com', 'b@example.com'] }, 'email'],
    ['an address that is an object', { email: { address: 'a@example.com' } }, 'email'],
    ['a quoted local part', { email: '"a b"@example.com' }, 'email'],
    ['a local part of 65 letters', { email: `${'a'.repeat(65)}@example.com` }, 'email'],
    ['an address with a header in it', { email: 'a@example.com\r\nBcc: b@example.com' }, 'email'],
    ['an address ending in a line feed', { email: 'a@example.com\n' }, 'email'],
    ['an address with NUL', { email: 'a\u0000@example.com' }, 'email'],
    ['CR and LF in the first name', { firstName: 'Zofia\r\nBcc: b@example.com' }, 'firstName'],
    ['LF in the last name', { lastName: 'Nowak\n' }, 'lastName'],
    ['NUL in the first name', { firstName: 'Zo\u0000fia' }, 'firstName'],
    ['LF in the phone', { phone: '+48 601\n234 567' }, 'phone'],
    ['LF in an interest', { interests: ['rye', 'spelt\n'] }, 'interests.1'],
    ['CR in an answer', { answers: { bread: 'rye\r' } }, 'answers.bread'],
    ['LF in the name of an answer', { answers: { 'bread\n': 'rye' } }, 'answers.bread\n'],
    ['LF in a campaign', { utm: { source: 'letter\nX: y' } }, 'utm.source'],
    ['LF in the placement', { placement: 'store-1-till\n' }, 'placement'],
    ['LF in the time zone', { timeZone: 'Europe/Warsaw\n' }, 'timeZone'],
    ['LF in the language', { locale: 'pl\n' }, 'locale'],
    ['LF in the form', { form: 'newsletter\n' }, 'form'],
    ['LF in the honeypot', { website: 'x\ny' }, 'website'],
    ['a web address in a name', { firstName: 'Win at https://evil.example' }, 'firstName'],
    ['a bare domain in a name', { lastName: 'www.evil.example/x' }, 'lastName'],
    ['a phone number in a name', { firstName: 'Call +48 601 234 567' }, 'firstName'],
    ['a name of 81 letters', { firstName: 'z'.repeat(81) }, 'firstName'],
    ['30 February', { birthday: '1990-02-30' }, 'birthday'],
    ['30 February without a year', { birthday: '--02-30' }, 'birthday'],
    ['a birthday in the future', { birthday: tomorrow() }, 'birthday'],
    ['a birthday in 1800', { birthday: '1800-01-01' }, 'birthday'],
    ['somebody who is under age', { birthday: fifteenYearsAgo() }, 'birthday'],
    ['a birthday that is a number', { birthday: 19_900_423 }, 'birthday'],
    ['no consent', { consents: undefined }, 'consents.newsletter'],
    ['no consent to what the form needs', { consents: {} }, 'consents.newsletter'],
    [
      'a consent to an unknown text',
      { consents: { newsletter: { granted: true, text: 'x'.repeat(43) } } },
      'consents.newsletter',
    ],
    ['a consent without its text', { consents: { newsletter: { granted: true } } }, 'consents.newsletter.text'],
    [
      'a consent that is "false"',
      { consents: { newsletter: { granted: 'false', text: shownHash() } } },
      'consents.newsletter.granted',
    ],
    [
      'a consent that is "true" in JSON',
      { consents: { newsletter: { granted: 'true', text: shownHash() } } },
      'consents.newsletter.granted',
    ],
    [
      'a consent that is false',
      { consents: { newsletter: { granted: false, text: shownHash() } } },
      'consents.newsletter.granted',
    ],
    [
      'a consent to the text of another purpose',
      { consents: { newsletter: { granted: true, text: shownHash('profiling') } } },
      'consents.newsletter',
    ],
    [
      'a consent to an unknown purpose',
      { consents: { ...consent, sms: { granted: true, text: shownHash() } } },
      'consents.sms',
    ],
    ['a form that does not exist', { form: 'constructor' }, 'form'],
    ['confirmed', { confirmed: true }, 'confirmed'],
    ['role', { role: 'owner' }, 'role'],
    ['segment', { segment: 'loyal' }, 'segment'],
    ['constructor', { constructor: { prototype: { admin: true } } }, 'constructor'],
    ['a placement that does not exist', { placement: 'store-9-till' }, 'placement'],
    ['a time zone that does not exist', { timeZone: 'Europe/Wroclaw' }, 'timeZone'],
    ['interests that are a text', { interests: 'rye' }, 'interests'],
  ])('%s', async (_name, fields, path) => {
    const answer = await storesNothing(() =>
      world.post('/v1/signups', aSignup({ email: 'new@example.com', ...fields })),
    );
    expect(answer).toMatchObject(problem(400));
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.json.errors.map((error: { path: string }) => error.path)).toContain(path);
    expect(answer.json.errors[0]).toEqual({
      path: expect.any(String),
      code: expect.any(String),
      message: expect.any(String),
    });
  });

  test.each<[string, string, string]>([
    ['malformed JSON', '{"form":"newsletter"', ''],
    ['an empty body', '', ''],
    ['null', 'null', ''],
    ['an array', JSON.stringify([aSignup()]), ''],
    ['a text', '"newsletter"', ''],
    ['a name given twice', '{"email":"a@example.com","email":"b@example.com"}', ''],
    ['a hidden field', JSON.stringify(aSignup()).replace('{', '{"__proto__":{"confirmed":true},'), '__proto__'],
    [
      'a hidden field further in',
      JSON.stringify(aSignup()).replace('"granted"', '"__proto__":{"x":1},"granted"'),
      '__proto__',
    ],
  ])('a body that is %s', async (_name, body, path) => {
    const answer = await storesNothing(() => world.post('/v1/signups', body));
    expect(answer).toMatchObject(problem(400));
    expect(answer.json.errors.map((error: { path: string }) => error.path)).toContain(path);
  });

  test.each([
    'a=1&email=a%40example.com&email=b%40example.com',
    '__proto__[confirmed]=true&email=a%40example.com',
    'confirmed=true',
  ])('a form that says %s', async (body) => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await storesNothing(() => world.post('/v1/signups', body, form))).toMatchObject(problem(400));
  });
});

describe('what is too much or of another kind', () => {
  test.each([
    ['a little over 16 KB', 16 * 1024 + 1],
    ['a megabyte', 1024 * 1024],
  ])('%s is a 413, whatever it holds', async (_name, bytes) => {
    expect(await storesNothing(() => world.post('/v1/signups', 'x'.repeat(bytes)))).toMatchObject(problem(413));
    expect(
      await world.post('/confirm', `t=${'x'.repeat(bytes)}`, { 'content-type': 'application/x-www-form-urlencoded' }),
    ).toMatchObject({ status: 413 });
  });

  test.each(['text/plain', 'application/xml', 'multipart/form-data; boundary=x', ''])(
    'content type %j is a 415',
    async (type) => {
      const answer = await storesNothing(() =>
        world.post('/v1/signups', JSON.stringify(aSignup()), { 'content-type': type }),
      );
      expect(answer).toMatchObject(problem(415));
    },
  );

  test('JSON with a charset and a form both pass', async () => {
    const charset = { 'content-type': 'Application/JSON; charset=utf-8' };
    expect(await world.post('/v1/signups', aSignup({ email: 'charset@example.com' }), charset)).toMatchObject({
      status: 202,
    });
  });

  test('past the limit of an origin it is a 429 with Retry-After, whoever the request says it is from', async () => {
    const nextMinute = Math.ceil((await world.now()).getTime() / 60_000) * 60_000 + 1000;
    await world.moveClock(new Date(nextMinute));
    const same = aSignup({ email: 'many@example.com' });
    const statuses = new Set<number>();
    for (let i = 0; i < 5; i += 1)
      for (const { status } of await Promise.all(Array.from({ length: 20 }, () => postFrom('127.0.7.1', same))))
        statuses.add(status);
    expect([...statuses]).toEqual([202]);
    const refused = await storesNothing(() =>
      postFrom('127.0.7.1', same, { 'x-forwarded-for': '198.51.100.7', forwarded: 'for=198.51.100.7' }),
    );
    expect(refused.status).toBe(429);
    expect(refused.headers['content-type']).toBe('application/problem+json');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect((await postFrom('127.0.7.2', same)).status).toBe(202);
    await world.moveClock(new Date(nextMinute + 60_000));
    expect((await postFrom('127.0.7.1', same)).status).toBe(202);
  });
});

describe('machines', () => {
  test.each([
    ['a filled honeypot', { website: 'https://spam.example' }],
    ['an answer within two seconds', { elapsedMs: 1999 }],
  ])('%s gets the very answer that people get, and nothing is stored', async (_name, fields) => {
    const people = await postFrom('127.0.0.1', aSignup({ email: `person-${Object.keys(fields)}@example.com` }));
    await world.idle();
    const machine = await storesNothing(() =>
      postFrom('127.0.0.1', aSignup({ email: 'machine@example.com', ...fields })),
    );
    const { date: _one, ...expected } = people.headers;
    const { date: _other, ...headers } = machine.headers;
    expect({ ...machine, headers, ms: 0 }).toEqual({ ...people, headers: expected, ms: 0 });
    expect(machine.text).toBe('{"status":"accepted"}');
    expect(await world.mails('machine@example.com')).toEqual([]);
  });
});

describe('other origins', () => {
  const granted = (answer: { headers: Headers }) => answer.headers.get('access-control-allow-origin');

  test.each(['https://evil.example', 'null', 'https://podzegarem.example.evil.example', 'http://podzegarem.example'])(
    '%s gets no grant',
    async (origin) => {
      const ask = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
      const preflight = await world.call('/v1/signups', { method: 'OPTIONS', headers: ask });
      expect(granted(preflight)).toBeNull();
      expect(granted(await world.post('/v1/signups', aSignup({ email: 'cors@example.com' }), { origin }))).toBeNull();
    },
  );

  test("the shop's own site gets one", async () => {
    const origin = 'https://podzegarem.example';
    const ask = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
    expect(granted(await world.call('/v1/signups', { method: 'OPTIONS', headers: ask }))).toBe(origin);
    const answer = await world.post('/v1/signups', aSignup({ email: 'cors@example.com' }), { origin });
    expect(granted(answer)).toBe(origin);
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  });

  test.each([
    '//evil.example',
    'https:evil.example',
    '\\\\evil.example',
    'https://evil.example/thanks',
    '/thanks/../..//evil.example',
    'javascript:alert(1)',
    '/thanksgiving',
  ])('a form that wants to go on to %s goes nowhere', async (next) => {
    const fields = {
      form: 'newsletter',
      email: 'next@example.com',
      'consents[newsletter][granted]': 'true',
      'consents[newsletter][text]': shownHash(),
      _next: next,
    };
    const html = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
    const answer = await world.post('/v1/signups', new URLSearchParams(fields).toString(), html);
    expect(answer).toMatchObject({ status: 202, text: '{"status":"accepted"}' });
    expect(answer.headers.get('location')).toBeNull();
  });

  test('a form may go on to where the shop says', async () => {
    const fields = {
      form: 'newsletter',
      email: 'next@example.com',
      'consents[newsletter][granted]': 'true',
      'consents[newsletter][text]': shownHash(),
      _next: '/thanks?locale=fi',
    };
    const html = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
    const answer = await world.post('/v1/signups', new URLSearchParams(fields).toString(), html);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/thanks?locale=fi');
  });
});

describe('links', () => {
  const tokenIn = (link: string) => new URL(link).searchParams.get('t')!;
  const flipped = (token: string, at: number) =>
    `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
  /** The same signature to a careless decoder: the last letter holds two bits that mean nothing. */
  const loose = (token: string) => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    return `${token.slice(0, -1)}${alphabet[alphabet.indexOf(token.at(-1)!) ^ 1]}`;
  };
  const shown = ({ status, headers, text }: Awaited<ReturnType<World['call']>>) => ({
    status,
    text,
    headers: Object.fromEntries([...headers].filter(([name]) => name !== 'date')),
  });

  test('tokens cut, flipped, of another purpose or expired meet one and the same refusal, and change nothing', async () => {
    const birthday = new Date((await world.now()).getTime() + 2 * 86_400_000).toISOString().slice(5, 10);
    await world.join('reader@example.com', { birthday: `--${birthday}` });
    await world.moveClock(
      `${new Date((await world.now()).getTime() + 2 * 86_400_000).toISOString().slice(0, 10)}T08:10:00Z`,
    );
    const [letter] = (await world.mails('reader@example.com')).filter(({ tags }) => tags.kind === 'marketing');
    const leave = tokenIn(/<(http\S+)>/.exec(letter!.headers['list-unsubscribe']!)![1]!);
    await world.signUp('late@example.com');
    const say = tokenIn(await world.confirmLink('late@example.com'));
    const wrong = (own: string, other: string) => [
      ...[
        own.slice(0, -1),
        own.slice(0, 40),
        own.split('.').slice(0, 2).join('.'),
        `${own}x`,
        `${own}.x`,
        `${own}=`,
        loose(own),
      ],
      ...Array.from({ length: 12 }, (_, i) => flipped(own, own.length - 1 - i * 13)),
      ...['', 'x', '.', '..', 'a.b.c', 'ą', '%00', other],
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${own.split('.')[1]}.`,
    ];
    const before = await behind.everything();
    const refusals = [
      ...(await Promise.all(wrong(say, leave).map((t) => world.post(`/confirm?t=${encodeURIComponent(t)}`)))),
      ...(await Promise.all(wrong(leave, say).map((t) => world.post(`/unsubscribe?t=${encodeURIComponent(t)}`)))),
      await world.post('/confirm'),
      await world.post('/unsubscribe'),
      await world.post('/unsubscribe', 'List-Unsubscribe=One-Click', {
        'content-type': 'application/x-www-form-urlencoded',
      }),
    ];
    await world.idle();
    expect(await behind.everything()).toEqual(before);
    const fifteenDays = (await world.now()).getTime() + 15 * 86_400_000;
    await world.moveClock(new Date(fifteenDays));
    refusals.push(await world.post(`/confirm?t=${say}`));
    const one = shown(refusals[0]!);
    expect(one.status).toBe(400);
    for (const refusal of refusals) expect(shown(refusal)).toEqual(one);
  });
});

describe('routes', () => {
  test.each([
    ['GET', '/v1/signups'],
    ['GET', '/v1/orders'],
    ['PUT', '/v1/signups'],
    ['DELETE', '/v1/contacts/con_1'],
    ['PATCH', '/confirm'],
    ['POST', '/'],
    ['GET', '/v1'],
    ['GET', '/v1/nothing'],
    ['GET', '/.env'],
    ['GET', '/assets/../index.mjs'],
    ['GET', '/assets/..%2findex.mjs'],
    ['GET', '/f/nothing'],
    ['GET', '/_local/nothing'],
  ])('%s %s is a 404, told to programs and shown to people', async (method, path) => {
    expect(await world.call(path, { method })).toMatchObject({ status: 404, json: { status: 404 } });
    if (path.startsWith('/_local')) return;
    const seen = await world.call(path, { method, headers: { accept: 'text/html', 'accept-language': 'fi' } });
    expect(seen).toMatchObject({ status: 404, text: expect.stringContaining('<html lang="fi">') });
  });

  test.each(['/v1/contacts', '/v1/contacts/con_1'])('%s is for staff with a token', async (path) => {
    expect(await world.call(path)).toMatchObject({ status: 401 });
    expect(await world.call(path, { headers: { authorization: 'Bearer x.y.z' } })).toMatchObject({ status: 401 });
  });

  test('an order without the key is a 401, and with a wrong one', async () => {
    expect(await storesNothing(() => world.post('/v1/orders', {}))).toMatchObject(problem(401));
    expect(await storesNothing(() => world.post('/v1/orders', {}, { 'x-api-key': 'x' }))).toMatchObject(problem(401));
  });
});

describe('time', () => {
  test('known, suppressed and unknown addresses take equally long, over two hundred of each', async () => {
    await world.join('known@example.com');
    const suppressed = 'bounce@simulator.amazonses.com';
    await world.signUp(suppressed);
    await world.idle();
    const times: Record<'fresh' | 'known' | 'suppressed', number[]> = { fresh: [], known: [], suppressed: [] };
    for (let i = 0; i < 200; i += 1)
      for (const [who, email] of Object.entries({
        fresh: `fresh-${i}@example.com`,
        known: 'known@example.com',
        suppressed,
      }))
        times[who as keyof typeof times].push((await postFrom(`127.0.8.${i + 1}`, aSignup({ email }))).ms);
    const quantile = (values: number[], q: number) => [...values].sort((a, b) => a - b)[Math.floor(values.length * q)]!;
    const all = Object.values(times).flat();
    const spread = quantile(all, 0.75) - quantile(all, 0.25);
    for (const other of [times.known, times.suppressed]) {
      const slower = times.fresh.flatMap((a) => other.map((b) => (a > b ? 1 : 0)));
      const share = slower.reduce<number>((sum, each) => sum + each, 0) / slower.length;
      expect(Math.abs(quantile(times.fresh, 0.5) - quantile(other, 0.5))).toBeLessThan(spread);
      expect(share).toBeGreaterThan(0.3);
      expect(share).toBeLessThan(0.7);
    }
  });
});
