import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type AgendaTable, agendaTable } from '../../../functions/agenda/agenda.table.ts';
import { jobsTable } from '../../../functions/agenda/jobs.table.ts';
import { contactOrdersTable } from '../../../functions/contacts/contactOrders.table.ts';
import { everybodyTable } from '../../../functions/contacts/everybody.table.ts';
import { inEverybody } from '../../../functions/contacts/everybody.ts';
import { allOfCause, sendsTable } from '../../../functions/mail/sends.table.ts';
import { standingSends } from '../../../functions/mail/standingSends.table.ts';
import { peopleTable } from '../../../functions/permission/people.table.ts';
import type { Subscription } from '../../../functions/permission/subscription.schema.ts';
import { inParts, inTurn } from '../../../functions/platform/inParts.ts';
import { shardOf } from '../../../functions/platform/shard.ts';
import {
  contactKey,
  membersPk,
  sendKey,
  sendsGroup,
  sendsGroupSort,
  subscriptionKey,
} from '../../../functions/platform/tableKeys.ts';
import type { CampaignHead } from '../../../functions/programme/campaigns/campaign.schema.ts';
import { defaults } from '../../../functions/programme/defaults.ts';
import { definitionSchemas } from '../../../functions/programme/definition.schema.ts';
import { membershipsTable } from '../../../functions/programme/memberships.table.ts';
import type { Programme } from '../../../functions/programme/programme.types.ts';
import { nothingStored, programmeAt } from '../../../functions/programme/programmeAt.ts';
import type { CountedSend } from '../../../functions/programme/send.schema.ts';
import { audienceOf } from '../../../functions/reports/audienceOf.ts';
import { calendarOf } from '../../../functions/reports/calendarOf.ts';
import { countSegment, purposesAsked } from '../../../functions/reports/countSegment.ts';
import { foretell } from '../../../functions/reports/foretell.ts';
import { foretellingSchema, foretellOn, type Question } from '../../../functions/reports/foretelling.ts';
import { aroundNow, timed } from '../../../functions/reports/lookAhead.ts';
import { orderedAfter } from '../../../functions/reports/ordered.ts';
import { previewAutomation } from '../../../functions/reports/previewAutomation.ts';
import { isAnswering } from '../../../functions/reports/tally.ts';
import { programmeWith } from '../../../functions/staff/programmeWith.ts';
import { aContact, aSend, aSubscription, shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

/** What is asked of more people than there is time to look at. */
const people = 900;
const now = new Date('2027-01-20T10:00:00.000Z');
const over = 'campaign-over';
const [sentAt, ordered] = ['2027-01-02T08:00:00.000Z', '2027-01-05T10:00:00.000Z'];
const idOf = (i: number) => `con_0198a000-0000-7000-8000-${String(i).padStart(12, '0')}`;

let tables: Tables;
/** The work that was put on the agenda. */
const scheduled: { kind: string; id: string }[] = [];
beforeAll(async () => {
  tables = await startTables();
  const items = Array.from({ length: people }, (_, i) => itemsOf(i)).flat();
  await inTurn(inParts(items, 25), 4, (part) => {
    const requests = part.map((Item) => ({ PutRequest: { Item } }));
    return tables.client.send(new BatchWriteCommand({ RequestItems: { contacts: requests } }));
  });
}, 120_000);
afterAll(() => tables.stop());
beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => {}));

