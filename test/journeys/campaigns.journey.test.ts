import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world.ts';

/** Campaigns on the running system; told in order, since the clock moves forward only. */
let world: World;
const locales = ['pl', 'en', 'ru', 'fi', 'sr'];
const letter = { subject: 'Advent', body: 'Hello {{ contact.firstName }}!\n\n::button[Come]({{ shop.url }}/advent)' };
const content = Object.fromEntries(locales.map((locale) => [locale, letter]));

beforeAll(async () => {
  world = await startWorld();
  await world.moveClock(`${(await world.now()).getUTCFullYear() + 1}-03-10T10:00:00Z`);
});
afterAll(() => world.stop());

const ask = async (method: string, path: string, body?: unknown, role = 'marketer') =>
  world.call(path, {
    method,
    headers: {
      authorization: `Bearer ${(await world.credentials())[role]}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const later = async (ms: number) => world.moveClock(new Date((await world.now()).getTime() + ms));
const [minute, hour] = [60_000, 3_600_000];

test('goes out at its moment to everybody in its segment, once, and is finished', async () => {
  const people = ['ala', 'ola', 'ela'].map((name) => `${name}@example.com`);
  for (const email of people) await world.join(email);
  const year = (await world.now()).getUTCFullYear();
  const schedule = { at: `${year}-03-11T10:00`, zone: 'shop', grace: 'PT6H' };
  const draft = { name: 'Advent', segment: 'new', purpose: 'newsletter', content, schedule };
  const made = await ask('POST', '/v1/campaigns', draft);
  expect([made.status, made.json]).toMatchObject([201, { ...draft, state: 'draft', version: 1 }]);
  const path = `/v1/campaigns/${made.json.id}`;
  expect((await ask('POST', `${path}/pause`)).status).toBe(409);
  expect(await ask('POST', `${path}/schedule`)).toMatchObject({ status: 200, json: { state: 'scheduled' } });
  expect(await ask('DELETE', '/v1/segments/new')).toMatchObject({ status: 409 });
  await later(hour);
  expect((await world.mails(people[0]!)).map(({ tags }) => tags.kind)).not.toContain('marketing');
  await world.moveClock(`${year}-03-11T09:00:00Z`);
  for (const email of people) {
    const mails = (await world.mails(email)).filter(({ tags }) => tags.kind === 'marketing');
    expect(mails.map(({ subject, tags }) => [subject, tags.occasion])).toEqual([
      ['Advent', `campaign-${made.json.id}`],
    ]);
  }
  await later(2 * minute);
  expect((await ask('GET', path)).json).toMatchObject({ state: 'finished' });
  expect((await ask('GET', '/v1/campaigns')).json.items).toMatchObject([{ id: made.json.id, state: 'finished' }]);
  const sends = (await world.contact(people[0]!)).sends;
  expect(sends).toMatchObject([{ cause: `campaign-${made.json.id}`, state: 'sent' }]);
});
