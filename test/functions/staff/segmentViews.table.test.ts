import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { agendaTable } from '../../../functions/agenda/agenda.table.ts';
import { countDifference, differenceSchema } from '../../../functions/agenda/difference.ts';
import { jobsTable } from '../../../functions/agenda/jobs.table.ts';
import { contactOrdersTable } from '../../../functions/contacts/contactOrders.table.ts';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { everybodyTable } from '../../../functions/contacts/everybody.table.ts';
import { inEverybody } from '../../../functions/contacts/everybody.ts';
import { peopleTable } from '../../../functions/permission/people.table.ts';
import type { Subscription } from '../../../functions/permission/subscription.schema.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { contactKey, subscriptionKey } from '../../../functions/platform/tableKeys.ts';
import { membershipsTable } from '../../../functions/programme/memberships.table.ts';
import { countSegment, purposesAsked } from '../../../functions/reports/countSegment.ts';
import { whyMember } from '../../../functions/staff/askSegment.ts';
import { viewPlaces } from '../../../functions/staff/places.ts';
import { startDifference, viewDifference } from '../../../functions/staff/startDifference.ts';
import { trySegment } from '../../../functions/staff/trySegment.ts';
import { aContact, aProgramme, aSubscription, shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

const now = new Date('2027-05-17T08:00:00.000Z');
const at = now.toISOString();
const idOf = (i: number) => `con_0198a000-0000-7000-8000-${String(i).padStart(12, '0')}`;
const people = 1_200;

let tables: Tables;
beforeAll(async () => {
  tables = await startTables();
  const put = (Item: object) => tables.client.send(new PutCommand({ TableName: 'contacts', Item }));
  for (let from = 0; from < people; from += 50)
    await Promise.all(
      Array.from({ length: 50 }, async (_, k) => {
        const id = idOf(from + k);
        // Every third has ordered, every sixth three times.
        const count = (from + k) % 6 === 0 ? 3 : (from + k) % 3 === 0 ? 1 : 0;
        const orders = {
          count,
          totals: { PLN: count * 900 },
          recent: [],
          ...(count > 0 && { firstAt: at, lastAt: at }),
        };
        await put({ ...contactKey(id), ...aContact({ id, orders }), ...inEverybody(id) });
      }),
    );
}, 120_000);
afterAll(() => tables.stop());
beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => {}));

const dependencies = () => ({
  everybody: everybodyTable(tables.client, 'contacts'),
  people: peopleTable(tables.client, 'contacts'),
  orders: contactOrdersTable(tables.client, 'contacts'),
  contacts: contactsTable(tables.client, 'contacts'),
  subscriptions: subscriptionsTable(tables.client, 'contacts'),
  memberships: membershipsTable(tables.client, 'contacts'),
  differences: jobsTable(tables.client, 'contacts', differenceSchema),
  agenda: agendaTable(tables.client, 'contacts'),
  programme: aProgramme(),
  shop,
  now,
  random: Math.random,
  mayGoOn: () => true,
});
const buyers = { field: 'orders.count', op: 'gte', value: 1 } as const;
const regulars = { field: 'orders.count', op: 'gte', value: 3 } as const;

test('a rule is tried on a random sample, with what keeps others out and what saving it would cost', async () => {
  const tried = await trySegment({ all: [buyers, regulars] }, dependencies());
  expect(tried).toMatchObject({ sampled: 500, total: people });
  // A sixth of everybody; five deviations of a sample of five hundred.
  expect(Math.abs(tried.members / 500 - 1 / 6)).toBeLessThan(5 * Math.sqrt(((1 / 6) * (5 / 6)) / 500));
  expect(tried.examples).toHaveLength(5);
  expect(tried.missing.map(({ value }) => value)).toEqual([3, 1]);
  expect(tried.cost.readUnits).toBeGreaterThanOrEqual(people);
  expect(tried.cost.writeUnits).toBe(10 + tried.estimate * 5);
  const wrong = trySegment({ all: [{ field: 'segments', op: 'contains', value: 'nowhere' }] }, dependencies());
  await expect(wrong).rejects.toMatchObject({ status: 400, errors: [{ path: 'rule.all.0.value' }] });
  await expect(trySegment(undefined, dependencies())).rejects.toMatchObject({ errors: [{ path: 'rule' }] });
});