/** Somebody in a segment, who got a mail of a campaign that is over, was held out of it or left out, and may have ordered since. */
function itemsOf(i: number): object[] {
  const contactId = idOf(i);
  const createdAt = '2026-11-01T10:00:00.000Z';
  const state = i % 5 === 0 ? 'withdrawn' : 'confirmed';
  const purposes = { newsletter: { state, at: createdAt, record: 'rec_1' } } as Subscription['purposes'];
  const bought = { count: 1, totals: { PLN: 700 }, recent: [{ id: 'o', at: ordered, total: 700, currency: 'PLN' }] };
  const contact = aContact({
    ...{ id: contactId, createdAt, segments: i % 2 === 0 ? { everybody: '' } : {} },
    ...(i % 3 === 0 && { birthday: '--02-03' as const }),
    ...(i % 7 === 0 && { orders: bought }),
  });
  const mail = aSend({ contactId, cause: over, occasion: over, locale: i % 3 ? 'pl' : 'fi', dueAt: sentAt });
  const outcome = i % 10 === 0 ? { state: 'skipped', reason: i % 20 ? 'capped' : 'held-out' } : { state: 'sent' };
  const shard = shardOf(contactId);
  return [
    { ...contactKey(contactId), ...contact, ...inEverybody(contactId) },
    { ...subscriptionKey(contactId), ...aSubscription({ purposes }) },
    { pk: membersPk('everybody', shard), sk: contactId },
    {
      ...{ ...sendKey(contactId, over), ...mail, ...outcome, at: sentAt },
      ...{ group: sendsGroup(over, shard), groupSort: sendsGroupSort(contactId, over) },
    },
  ];
}

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
    memberships: membershipsTable(client, 'contacts'),
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

const allOver = async (around: World) => {
  const found: CountedSend[] = [];
  for await (const page of allOfCause(around.sends, over)) found.push(...page);
  return found.filter(isAnswering);
};

/** The questions, and how each is answered at once, with time for everybody or for a page. */
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
  [
    'how the members of a segment stand',
    { of: 'members', segment: 'everybody' },
    (around, mayGoOn) =>
      countSegment('everybody', purposesAsked(undefined, shop), { ...around, random: () => 0.5, mayGoOn }),
  ],
  [
    'what people ordered after a campaign',
    { of: 'orders', cause: over, within: 'P7D' },
    async (around, mayGoOn) => orderedAfter(await allOver(around), { ...around, within: 'P7D', mayGoOn }),
  ],
  [
    'what those of a segment and a language ordered after it',
    { of: 'orders', cause: over, within: 'P7D', locale: 'fi', segment: 'everybody' },
    async (around, mayGoOn) => {
      const theirs = (await allOver(around)).filter(({ locale }) => locale === 'fi');
      const within = theirs.filter(({ contactId }) => Number(contactId.slice(-12)) % 2 === 0);
      const whole = await orderedAfter(within, { ...around, within: 'P7D', mayGoOn: () => true });
      return mayGoOn() ? whole : { ...whole, seen: 1, outOf: within.length };
    },
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
    expect(JSON.stringify(whole)).toMatch(/"(goes|withdrawn|count)":[1-9]/);
    if (question.of !== 'orders') expect(whole).not.toHaveProperty('of');
  },
);

test.each(questions)(
  '%s is foretold of some where there is none, then of all as work that any crash is outlived by, exactly',
  async (_, question, ask) => {
    const whole = figures(await ask(world(), () => true));
    const asked = () => foretell(question, () => ask(world(), () => false) as never, world());
    const part = await asked();
    const { seen: looked, asked: sampled, outOf } = part as { seen?: number; asked?: number; outOf?: number };
    const named = { preview: 'total', members: 'members', orders: 'outOf' }[question.of as string] ?? 'of';
    expect(part).toMatchObject({ [named]: outOf ?? people });
    expect(sampled ?? looked).toBeLessThan(outOf ?? people);
    const { id } = scheduled.at(-1)!;
    // Two workers at once, over and over; one of them dies of it now and then.
    for (let seen = -1; ; ) {
      const more = await Promise.all([foretellOn(id, world()), foretellOn(id, world())]);
      const told = (await asked()) as { seen?: number };
      if (!more.includes(true)) break;
      expect(told.seen).toBeGreaterThanOrEqual(seen);
      seen = told.seen!;
    }
    expect(figures(await asked())).toEqual(whole);
    expect(await asked()).not.toHaveProperty('asked');
  },
  120_000,
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
