import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { behindTheApi } from '../support/behindTheApi.ts';
import { aSignup, shownHash } from '../support/builders.ts';
import { problem, strangersAt } from '../support/strangers.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let behind: ReturnType<typeof behindTheApi>;
let postFrom: ReturnType<typeof strangersAt>['postFrom'];
let storesNothing: ReturnType<typeof strangersAt>['storesNothing'];
beforeAll(async () => {
  world = await startWorld();
  behind = behindTheApi(world.host);
  ({ postFrom, storesNothing } = strangersAt(world));
});
afterAll(() => world.stop());

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

test('a line of the log has the shape it has in the cloud: what was logged under `message`, as itself', async () => {
  await world.signUp('logged@example.com');
  await world.idle();
  const lines = world.host.logs().filter((line) => line.function === 'subscribe');
  const line = JSON.parse(lines.find(({ text }) => text.includes('SIGNUP_ACCEPTED'))!.text);
  expect(line).toEqual({
    timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
    level: 'INFO',
    requestId: expect.stringMatching(/./),
    message: { code: 'SIGNUP_ACCEPTED', lead: expect.any(String) },
  });
});

test.each([
  ['a page', '/'],
  ['JSON', '/v1/forms/newsletter'],
  ['a problem', '/v1/orders'],
  ['what the gateway refuses', '/v1/contacts'],
])('nobody has to guess what an answer is: %s', async (_, path) => {
  const answer = await world.call(path, { method: path === '/v1/orders' ? 'POST' : 'GET' });
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  if (answer.status >= 400) expect(answer.headers.get('content-type')).toBe('application/problem+json');
});

test('pages of this machine are no site of a deployed shop, and may call the host all the same', async () => {
  const { AllowOrigins } = world.host.model.api.cors!;
  expect(AllowOrigins!.filter((origin) => !origin.startsWith('https://'))).toEqual([]);
  const answer = await world.call('/v1/forms/newsletter', { headers: { origin: world.url } });
  expect(answer.headers.get('access-control-allow-origin')).toBe(world.url);
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