describe('what another rule would change', () => {
  test('is counted exactly, by pages that count once whoever counts them, and is seen for a day', async () => {
    let pages = 1;
    const started = await startDifference('lapsed', buyers, { ...dependencies(), mayGoOn: () => pages-- > 0 });
    expect(started).toMatchObject({ state: 'running', total: people });
    // It stands on the agenda; two take up the rest at once.
    const due = (await tables.all('contacts')).filter(({ work }) => (work as { id?: string })?.id === started.id);
    expect(due).toMatchObject([{ work: { kind: 'difference' }, agendaAt: at }]);
    const goOn = async () => {
      while (await countDifference(started.id, dependencies()));
    };
    await Promise.all([goOn(), goOn()]);
    const seen = await viewDifference(await dependencies().differences.get(started.id), 'lapsed', dependencies());
    expect(seen).toMatchObject({ state: 'done', done: people, total: people, joins: people / 3, leaves: 0 });
    expect(seen.examples.joins).toHaveLength(5);
    expect(seen.cost.writeUnits).toBe(10 + (people / 3) * 5);
    const tomorrow = { ...dependencies(), now: new Date(now.getTime() + 25 * 3_600_000) };
    const late = viewDifference(await dependencies().differences.get(started.id), 'lapsed', tomorrow);
    await expect(late).rejects.toMatchObject({ status: 404 });
  });

  test('is counted at once where there is time, both ways, through other segments', async () => {
    const segments = new Map(aProgramme().segments);
    const lapsed = segments.get('lapsed')!;
    segments.set('lapsed', { ...lapsed, rule: buyers });
    const programme = {
      ...aProgramme(),
      segments: new Map(segments).set('upper', { ...lapsed, id: 'upper', rule: regulars }),
    };
    const rule = { not: { field: 'segments', op: 'contains', value: 'upper' } };
    const done = await startDifference('lapsed', rule, { ...dependencies(), programme });
    expect(done).toMatchObject({ state: 'done', joins: (people * 2) / 3, leaves: people / 6 });
    expect((await tables.all('contacts')).some(({ work }) => (work as { id?: string })?.id === done.id)).toBe(false);
    const ring = startDifference('lapsed', { field: 'segments', op: 'contains', value: 'lapsed' }, dependencies());
    await expect(ring).rejects.toMatchObject({ status: 400, errors: [{ path: 'rule.value' }] });
  });
});

test('of a segment it is counted how many may be written to, and why the others may not', async () => {
  const confirmed = aSubscription().purposes.newsletter!;
  const standings: (Partial<Subscription> | undefined)[] = [
    {},
    {},
    { suppressed: { reason: 'complaint', at } },
    { purposes: { newsletter: { ...confirmed, state: 'withdrawn' } } },
    { purposes: { profiling: confirmed } },
    { pausedUntil: '2027-06-01T08:00:00.000Z' },
    { pausedUntil: '2027-05-01T08:00:00.000Z' },
    undefined,
  ];
  const { memberships } = dependencies();
  for (const [i, fields] of standings.entries()) {
    await memberships.put(idOf(i), 'lapsed');
    const Item = { ...subscriptionKey(idOf(i)), ...aSubscription(fields) };
    if (fields) await tables.client.send(new PutCommand({ TableName: 'contacts', Item }));
  }
  const counted = await countSegment('lapsed', purposesAsked(undefined, shop), dependencies());
  const excluded = { suppressed: 1, withdrawn: 1, 'no-consent': 2, paused: 1 };
  expect(counted).toEqual({ members: 8, deliverable: 3, excluded });
  expect(() => purposesAsked('profiling', shop)).toThrow(expect.objectContaining({ status: 400 }));
});

test('why somebody is in a segment or not is told, with its version', async () => {
  const asked = await whyMember(idOf(6), 'lapsed', dependencies());
  expect(asked).toMatchObject({ member: false, version: 0, conditions: [{ is: 3, holds: true }, { missing: true }] });
  await expect(whyMember('con_nobody', 'lapsed', dependencies())).rejects.toMatchObject({ status: 404 });
  await expect(whyMember(idOf(6), 'nowhere', dependencies())).rejects.toMatchObject({ status: 404 });
});

describe('who came by which way', () => {
  test('every form and placement is there, with everybody counted once by their way', async () => {
    const all = await viewPlaces({ ...dependencies(), mayGoOn: () => true });
    const sum = (ways: readonly { people: number }[]) => ways.reduce((total, way) => total + way.people, 0);
    expect(sum([...all.forms, ...all.others])).toBe(people);
    expect(all.forms.map(({ id }) => id)).toEqual(Object.keys(shop.forms));
    expect(all.placements.map(({ id }) => id)).toEqual(Object.keys(shop.placements));
    expect(all.forms.find(({ bought }) => bought > 0)?.bought ?? all.others[0]?.bought).toBe(people / 3);
    expect(all).not.toHaveProperty('seen');
  });

  test('what there was no time for is said', async () => {
    const some = await viewPlaces({ ...dependencies(), mayGoOn: () => false });
    expect(some.of).toBe(people);
    expect(some.seen).toBeLessThan(people);
    expect(some.seen).toBeGreaterThan(0);
  });
});
