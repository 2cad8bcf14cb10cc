import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aSignup, shownHash } from '../support/builders.ts';
import { problem, strangersAt } from '../support/strangers.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let postFrom: ReturnType<typeof strangersAt>['postFrom'];
let storesNothing: ReturnType<typeof strangersAt>['storesNothing'];
beforeAll(async () => {
  world = await startWorld();
  ({ postFrom, storesNothing } = strangersAt(world));
});
afterAll(() => world.stop());

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
    ['a list of addresses', { email: ['a@example.com', 'b@example.com'] }, 'email'],
    ['an address that is an object', { email: { address: 'a@example.com' } }, 'email'],
    ['a quoted local part', { email: '"a b"@example.com' }, 'email'],
    ['a local part of 65 letters', { email: `${'a'.repeat(65)}@example.com` }, 'email'],
    ['an address with a header in it', { email: 'a@example.com\r\nBcc: b@example.com' }, 'email'],
    ['an address with NUL', { email: 'a\u0000@example.com' }, 'email'],
    ['CR and LF in the first name', { firstName: 'Zofia\r\nBcc: b@example.com' }, 'firstName'],
    ['LF in the last name', { lastName: 'No\nwak' }, 'lastName'],
    ['NUL in the first name', { firstName: 'Zo\u0000fia' }, 'firstName'],
    ['LF in the phone', { phone: '+48 601\n234 567' }, 'phone'],
    ['LF in an interest', { form: 'chat', interests: ['rye', 'spel\nt'] }, 'interests.1'],
    ['LF in a field of the shop’s own', { form: 'chat', fields: { budget: 'r\nye' } }, 'fields.budget'],
    ['a field that nobody asks', { fields: { bread: 'rye' } }, 'fields.bread'],
    ['answers to nothing', { answers: { bread: 'rye' } }, 'answers'],
    [
      'a consent the form does not show',
      { form: 'till', consents: { ...consent, profiling: { granted: true, text: shownHash('profiling') } } },
      'consents.profiling',
    ],
    ['LF in a campaign', { utm: { source: 'letter\nX: y' } }, 'utm.source'],
    ['LF in the placement', { placement: 'store-1-till\n' }, 'placement'],
    ['LF in the time zone', { timeZone: 'Europe/\nWarsaw' }, 'timeZone'],
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
