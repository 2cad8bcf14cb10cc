import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENGINE_REGION } from '../../infra/local/engineKey.ts';
import { startWorld, type World } from '../support/world.ts';

/** What is promised, and what became of it, on the running system; told in order, since the clock moves forward only. */
let world: World;
let year = 0;
const locales = ['pl', 'en', 'ru', 'fi', 'sr'];
const content = Object.fromEntries(
  locales.map((locale) => [locale, { subject: 'Spring', body: 'Hello!\n\n::button[Come]({{ shop.url }}/spring)' }]),
);
const people = ['ala', 'ola', 'ela', 'iga', 'ewa'].map((name) => `${name}@example.com`);
const birthdays: Record<string, string> = { 'ala@example.com': '1990-03-15', 'ewa@example.com': '1985-03-22' };

beforeAll(async () => {
  world = await startWorld();
  year = (await world.now()).getUTCFullYear() + 1;
  await world.moveClock(`${year}-03-10T10:00:00Z`);
  for (const email of people) await world.join(email, birthdays[email] ? { birthday: birthdays[email] } : {});
}, 240_000);
afterAll(() => world.stop());

const ask = async (method: string, path: string, body?: unknown) =>
  world.call(path, {
    method,
    headers: {
      authorization: `Bearer ${(await world.credentials()).marketer}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const get = async (path: string) => (await ask('GET', path)).json;
const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
const marketing = async (email: string) => (await world.mails(email)).filter(({ tags }) => tags.kind === 'marketing');

/** The command, as who runs the system types it. */
function explain(contact: string, occasion: string) {
  const { engines, tables } = world.host;
  const { origin, username } = new URL(engines.dynamodb);
  const table = tables.find(({ logicalId }) => logicalId.includes('Contacts'))!.name;
  const env = {
    ...{ AWS_ENDPOINT_URL_DYNAMODB: origin, AWS_REGION: ENGINE_REGION },
    ...{ AWS_ACCESS_KEY_ID: username, AWS_SECRET_ACCESS_KEY: 'none' },
  };
  const asked = ['--table', table, '--contact', contact, '--occasion', occasion];
  return promisify(execFile)('node', ['infra/commands/explain.ts', ...asked], { env: { ...process.env, ...env } });
}

test('the calendar of the coming days is what goes out, a day and a person at a time, and the promise is the account', async () => {
  const draft = {
    ...{ name: 'Spring', segment: 'new', purpose: 'newsletter', content, holdout: 0.3 },
    schedule: { at: `${year}-03-18T10:00`, zone: 'shop', grace: 'PT6H' },
  };
  const { id } = (await ask('POST', '/v1/campaigns', draft)).json;
  const path = `/v1/campaigns/${id}`;
  const before = await get(`${path}/audience`);
  expect(before.total).toBe(before.goes + sum(before.excluded));
  expect(await ask('POST', `${path}/schedule`)).toMatchObject({ status: 200 });
  await world.moveClock(new Date((await world.now()).getTime() + 60_000));
  const promised = await get(`${path}/audience`);
  expect(promised).toMatchObject({ total: 5, goes: before.goes, excluded: before.excluded });
  expect(promised.seen).toBeUndefined();
  const held = (await get(`${path}/recipients?reason=held-out`)).items;
  expect(held).toHaveLength(promised.excluded['held-out'] ?? 0);
  expect((await get(`${path}/recipients?state=planned`)).items).toHaveLength(promised.goes);

  const to = `${year}-04-08`;
  const calendar = await get(`/v1/agenda?to=${to}`);
  const forecast: string[] = [];
  for (const { date, causes } of calendar.items)
    for (const cause of Object.keys(causes)) {
      const { items } = await get(`/v1/agenda/${date}?cause=${cause}`);
      for (const { email, state } of items) if (state === 'planned') forecast.push(`${date} ${email} ${cause}`);
    }
  for (let day = Date.UTC(year, 2, 11, 12); day <= Date.UTC(year, 3, 8, 12); day += 24 * 3_600_000)
    await world.moveClock(new Date(day));
  const facts: string[] = [];
  for (const email of people)
    for (const { at, tags } of (await marketing(email)).filter((mail) => mail.at > calendar.at))
      facts.push(`${at.slice(0, 10)} ${email} ${tags.occasion!.replace(/-\d{4}$/, '')}`);
  expect(facts.sort()).toEqual(forecast.sort());

  const report = await get(`${path}/report`);
  expect(report).toMatchObject({ audience: 5, sent: promised.goes, skipped: promised.excluded, planned: 0 });
  expect(report.changedSince).toEqual({});
  expect(report.delivered).toBe(promised.goes);
}, 240_000);

test('what comes otherwise than promised is named, and everything of a letter is counted on it', async () => {
  const schedule = { at: `${year}-04-20T10:00`, zone: 'shop', grace: 'PT6H' };
  const rule = { field: 'createdAt', op: 'olderThan', value: 'P1D' };
  expect(await ask('PUT', '/v1/segments/all', { name: 'All', rule })).toMatchObject({ status: 200 });
  await world.moveClock(new Date((await world.now()).getTime() + 60_000));
  const draft = { name: 'Easter', segment: 'all', purpose: 'newsletter', content, schedule };
  const { id } = (await ask('POST', '/v1/campaigns', draft)).json;
  const path = `/v1/campaigns/${id}`;
  await ask('POST', `${path}/schedule`);
  await world.moveClock(new Date((await world.now()).getTime() + 60_000));
  const promised = await get(`${path}/audience`);
  expect(promised).toMatchObject({ total: 5, goes: 5, excluded: {} });
  const earlier = (await Promise.all(people.map(async (email) => ({ email, mails: await marketing(email) })))).find(
    ({ mails }) => mails.length > 0,
  )!;
  await world.post(await world.unsubscribeLink(earlier.email));
  await world.moveClock(`${year}-04-20T08:00:30Z`);
  await world.moveClock(`${year}-04-20T09:00:00Z`);
  const report = await get(`${path}/report`);
  expect(report).toMatchObject({ audience: 5, sent: 4, skipped: { withdrawn: 1 }, changedSince: { withdrawn: 1 } });
  expect(report.audience).toBe(report.sent + sum(report.skipped) + report.failed + report.unknown + report.planned);
  const mailed = (await get(`${path}/recipients?state=sent`)).items[0];
  expect(await get(`/v1/contacts/${mailed.contactId}/sends/campaign-${id}`)).toMatchObject({
    state: 'sent',
    consent: { purpose: 'newsletter', state: 'confirmed', sentence: expect.any(String) },
  });
  const { stdout } = await explain(mailed.email, `campaign-${id}`);
  expect(stdout).toMatch(
    /^campaign-\S+: sent\n[\s\S]*plan[\s\S]*claim[\s\S]*outcome[\s\S]*event[\s\S]*consent +\S+ +rec_\S+ \(web\): \S/,
  );
  expect(stdout).not.toContain(mailed.email);
  const left = (await get(`${path}/recipients?reason=withdrawn`)).items[0];
  expect(await get(`/v1/contacts/${left.contactId}/sends/campaign-${id}`)).toMatchObject({ reason: 'withdrawn' });
  const pack: { contactId: string; consent: { sentence: string } }[] = [];
  for (let cursor = ''; ; ) {
    const page = await get(`${path}/consents${cursor && `?cursor=${cursor}`}`);
    pack.push(...page.items);
    if (!page.cursor) break;
    cursor = page.cursor;
  }
  expect(pack.filter(({ consent }) => consent.sentence.length > 20)).toHaveLength(4);
  const occasion = earlier.mails[0]!.tags.occasion!;
  const cause = occasion.startsWith('campaign-')
    ? `campaigns/${occasion.slice(9)}`
    : `automations/${occasion.replace(/-\d{4}.*$/, '')}`;
  expect((await get(`/v1/${cause}/report`)).unsubscribed).toBe(1);
}, 240_000);
