import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aSignup, shop, shownHash } from '../support/builders.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let apiKey = '';
beforeAll(async () => {
  world = await startWorld();
  apiKey = (await world.credentials()).apiKey!;
}, 300_000);
afterAll(() => world?.stop());

const tell = (path: string, body: unknown) => world.post(path, body, { 'x-api-key': apiKey });
const invites = async (email: string) => (await world.mails(email)).filter(({ tags }) => tags.kind === 'invite');
const consents = { newsletter: { granted: true, text: shownHash('newsletter', 'pl') } };

test('a consent ticked at the checkout is asked for once by mail and, confirmed, permits as every other', async () => {
  const email = 'halina@example.com';
  const order = {
    orderId: 'W-1',
    email,
    at: (await world.now()).toISOString(),
    firstName: 'Halina',
    birthday: '--03-14',
    consents,
    locale: 'pl',
  };
  expect((await world.order(order)).status).toBe(201);
  expect((await world.contact(email)).subscription.purposes).toEqual({});
  expect((await world.order(order)).status).toBe(200);
  expect(await invites(email)).toHaveLength(1);
  await world.post(await world.confirmLink(email));
  const contact = await world.contact(email);
  expect(contact).toMatchObject({
    firstName: 'Halina',
    birthday: '--03-14',
    source: { channel: 'order' },
    orders: { count: 1 },
    subscription: { purposes: { newsletter: { state: 'confirmed' } } },
    consents: [{ purpose: 'newsletter', source: { channel: 'order', form: 'order' } }],
  });
  await world.order({ ...order, orderId: 'W-2' });
  expect(await invites(email)).toHaveLength(1);
});

test('a refusal is kept once, shows on the timeline, and makes a segment until the next order', async () => {
  const { id, email } = await world.join('irena@example.com');
  const refusal = { interactionId: 'i-1', email, kind: 'refusal', reason: 'too-dear', text: 'Bread at this price?' };
  const first = await tell('/v1/interactions', refusal);
  expect(first).toMatchObject({ status: 201, json: { contactId: id } });
  expect(await tell('/v1/interactions', refusal)).toMatchObject({ status: 200, json: first.json });
  expect((await tell('/v1/interactions', { ...refusal, reason: 'other' })).status).toBe(409);
  const contact = await world.contact(email);
  expect(contact.segments).toContain('too-dear');
  expect(contact.timeline.filter(({ kind }: { kind: string }) => kind === 'refusal')).toEqual([
    expect.objectContaining({ reason: 'too-dear', text: 'Bread at this price?' }),
  ]);
  await world.order({ orderId: 'W-3', email, at: (await world.now()).toISOString() });
  expect((await world.contact(email)).segments).not.toContain('too-dear');
});

test('an interaction makes no contact of a stranger and needs a key', async () => {
  const question = { email: 'stranger@example.com', kind: 'question' };
  expect((await tell('/v1/interactions', question)).status).toBe(404);
  expect((await world.post('/v1/interactions', question)).status).toBe(401);
  expect(await world.contact('stranger@example.com')).toBeUndefined();
});

test('people a partner brings are asked to confirm, and who brought them with which proof stays with the consent', async () => {
  const evidence = { collectedAt: '2026-11-20T09:00:00Z', reference: 'ad-77', statement: 'Bread by mail' };
  const leads = [
    { email: 'lena@example.com', firstName: 'Lena', consents, locale: 'pl', evidence },
    { email: 'not an address', consents },
    { email: 'child@example.com', birthday: '2020-01-01', consents },
  ];
  const answer = await tell('/v1/leads', { source: 'fair-2026', form: 'newsletter', leads });
  expect(answer.status).toBe(200);
  expect(answer.json.results).toMatchObject([
    { index: 0, status: 'accepted' },
    { index: 1, status: 'refused', errors: [{ path: 'email', code: 'not-an-address' }] },
    { index: 2, status: 'refused', errors: [{ path: 'birthday', code: 'under-age' }] },
  ]);
  expect(await world.contact('lena@example.com')).toBeUndefined();
  await world.post(await world.confirmLink('lena@example.com'));
  expect(await world.contact('lena@example.com')).toMatchObject({
    firstName: 'Lena',
    source: { channel: 'partner', form: 'newsletter', partner: 'fair-2026' },
    consents: [{ purpose: 'newsletter', state: 'confirmed', brought: { name: 'fair-2026', ...evidence } }],
  });
  expect((await world.post('/v1/leads', { source: 'x', form: 'newsletter', leads })).status).toBe(401);
});

