import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type AgendaTable, agendaTable } from '../../../functions/agenda/agenda.table.ts';
import { jobsTable } from '../../../functions/agenda/jobs.table.ts';
import { contactOrdersTable } from '../../../functions/contacts/contactOrders.table.ts';
import { everybodyTable } from '../../../functions/contacts/everybody.table.ts';
import { inEverybody } from '../../../functions/contacts/everybody.ts';
import { sendsTable } from '../../../functions/mail/sends.table.ts';
import { standingSends } from '../../../functions/mail/standingSends.table.ts';
import { peopleTable } from '../../../functions/permission/people.table.ts';
import type { Subscription } from '../../../functions/permission/subscription.schema.ts';
import { contactKey, subscriptionKey } from '../../../functions/platform/tableKeys.ts';
import type { CampaignHead } from '../../../functions/programme/campaigns/campaign.schema.ts';
import { defaults } from '../../../functions/programme/defaults.ts';
import { definitionSchemas } from '../../../functions/programme/definition.schema.ts';
import type { Programme } from '../../../functions/programme/programme.types.ts';
import { nothingStored, programmeAt } from '../../../functions/programme/programmeAt.ts';
import { audienceOf } from '../../../functions/reports/audienceOf.ts';
import { calendarOf } from '../../../functions/reports/calendarOf.ts';
import { foretell } from '../../../functions/reports/foretell.ts';
import { foretellingSchema, foretellOn, type Question } from '../../../functions/reports/foretelling.ts';
import { aroundNow, timed } from '../../../functions/reports/lookAhead.ts';
import { previewAutomation } from '../../../functions/reports/previewAutomation.ts';
import { programmeWith } from '../../../functions/staff/programmeWith.ts';
import { aContact, aSubscription, shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

/** What is asked of more people than there is time to look at. */
const people = 1_100;
const now = new Date('2027-01-20T10:00:00.000Z');
const idOf = (i: number) => `con_0198a000-0000-7000-8000-${String(i).padStart(12, '0')}`;

let tables: Tables;
/** The work that was put on the agenda. */
const scheduled: { kind: string; id: string }[] = [];
beforeAll(async () => {
  tables = await startTables();
  const put = (Item: object) => tables.client.send(new PutCommand({ TableName: 'contacts', Item }));
  for (let from = 0; from < people; from += 50)
    await Promise.all(
      Array.from({ length: 50 }, async (_, k) => {
        const id = idOf(from + k);
        const i = from + k;
        const state = i % 5 === 0 ? 'withdrawn' : 'confirmed';
        const createdAt = '2026-11-01T10:00:00.000Z';
        const purposes = { newsletter: { state, at: createdAt, record: 'rec_1' } } as Subscription['purposes'];
        const contact = aContact({ id, createdAt, ...(i % 3 === 0 && { birthday: '--02-03' }) });
        await put({ ...contactKey(id), ...contact, ...inEverybody(id) });
        await put({ ...subscriptionKey(id), ...aSubscription({ purposes }) });
      }),
    );
}, 120_000);
afterAll(() => tables.stop());
beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => {}));

const draft: CampaignHead = {
  ...{ id: 'cmp_1', name: 'Spring', segment: 'everybody', purpose: 'newsletter', locales: ['pl'], state: 'draft' },
  ...{ version: 1, createdAt: now.toISOString(), savedAt: now.toISOString(), by: 'mila' },
  schedule: { at: '2027-02-01T10:00', zone: 'shop', grace: 'PT6H' },
};
const programme: Programme = {
  ...programmeAt(defaults, nothingStored, now.toISOString()),
  segments: new Map([
    [
      'everybody',
      { id: 'everybody', version: 1, from: '1970-01-01T00:00:00.000Z', builtIn: false, name: 'All', rule: { all: [] } },
    ],
  ]),
};

function world({ campaign = draft, version = programme.version, at = now } = {}) {
  const { client } = tables;
  return {
    jobs: jobsTable(client, 'contacts', foretellingSchema),
    agenda: {
      schedule: ((owner, work, when) => {
        scheduled.push(work as never);
        return agendaTable(client, 'contacts').schedule(owner, work, when);
      }) satisfies AgendaTable['schedule'],
    },
    everybody: everybodyTable(client, 'contacts'),
    people: peopleTable(client, 'contacts'),
    orders: contactOrdersTable(client, 'contacts'),
    standing: standingSends(client, 'contacts'),
    sends: sendsTable(client, 'contacts'),
    campaigns: { get: async () => campaign, current: async () => [{ ...campaign, state: 'scheduled' as const }] },
    programme: async () => ({ ...programme, version }),
    stored: async () => nothingStored,
    ...{ defaults, shop, now: at },
  };
}
type World = ReturnType<typeof world>;

