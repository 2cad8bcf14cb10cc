import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedDemo } from '../../infra/local/demo.ts';
import { demoBegins, demoPeople } from '../../infra/local/demoPeople.ts';
import { startWorld, type World } from '../support/world.ts';

/** The year of the demonstration, by a sixth of its people; all of them come by the same code. */
const part = 6;
let world: World;
const shares: number[] = [];
beforeAll(async () => {
  world = await startWorld({ clockOffset: demoBegins });
  const { url, credentials } = world;
  await seedDemo({ url, credentials, part, onProgress: (share) => shares.push(share) });
}, 900_000);
afterAll(() => world?.stop());

const see = async (path: string) => (await world.asStaff(path)).json;
const sumOf = (counts: Record<string, number>) => Object.values(counts).reduce((sum, n) => sum + n, 0);

test('the same three hundred and two people come whenever it is asked for, of whom three hundred stay', () => {
  const now = new Date('2026-11-26T10:00:00Z');
  const people = demoPeople(now);
  expect(people).toEqual(demoPeople(now));
  expect(new Set(people.map(({ email }) => email)).size).toBe(302);
});

test('a year has gone by, told in steps, and the system shows the machine’s time', async () => {
  expect(Math.abs((await world.now()).getTime() - Date.now())).toBeLessThan(60_000);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.length).toBeGreaterThan(20);
  const { items } = await see('/v1/changes');
  expect(items.length).toBeGreaterThan(20);
});

test('one is erased, one was another, and everybody else is there by their way in', async () => {
  const { forms, others, placements } = await see('/v1/places');
  const count = (ways: { people: number }[]) => ways.reduce((sum, { people }) => sum + people, 0);
  expect(count(forms) + count(others)).toBe(demoPeople(new Date(), part).length - 2);
  for (const { people } of placements) expect(people).toBeGreaterThan(0);
});

test('the sum of every campaign closes, with clicks, orders and a group left out', async () => {
  const { items } = await see('/v1/campaigns');
  const states = items.map(({ state }: { state: string }) => state);
  expect(states).toEqual(expect.arrayContaining(['draft', 'scheduled', 'finished', 'cancelled']));
  const begun = items.filter(({ state }: { state: string }) => !['draft', 'scheduled'].includes(state));
  const reports = await Promise.all(begun.map(({ id }: { id: string }) => see(`/v1/campaigns/${id}/report`)));
  for (const { audience, sent, skipped, failed, unknown, planned } of reports)
    expect(sent + sumOf(skipped) + failed + unknown + planned).toBe(audience);
  const thanks = reports[begun.findIndex(({ name }: { name: string }) => name === 'Rok razem')];
  expect(thanks.clicked).toBeGreaterThan(0);
  expect(thanks.ordered.count).toBeGreaterThan(0);
  expect(thanks.skipped['held-out']).toBeGreaterThan(0);
  expect(thanks.skipped['no-consent']).toBeGreaterThan(0);
});

test('vouchers of every state are out, and automations have mailed', async () => {
  const { items } = await see('/v1/voucher-kinds');
  const reports = await Promise.all(items.map(({ id }: { id: string }) => see(`/v1/voucher-kinds/${id}/report`)));
  for (const { issued, open, redeemed, expired, cancelled } of reports)
    expect(open + redeemed + expired + cancelled).toBe(issued);
  for (const state of ['open', 'redeemed', 'expired', 'cancelled'])
    expect([state, reports.reduce((sum, report) => sum + report[state], 0)]).not.toEqual([state, 0]);
  for (const id of ['welcome', 'win-back', 'birthday'])
    expect([id, (await see(`/v1/automations/${id}/report`)).sent]).not.toEqual([id, 0]);
});

test('a list was taken in and another taken back, and it is not filled in twice', async () => {
  const states = (await see('/v1/imports')).items.map(({ state }: { state: string }) => state);
  expect(states.sort()).toEqual(['done', 'undone']);
  const { url, credentials } = world;
  expect(await seedDemo({ url, credentials, part })).toBe(false);
});