test('somebody who once complained is not mailed because a partner brings them', async () => {
  const email = 'complaint@simulator.amazonses.com';
  await world.signUp(email);
  await world.idle();
  const before = (await world.mails(email)).length;
  await world.moveClock(new Date((await world.now()).getTime() + 2 * 86_400_000));
  await tell('/v1/leads', { source: 'fair-2026', form: 'newsletter', leads: [{ email, consents }] });
  expect(await world.mails(email)).toHaveLength(before);
});

test('a thousand sign-ups for one address from a thousand networks bring one mail', async () => {
  const email = 'victim@example.com';
  const statuses = new Set<number>();
  for (let from = 0; from < 1_000; from += 50)
    await Promise.all(
      Array.from({ length: 50 }, async (_, i) => {
        const at = from + i;
        statuses.add(await signUpFrom(`127.7.${Math.floor(at / 250)}.${1 + (at % 250)}`, email));
      }),
    );
  expect([...statuses]).toEqual([202]);
  expect(await invites(email)).toHaveLength(1);
}, 300_000);

/** Signs up from another address of this machine, which the host takes for another network. */
function signUpFrom(localAddress: string, email: string): Promise<number> {
  const { port } = new URL(world.url);
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const sent = request(
      { host: '127.0.0.1', port, path: '/v1/signups', method: 'POST', localAddress, headers },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode!));
      },
    );
    sent.on('error', reject);
    sent.end(JSON.stringify(aSignup({ email })));
  });
}

test('the same person by each way is the same contact but for the source', async () => {
  const person = { firstName: 'Maria', birthday: '--08-15', locale: 'pl', consents };
  const ways: Record<string, (email: string) => Promise<unknown>> = {
    web: (email) => world.signUp(email, person),
    placement: (email) => world.signUp(email, { ...person, placement: 'store-1-till' }),
    order: async (email) => world.order({ orderId: 'W-9', email, at: (await world.now()).toISOString(), ...person }),
    partner: (email) => tell('/v1/leads', { source: 'fair', form: 'newsletter', leads: [{ email, ...person }] }),
  };
  const contacts = [];
  for (const [way, come] of Object.entries(ways)) {
    const email = `maria-${way}@example.com`;
    await come(email);
    await world.post(await world.confirmLink(email));
    const contact = await world.contact(email);
    expect(contact.source.channel).toBe(way);
    expect(contact.consents).toMatchObject([{ source: { channel: way } }]);
    contacts.push({
      ...{ firstName: contact.firstName, birthday: contact.birthday, locale: contact.locale },
      purposes: Object.keys(contact.subscription.purposes),
      consents: contact.consents.map(({ purpose, state, text }: Record<string, unknown>) => ({ purpose, state, text })),
    });
  }
  for (const contact of contacts) expect(contact).toEqual(contacts[0]);
}, 120_000);

/** The survey's address in the letter that comes after ninety days of silence. */
async function surveyLink(email: string): Promise<string> {
  const later = new Date((await world.now()).getTime() + 91 * 86_400_000).toISOString();
  await world.moveClock(`${later.slice(0, 10)}T12:00:00Z`);
  const letter = (await world.mails(email)).find(({ tags }) => tags.occasion?.startsWith('win-back-'));
  const [, title, link] = /\n(.+)\n(http\S+\/s\/why-not\S+)\n/.exec(letter!.text)!;
  expect(title).toBe(shop.surveys['why-not']!.title.pl);
  return link!;
}
const sendForm = (address: string, fields: Record<string, string>) =>
  world.post(address, new URLSearchParams(fields).toString(), { 'content-type': 'application/x-www-form-urlencoded' });

