import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world.ts';

/** What a marketer says, changed while the system runs; told in order, since the clock moves forward only. */
let world: World;
const address = (name: string) => `${name}@example.com`;
const [buyer, browser, silent, ended] = ['buyer', 'browser', 'silent', 'ended'].map(address) as [
  string,
  string,
  string,
  string,
];
const day = 86_400_000;

beforeAll(async () => {
  world = await startWorld();
  await world.moveClock(`${(await world.now()).getUTCFullYear() + 1}-01-10T10:00:00Z`);
  await Promise.all([buyer, browser, silent, ended].map((email) => world.join(email)));
  for (const email of [buyer, silent, ended])
    await world.order({ orderId: email, email, at: (await world.now()).toISOString() });
});
afterAll(() => world.stop());

const ask = async (method: string, path: string, body?: unknown, role = 'marketer') =>
  world.call(path, {
    method,
    headers: { authorization: `Bearer ${(await world.credentials())[role]}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const get = async (path: string) => (await ask('GET', path)).json;
const later = async (ms: number) => world.moveClock(new Date((await world.now()).getTime() + ms));
const segmentsOf = async (email: string): Promise<string[]> => (await world.contact(email)).segments;
const regulars = { name: 'Regulars', rule: { field: 'orders.count', op: 'gte', value: 1 } };

describe('a segment that a marketer saves', () => {
  test('holds from an instant a few seconds ahead, fills, and is ready when everybody has been judged by it', async () => {
    const before = await world.now();
    const { status, json } = await ask('PUT', '/v1/segments/regulars', regulars);
    expect([status, json]).toEqual([
      200,
      { id: 'regulars', ...regulars, version: 1, from: json.from, builtIn: false, state: 'filling', done: 0 },
    ]);
    expect(Date.parse(json.from) - before.getTime()).toBeGreaterThan(8_000);
    expect(await segmentsOf(buyer)).not.toContain('regulars');
    await later(60_000);
    expect(await get('/v1/segments/regulars')).toMatchObject({ version: 1, state: 'ready' });
    expect(await segmentsOf(buyer)).toContain('regulars');
    expect(await segmentsOf(browser)).not.toContain('regulars');
  });

  test('is refused with the path of what is wrong, and nothing of it is kept', async () => {
    const wrong = { name: '', rule: { all: [{ field: 'orders.profit', op: 'gte', value: 1 }] }, colour: 'red' };
    const { status, json } = await ask('PUT', '/v1/segments/regulars', wrong);
    expect(status).toBe(400);
    expect(json.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
      'colour',
      'name',
      'rule.all.0.field',
    ]);
    expect((await ask('PUT', '/v1/segments/No%20id', regulars)).status).toBe(400);
    expect((await ask('PUT', '/v1/segments/regulars', { ...regulars, version: 'x' })).status).toBe(400);
    expect(await get('/v1/segments/regulars')).toMatchObject({ version: 1, name: 'Regulars' });
  });

  test('tells the second of two who change it from one version that the first was faster', async () => {
    const changes = ['A', 'B'].map((name) => ask('PUT', '/v1/segments/regulars', { ...regulars, name, version: 1 }));
    expect((await Promise.all(changes)).map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await ask('PUT', '/v1/segments/regulars', { ...regulars, version: 1 })).status).toBe(409);
    expect(await get('/v1/segments/regulars')).toMatchObject({ version: 2, state: 'ready' });
  });

  test('wins over a built-in one of its id, which comes back when it is taken back', async () => {
    const builtIn = await get('/v1/segments/lapsed');
    expect(builtIn).toMatchObject({ version: 0, builtIn: true, state: 'ready' });
    expect((await ask('DELETE', '/v1/segments/lapsed')).status).toBe(409);
    await ask('PUT', '/v1/segments/lapsed', { name: 'Everybody', rule: { all: [] } });
    await ask('PUT', '/v1/segments/cold', { name: 'Nobody', rule: { any: [] } });
    await later(60_000);
    expect(await segmentsOf(browser)).toContain('lapsed');
    // The list of all contacts hangs on no segment.
    expect((await world.asStaff('/v1/contacts')).json.items).toHaveLength(4);
    expect((await ask('DELETE', '/v1/segments/lapsed')).status).toBe(204);
    expect(await get('/v1/segments/lapsed')).toMatchObject({ rule: builtIn.rule, builtIn: true, version: 2 });
    await later(60_000);
    expect(await segmentsOf(browser)).not.toContain('lapsed');
    expect((await ask('DELETE', '/v1/segments/lapsed')).status).toBe(409);
  });

  test('is gone with its memberships when nothing built in stands behind it', async () => {
    expect((await ask('DELETE', '/v1/segments/regulars')).status).toBe(204);
    expect((await ask('GET', '/v1/segments/regulars')).status).toBe(404);
    await later(60_000);
    expect(await segmentsOf(buyer)).not.toContain('regulars');
    const gone = await world.asStaff('/v1/contacts?segment=regulars');
    expect([gone.status, gone.json.errors[0].path]).toEqual([400, 'segment']);
    expect((await ask('DELETE', '/v1/segments/regulars')).status).toBe(404);
  });
});

describe('a rule', () => {
  const rule = { all: [regulars.rule, { not: { field: 'segments', op: 'contains', value: 'lapsed' } }] };

  test('is tried before it is saved, and what it would change is counted', async () => {
    const tried = await ask('POST', '/v1/segments/preview', { rule });
    expect(tried.json).toMatchObject({ sampled: 4, members: 3, total: 4, estimate: 3 });
    expect(tried.json.missing).toEqual([{ ...regulars.rule, contacts: 1 }]);
    const { status, json } = await ask('POST', '/v1/segments/regulars/difference', { rule });
    expect([status, json.state, json.joins, json.leaves]).toEqual([200, 'done', 3, 0]);
    expect(json.examples.joins).toHaveLength(3);
    expect(await get(`/v1/segments/regulars/difference/${json.id}`)).toEqual(json);
    expect((await ask('GET', `/v1/segments/lapsed/difference/${json.id}`)).status).toBe(404);
    for (const path of ['/v1/segments/preview', '/v1/segments/regulars/difference']) {
      const refused = await ask('POST', path, { rule: { any: [{ field: 'opens.count', op: 'gte', value: 1 }] } });
      expect([refused.status, refused.json.errors[0].path]).toEqual([400, 'rule.any.0.field']);
    }
  });

  test('costs about what was said before it is saved', async () => {
    const { json } = await ask('POST', '/v1/segments/counted/difference', { rule });
    await world.call('/_local/meter', { method: 'DELETE' });
    expect((await ask('PUT', '/v1/segments/counted', { name: 'Counted', rule })).status).toBe(200);
    await later(90_000);
    const { functions } = (await world.call('/_local/meter')).json;
    const spent = (unit: string) => functions.work[unit] + functions.segment[unit];
    expect(spent('writeUnits')).toBeLessThanOrEqual(1.25 * json.cost.writeUnits);
    expect(spent('writeUnits')).toBeGreaterThanOrEqual(0.6 * json.cost.writeUnits);
    expect(spent('readUnits')).toBeLessThanOrEqual(2.5 * json.cost.readUnits);
    expect((await ask('DELETE', '/v1/segments/counted')).status).toBe(204);
    await later(90_000);
  });

  test('may ask for the members of another segment, which then cannot go, and must not lead back to itself', async () => {
    await ask('PUT', '/v1/segments/regulars', regulars);
    expect(
      (
        await ask('PUT', '/v1/segments/faithful', {
          name: 'Faithful',
          rule: { field: 'segments', op: 'in', value: ['regulars'] },
        })
      ).status,
    ).toBe(200);
    await later(120_000);
    expect(await segmentsOf(buyer)).toContain('faithful');
    expect(await segmentsOf(browser)).not.toContain('faithful');
    const { id } = await world.contact(browser);
    const why = await get(`/v1/contacts/${id}/segments/faithful`);
    expect(why).toMatchObject({ member: false, version: 1 });
    expect(why.conditions).toEqual([
      { field: 'segments', op: 'in', value: ['regulars'], is: [], holds: false, missing: true },
      { ...regulars.rule, is: 0, holds: false, missing: true, segment: 'regulars' },
    ]);
    const kept = await ask('DELETE', '/v1/segments/regulars');
    expect([kept.status, kept.json.title]).toEqual([409, 'It is in use by segment faithful']);
    const ring = await ask('PUT', '/v1/segments/regulars', {
      ...regulars,
      rule: { field: 'segments', op: 'contains', value: 'faithful' },
    });
    expect([ring.status, ring.json.errors[0].path]).toEqual([400, 'rule.value']);
    expect(await get('/v1/segments/faithful/count')).toEqual({ members: 3, deliverable: 3, excluded: {} });
    expect((await ask('GET', '/v1/segments/nowhere/count')).status).toBe(404);
    for (const gone of ['faithful', 'regulars']) expect((await ask('DELETE', `/v1/segments/${gone}`)).status).toBe(204);
  });
});

test('who gets a tag from staff comes into the segments that ask for it', async () => {
  await ask('PUT', '/v1/segments/tagged', { name: 'Tagged', rule: { field: 'tags', op: 'contains', value: 'vip' } });
  await later(60_000);
  const { id, version } = await world.contact(browser);
  const patched = await ask('PATCH', `/v1/contacts/${id}`, { tags: ['vip'], firstName: 'Basia', version });
  expect(patched.json).toMatchObject({ tags: ['vip'], firstName: 'Basia', version: version + 1 });
  expect((await ask('PATCH', `/v1/contacts/${id}`, { tags: [], version })).status).toBe(409);
  await later(1_000);
  expect(await segmentsOf(browser)).toContain('tagged');
});

describe('an automation', () => {
  test('that is changed from 90 days to 120 loses nobody: who was planned at 90 is written to at 120, once', async () => {
    const { id, version, from, builtIn, ...winBack } = await get('/v1/automations/win-back');
    expect({ id, version, builtIn }).toEqual({ id: 'win-back', version: 0, builtIn: true });
    const start = (await world.now()).getTime();
    await world.moveClock(new Date(start + 80 * day));
    const changed = { ...winBack, trigger: { on: 'silence', after: 'P120D' } };
    expect((await ask('PUT', '/v1/automations/win-back', changed)).json).toMatchObject({ version: 1, done: 0 });
    await world.moveClock(new Date(start + 95 * day));
    expect(await winBacks(silent)).toEqual([]);
    await world.moveClock(new Date(start + 119 * day));
    expect(await winBacks(silent)).toEqual([]);
    await world.moveClock(new Date(start + 120 * day + 3_600_000));
    expect(await winBacks(silent)).toHaveLength(1);
    await world.moveClock(new Date(start + 130 * day));
    expect(await winBacks(silent)).toHaveLength(1);
  });

  test('that is paused mails nobody until it is resumed', async () => {
    const now = await world.now();
    await world.order({ orderId: 'again', email: ended, at: now.toISOString() });
    expect((await ask('POST', '/v1/automations/win-back/pause')).json).toMatchObject({ state: 'paused', version: 2 });
    expect((await ask('POST', '/v1/automations/win-back/pause')).json).toMatchObject({ state: 'paused', version: 2 });
    await world.moveClock(new Date(now.getTime() + 122 * day));
    expect(await winBacks(ended)).toHaveLength(1);
    expect((await ask('POST', '/v1/automations/win-back/resume')).json).toMatchObject({ state: 'on', version: 3 });
    await later(3_600_000);
    expect(await winBacks(ended)).toHaveLength(2);
    expect((await ask('POST', '/v1/automations/gone/pause')).status).toBe(404);
  });

  test("of a marketer's own goes out with its own letters, step by step, and is refused without one of the languages", async () => {
    const written = (subject: string) => ({ subject, body: 'Dzień dobry, {{ contact.firstName }}!' });
    const content = Object.fromEntries(
      ['en', 'pl', 'ru', 'fi', 'sr'].map((locale) => [locale, written(`Hello ${locale}`)]),
    );
    const steps = [
      { after: 'P1D', letter: { content } },
      { after: 'P3D', letter: 'birthday', onlyIf: { field: 'orders.count', op: 'eq', value: 0 } },
    ];
    const hello = { trigger: { on: 'joined' }, purpose: 'newsletter', cap: 'exempt', lateBy: 'P2D', steps };
    const { fi: _, ...withoutFinnish } = content;
    const incomplete = { ...hello, steps: [{ after: 'P1D', letter: { content: withoutFinnish } }] };
    const refused = await ask('PUT', '/v1/automations/hello', incomplete);
    expect([refused.status, refused.json.errors[0].path]).toEqual([400, 'steps.0.letter.content.fi']);
    expect((await ask('PUT', '/v1/automations/hello', hello)).json).toMatchObject({ id: 'hello', version: 1, steps });
    await later(60_000);
    await Promise.all(['guest@example.com', 'regular@example.com'].map((email) => world.join(email)));
    const joined = (await world.now()).getTime();
    const told = async (email: string) =>
      (await world.mails(email))
        .filter(({ tags }) => tags.occasion?.startsWith('hello-'))
        .map(({ subject }) => subject);
    expect(await told('guest@example.com')).toEqual([]);
    await world.moveClock(new Date(joined + day + 60_000));
    expect(await told('guest@example.com')).toEqual(['Hello pl']);
    await world.order({ orderId: 'one', email: 'regular@example.com', at: (await world.now()).toISOString() });
    await world.moveClock(new Date(joined + 3 * day + 60_000));
    expect(await told('guest@example.com')).toHaveLength(2);
    expect(await told('regular@example.com')).toEqual(['Hello pl']);
  });

  test('is for owners and marketers: a clerk neither sees nor changes it', async () => {
    for (const path of ['/v1/automations', '/v1/segments/new'])
      expect((await ask('GET', path, undefined, 'clerk')).status).toBe(403);
    expect((await ask('PUT', '/v1/segments/new', regulars, 'clerk')).status).toBe(403);
  });
});

async function winBacks(email: string): Promise<string[]> {
  const occasions = (await world.mails(email)).map(({ tags }) => tags.occasion!);
  return occasions.filter((occasion) => occasion?.startsWith('win-back-'));
}