const { before, after } = programmeWith(
  'win-back',
  { trigger: { on: 'silence', after: 'P100D' } },
  { items: [], defaults, schemas: definitionSchemas(shop), now },
);
const body = after.automations.get('win-back')!;
const { id: _, version: __, from: ___, builtIn: ____, earlier: _____, ...said } = body;

/** The three questions, and how each is answered at once, with time for everybody or for a page. */
const questions: [string, Question, (world: World, mayGoOn: () => boolean) => Promise<object>][] = [
  [
    'the audience of a draft',
    { of: 'audience', campaign: 'cmp_1', version: 1 },
    async (around, mayGoOn) => {
      const asked = timed(draft, around);
      const looking = { ...around, around: await aroundNow(around, asked), now: around.now.toISOString() };
      return audienceOf(asked, looking, mayGoOn);
    },
  ],
  [
    'the calendar',
    { of: 'calendar', from: '2027-01-20', to: '2027-02-18' },
    async (around, mayGoOn) => {
      const looking = { ...around, around: await aroundNow(around), now: around.now.toISOString() };
      return calendarOf({ from: '2027-01-20', to: '2027-02-18' }, looking, mayGoOn);
    },
  ],
  [
    'an automation that is to be saved',
    { of: 'preview', automation: 'win-back', body: said },
    (around, mayGoOn) =>
      previewAutomation(
        { id: 'win-back', before, after },
        { ...around, now: around.now.toISOString(), mayGoOn, chance: 0 },
      ),
  ],
];

/** Examples are of whoever comes first. */
const figures = (answer: object) => ({ ...answer, examples: [], changes: [] });

test.each(questions)(
  '%s is foretold at once where there is time, and nothing is left of it',
  async (_, question, ask) => {
    const before = scheduled.length;
    const whole = await foretell(question, () => ask(world(), () => true) as never, world());
    expect(scheduled).toHaveLength(before);
    expect(JSON.stringify(whole)).toMatch(/"(goes|withdrawn)":[1-9]/);
    expect(whole).not.toHaveProperty('of');
  },
);

test.each(questions)(
  '%s is foretold of some where there is none, then of all as work that any crash is outlived by, exactly',
  async (_, question, ask) => {
    const whole = figures(await ask(world(), () => true));
    const asked = () => foretell(question, () => ask(world(), () => false) as never, world());
    const part = await asked();
    expect(part).toMatchObject(question.of === 'preview' ? { total: people } : { of: people });
    expect((part as { seen: number }).seen).toBeLessThan(people);
    const { id } = scheduled.at(-1)!;
    // Two workers at once, over and over; one of them dies of it now and then.
    for (let seen = -1; ; ) {
      const more = await Promise.all([foretellOn(id, world()), foretellOn(id, world())]);
      const told = (await asked()) as { seen?: number };
      if (!more.includes(true)) break;
      expect(told.seen).toBeGreaterThan(seen);
      seen = told.seen!;
    }
    expect(figures(await asked())).toEqual(whole);
  },
);

test('what is counted by a programme or campaigns that are others by now is counted anew', async () => {
  const [, question, ask] = questions[0]!;
  const asking = (around: World) => foretell(question, () => ask(around, () => false) as never, around);
  const later = new Date(now.getTime() + 3_600_000);
  await asking(world({ version: '2027-01-20T11:00:00.000Z', at: later }));
  const { id } = scheduled.at(-1)!;
  const changed = world({ version: '2027-01-20T11:30:00.000Z', at: later });
  const { at: before } = (await changed.jobs.get(id))!;
  await foretellOn(id, world({ version: '2027-01-20T11:00:00.000Z', at: later }));
  expect((await changed.jobs.get(id))!.shard).toBeGreaterThan(0);
  expect(await foretellOn(id, changed)).toBe(true);
  expect(await changed.jobs.get(id)).toMatchObject({ shard: 0, done: 0, sums: { total: 0 } });
  expect(before).toBe(later.toISOString());
  // Another version of the campaign is another question; what is left of this one comes to an end.
  const saved = world({ campaign: { ...draft, version: 2 } });
  expect(await foretellOn(id, saved)).toBe(false);
});