test('the survey of a letter is answered by one link, known to segments, and can be answered anew', async () => {
  const { email } = await world.join('jolanta@example.com');
  const link = await surveyLink(email);
  expect((await world.call(link)).text).toContain('answers[reason]');
  expect((await world.contact(email)).timeline).not.toContainEqual(expect.objectContaining({ kind: 'survey' }));
  expect((await sendForm(link, { 'answers[reason]': 'too-dear', locale: 'pl' })).status).toBe(200);
  expect((await world.contact(email)).segments).toContain('too-dear');
  await sendForm(link, { 'answers[reason]': 'not-in-stock', locale: 'pl' });
  const contact = await world.contact(email);
  expect(contact.segments).not.toContain('too-dear');
  expect(contact.surveys['why-not'].answers).toEqual({ reason: 'not-in-stock' });
  expect(contact.timeline.filter(({ kind }: { kind: string }) => kind === 'survey')).toHaveLength(2);
});

test('a survey without a link counts and keeps nobody; with a link of something else it is refused', async () => {
  const { email } = await world.join('krystyna@example.com');
  const token = new URL(await surveyLink(email)).searchParams.get('t');
  expect((await sendForm('/s/why-not', { 'answers[reason]': 'other' })).status).toBe(200);
  expect((await sendForm(`/s/after-visit?t=${token}`, { 'answers[recommend]': '9' })).status).toBe(400);
  expect((await sendForm('/s/why-not?t=forged', { 'answers[reason]': 'other' })).status).toBe(400);
  const missing = await sendForm('/s/why-not', { locale: 'fi' });
  expect(missing.status).toBe(400);
  expect(missing.text).toContain('Valitse yksi vastauksista.');
  expect((await world.contact(email)).surveys).toBeUndefined();
});

test('a reason given on leaving counts as it does anywhere else', async () => {
  const email = 'krystyna@example.com';
  const link = await world.unsubscribeLink(email);
  expect((await sendForm(link, { locale: 'pl' })).status).toBe(200);
  expect((await world.contact(email)).segments).not.toContain('too-dear');
  for (const reason of ['too-dear', 'other']) expect((await sendForm(link, { reason })).status).toBe(200);
  const contact = await world.contact(email);
  expect(contact.segments).toContain('too-dear');
  expect(contact.timeline.filter(({ kind }: { kind: string }) => kind === 'refusal')).toMatchObject([
    { reason: 'too-dear', purpose: 'newsletter' },
  ]);
});

test('what surveys said is read by owner and marketer, by nobody else, and is in no log', async () => {
  const words = 'Warmer rolls, please (canary-5c1d)';
  const path = '/v1/surveys/after-visit/report';
  await sendForm('/s/after-visit', { 'answers[recommend]': '9', 'answers[words]': words });
  await sendForm('/s/after-visit', { 'answers[recommend]': '9' });
  const day = (await world.now()).toISOString().slice(0, 10);
  for (const role of ['owner', 'marketer']) {
    const { items } = (await world.asStaff('/v1/surveys?locale=en', role)).json;
    expect(items).toContainEqual({ id: 'after-visit', title: 'Two questions about us' });
    expect((await world.asStaff(path, role)).json).toMatchObject({
      id: 'after-visit',
      title: shop.surveys['after-visit']!.title.pl,
      anonymous: {
        answers: 2,
        questions: { recommend: { counts: { 9: 2 } } },
        words: { items: [{ day, words: { words } }] },
      },
    });
  }
  for (const guarded of ['/v1/surveys', path]) {
    expect((await world.asStaff(guarded, 'clerk')).status).toBe(403);
    expect((await world.call(guarded)).status).toBe(401);
  }
  const unknown = await world.asStaff('/v1/surveys/constructor/report');
  expect([unknown.status, unknown.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  expect((await world.asStaff(`${path}?cursor=forged`)).status).toBe(400);
  expect(JSON.stringify(world.host.logs())).not.toContain('canary-5c1d');
});
