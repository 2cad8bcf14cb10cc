import { marshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Contact } from '../../../functions/contacts/contact.schema.ts';
import { circuit } from '../../../functions/mail/circuit.ts';
import { sendMail } from '../../../functions/mail/sendMail.ts';
import { mayMail } from '../../../functions/permission/mayMail.ts';
import type { Subscription } from '../../../functions/permission/subscription.schema.ts';
import { parseSecret } from '../../../functions/platform/secret.ts';
import { shardOf, shards } from '../../../functions/platform/shard.ts';
import { entryOf } from '../../../functions/programme/campaigns/audience.ts';
import { type CampaignHead, causeOf } from '../../../functions/programme/campaigns/campaign.schema.ts';
import { expandAt, isPast } from '../../../functions/programme/campaigns/campaignMoments.ts';
import { judge } from '../../../functions/programme/judge.ts';
import { builtInLetters } from '../../../functions/programme/letters/builtInLetters.ts';
import type { CompiledLetter } from '../../../functions/programme/letters/compiledLetter.schema.ts';
import type { Programme } from '../../../functions/programme/programme.types.ts';
import type { Rule } from '../../../functions/programme/rule.schema.ts';
import type { CountedSend, Send } from '../../../functions/programme/send.schema.ts';
import { audienceOf } from '../../../functions/reports/audienceOf.ts';
import { calendarOf } from '../../../functions/reports/calendarOf.ts';
import { noTally, tally } from '../../../functions/reports/tally.ts';
import type { Shop } from '../../../functions/shop/shop.ts';
import { addDuration } from '../../../functions/time/addDuration.ts';
import { localDate } from '../../../functions/time/localDate.ts';
import { aContact, aProgramme, aVoucher, shop as demonstration } from '../../support/builders.ts';

/**
 * Random shops (segments that time changes, exclusions, caps, quiet hours, zones, consents, two campaigns beside the
 * automations). What the audience of each campaign is said to be at an instant is what its report says when everything
 * has happened, if nobody did anything in between; and so is every day of the calendar.
 */
const start = Date.parse('2027-03-20T10:00:00.000Z');
const iso = (ms: number) => new Date(ms).toISOString();
const hour = 3_600_000;
const { keyring } = parseSecret(JSON.stringify({ pepper: 'p'.repeat(64) }));

const before = fc.integer({ min: 1, max: 60 * 24 }).map((hours) => iso(start - hours * hour));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
type Made<A> = A extends fc.Arbitrary<infer T> ? T : never;

const people = fc.array(
  fc.record({
    timeZone: maybe(fc.constantFrom('Pacific/Kiritimati', 'America/New_York', 'Europe/Helsinki', 'Asia/Kolkata')),
    birthday: maybe(fc.integer({ min: 0, max: 30 }).map((days) => `--${iso(start + days * 24 * hour).slice(5, 10)}`)),
    createdAt: before,
    ordered: maybe(before),
    locale: fc.constantFrom('pl' as const, 'en' as const, 'fi' as const),
    state: fc.constantFrom('confirmed', 'confirmed', 'confirmed', 'confirmed', 'withdrawn', undefined),
    suppressed: fc.constantFrom(false, false, false, true),
    pausedUntil: maybe(fc.integer({ min: -24, max: 30 * 24 }).map((hours) => iso(start + hours * hour))),
    lastMarketingAt: maybe(before),
  }),
  { minLength: 2, maxLength: 4 },
);
const rules: Record<string, Rule> = {
  everybody: { all: [] },
  recent: { field: 'createdAt', op: 'newerThan', value: 'P30D' },
  settled: { field: 'createdAt', op: 'olderThan', value: 'P40D' },
  customers: { field: 'orders.count', op: 'gte', value: 1 },
};
const segment = fc.constantFrom(...Object.keys(rules));
const campaign = fc.record({
  segment,
  exclude: fc.subarray(['recent', 'customers'], { maxLength: 1 }),
  at: fc.integer({ min: 15 * 60, max: 28 * 24 * 60 }).map((minutes) => iso(start + minutes * 60_000).slice(0, 16)),
  zone: fc.constantFrom('shop' as const, 'contact' as const),
  grace: fc.constantFrom('PT6H', 'P1D', 'P7D'),
  holdout: fc.constantFrom(0, 0.3),
  locales: fc.constantFrom(['pl', 'en', 'fi'] as const, ['pl', 'en'] as const),
  ab: maybe(fc.constant({ share: 0.5, by: 'clicks' as const, after: 'PT4H' })),
});
const shops = fc.record({
  every: fc.constantFrom('PT0S', 'P1D', 'P7D'),
  quiet: fc.constantFrom(['21:00', '08:00'], ['00:00', '00:00'], ['10:00', '20:00']),
  campaigns: fc.array(campaign, { minLength: 1, maxLength: 2 }),
});

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => {}));

test('what is promised of every campaign and day is what is accounted for, if nothing happens in between', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(shops, people, async (kind, all) => {
      const world = aWorld(kind, all);
      const { shop, programme, campaigns } = world;
      const dependencies = { ...world.tables, around: { shop, programme, campaigns }, now: iso(start) };
      const promised = await Promise.all(campaigns.map((one) => audienceOf(one, dependencies, () => true)));
      const days = await calendarOf({ from: '2027-03-20', to: '2027-05-20' }, dependencies, () => true);
      const sends = await world.live();
      for (const [i, { id }] of campaigns.entries()) {
        const { total, goes, excluded } = promised[i]!;
        const report = noTally();
        for (const send of sends) if (send.cause === causeOf(id)) tally(report, send as CountedSend);
        expect({ total, goes, excluded }).toEqual({
          total: report.audience,
          goes: report.sent,
          excluded: { ...report.skipped, ...(report.planned > 0 && { held: report.planned }) },
        });
        for (const word of Object.keys(excluded)) seen.add(word);
      }
      const gone = sends.filter(({ state, at }) => state === 'sent' && at! < '2027-05-20T22:00:00.000Z');
      const facts = Map.groupBy(gone, ({ at, cause }) => `${localDate(at!, shop.timeZone)} ${cause}`);
      const goes = days.items.flatMap(({ date, causes }) =>
        Object.entries(causes).flatMap(([cause, { goes }]) => (goes > 0 ? [[`${date} ${cause}`, goes] as const] : [])),
      );
      expect(new Map(goes)).toEqual(new Map([...facts].sort().map(([key, mails]) => [key, mails.length])));
    }),
    { numRuns: 1000 },
  );
  const most = ['capped', 'excluded-segment', 'held-out', 'no-consent', 'no-language', 'paused', 'suppressed'];
  expect([...seen]).toEqual(expect.arrayContaining([...most, 'withdrawn', 'quiet-hours']));
}, 300_000);

/** One shop and one letter for each kind: it is prepared once for each. */
const known = new Map<string, Shop>();
const letters = new Map<Shop, CompiledLetter>();
function letterIn(shop: Shop): CompiledLetter {
  if (!letters.has(shop)) letters.set(shop, { ...builtInLetters.birthday });
  return letters.get(shop)!;
}

function shopWith({ every, quiet }: Made<typeof shops>): Shop {
  const [from, to] = quiet as [string, string];
  const key = `${every} ${from}`;
  if (!known.has(key)) known.set(key, { ...demonstration, cap: { every }, quietHours: { from, to } });
  return known.get(key)!;
}

function aWorld(kind: Made<typeof shops>, all: Made<typeof people>) {
  const shop = shopWith(kind);
  const programme = programmeOf();
  const campaigns = kind.campaigns
    .map((one, i) => headOf(one, `cmp_${i}`))
    .filter(({ schedule }) => !isPast(schedule!, shop.timeZone, iso(start)));
  const contacts = new Map<string, Contact>();
  const subscriptions = new Map<string, Subscription | undefined>();
  const sends = new Map<string, Send>();
  const agenda = new Map<string, { at: string; run: () => Promise<void> | void }>();
  for (const [i, one] of all.entries()) {
    const contact = contactOf(`con_${i}`, one);
    const { mails } = judge(contact, shop, programme, iso(start));
    contact.plans = Object.fromEntries(mails.map(({ occasion, cause, dueAt }) => [occasion, { cause, dueAt }]));
    contacts.set(contact.id, contact);
    subscriptions.set(contact.id, subscriptionOf(one));
    for (const mail of mails) plan({ ...mail, state: 'planned' }, mail.dueAt);
  }
  let now = start;

  function plan(mail: Send, at: string): void {
    const key = `${mail.contactId} ${mail.occasion}`;
    sends.set(key, mail);
    // Mails of one instant go in the order of their occasions, as they are forecast.
    agenda.set(`2 ${mail.occasion} ${mail.contactId}`, { at, run: () => send(key) });
  }

  async function send(key: string): Promise<void> {
    const mail = sends.get(key)!;
    const { contactId, occasion } = mail;
    await sendMail(
      { contactId, occasion },
      {
        shop,
        keyring,
        programme: async () => programme,
        letters: async () => letterIn(shop),
        issue: async () => aVoucher(),
        campaigns: {
          head: async (id) => campaigns.find((one) => one.id === id),
          letters: async () => ({ a: letterIn(shop) }),
          wait: vi.fn(),
        },
        publicUrl: 'https://shop.example',
        clock: () => new Date(now),
        circuit: circuit(),
        room: { take: async () => undefined, giveBack() {} },
        contacts: { glance: async () => contacts.get(contactId) },
        orders: { since: async () => [] },
        mailer: async () => ({ messageId: 'm' }),
        subscriptions: {
          look: async () => subscriptions.get(contactId),
          claim: async (_, request, at) => {
            const held = subscriptions.get(contactId);
            if (mayMail(held, request, at)) throw refusal(held);
            const claims = { ...held!.claims, [request.occasion]: at };
            subscriptions.set(contactId, { ...held!, lastMarketingAt: at, claims });
            return held!;
          },
          release: vi.fn(),
          forget: vi.fn(),
        },
        sends: {
          hold: vi.fn(),
          lookAgain: vi.fn(),
          glance: async () => mail,
          move: async (moved, at) => plan({ ...moved, state: 'planned' }, at) as never,
          settle: async (_, outcome, at) => void sends.set(key, { ...mail, ...outcome, at } as Send) as never,
        },
      },
    );
  }

  /** As `expand` enters an audience: by the memberships that judging has written by then. */
  function expand(campaign: CampaignHead): void {
    campaign.state = 'running';
    for (const contact of contacts.values()) {
      const { segments } = judge(contact, shop, programme, iso(now));
      if (!(campaign.segment in segments)) continue;
      const excluded = (campaign.exclude ?? []).some((one) => one in segments);
      const entry = entryOf({ ...campaign, schedule: campaign.schedule! }, contact, {
        excluded,
        shopZone: shop.timeZone,
      });
      const { mail } = entry;
      if ('skipped' in entry) {
        const state = { state: 'skipped', reason: entry.skipped, at: iso(now) } as const;
        sends.set(`${mail.contactId} ${mail.occasion}`, { ...mail, ...state });
      } else if (entry.waits) sends.set(`${mail.contactId} ${mail.occasion}`, { ...mail, state: 'planned' });
      else plan({ ...mail, state: 'planned' }, mail.dueAt);
    }
  }

  /** As `decide` and `release` mail those who waited for the better variant. */
  function decide(campaign: CampaignHead): void {
    const figures = { sent: 0, responded: 0 };
    campaign.winner = { variant: 'b', at: iso(now), a: figures, b: figures };
    for (const mail of sends.values())
      if (mail.cause === causeOf(campaign.id) && mail.state === 'planned' && !mail.variant)
        plan({ ...mail, variant: 'b' }, mail.dueAt > iso(now) ? mail.dueAt : iso(now));
  }

  for (const campaign of campaigns) {
    const [day, time] = campaign.schedule!.at.split('T');
    agenda.set(`0 ${campaign.id}`, { at: expandAt(campaign.schedule!, shop.timeZone), run: () => expand(campaign) });
    const local = addDuration(iso(Date.parse(`${day}T${time}:00.000Z`)), 'PT0S', 'UTC');
    const offset = Date.parse(local) - offsetOf(shop.timeZone, local);
    if (campaign.ab)
      agenda.set(`1 ${campaign.id}`, {
        at: addDuration(iso(offset), campaign.ab.after, 'UTC'),
        run: () => decide(campaign),
      });
  }

  const live = async () => {
    for (;;) {
      const [next] = [...agenda].sort(
        ([a, x], [b, y]) => Math.max(now, Date.parse(x.at)) - Math.max(now, Date.parse(y.at)) || (a < b ? -1 : 1),
      );
      if (!next) return [...sends.values()];
      const [key, { at, run }] = next;
      agenda.delete(key);
      now = Math.max(now, Date.parse(at));
      await run();
    }
  };

  const ids = [...contacts.keys()].sort();
  const tables = {
    everybody: { page: async (shard: string) => ids.filter((id) => shardOf(id) === shard) },
    sends: {
      ofCause: async (cause: string, shard: string) => ({
        sends: [...sends.values()].filter((send) => send.cause === cause && shardOf(send.contactId) === shard),
      }),
    },
    standing: async (refs: readonly { contactId: string; occasion: string }[]) =>
      refs.flatMap(({ contactId, occasion }) => sends.get(`${contactId} ${occasion}`) ?? []),
    people: {
      known: async (some: readonly string[]) =>
        new Map(some.map((id) => [id, { contact: contacts.get(id), subscription: subscriptions.get(id) }])),
    },
    orders: { since: async () => [] },
  };
  expect(shards.length).toBeGreaterThan(1);
  return { shop, programme, campaigns, tables, live };
}

/** How far ahead of UTC a zone's clock is when it shows this. */
function offsetOf(zone: string, wall: string): number {
  const shown = (ms: number) =>
    Date.parse(`${new Date(ms).toLocaleString('sv', { timeZone: zone }).replace(' ', 'T')}Z`);
  const guess = Date.parse(wall) - (shown(Date.parse(wall)) - Date.parse(wall));
  return shown(guess) - guess;
}

function programmeOf(): Programme {
  const known = aProgramme();
  const [birthday, winBack] = [known.automations.get('birthday')!, known.automations.get('win-back')!];
  const segments = Object.entries(rules).map(
    ([id, rule]) => [id, { id, rule, name: id, version: 1, from: '1970-01-01T00:00:00.000Z', builtIn: false }] as const,
  );
  return {
    ...known,
    segments: new Map(segments),
    automations: new Map([
      ['birthday', birthday],
      ['win-back', { ...winBack, trigger: { on: 'silence', after: 'P50D' } }],
    ]),
  };
}

function headOf(
  { at, zone, grace, locales, holdout, exclude, ...rest }: Made<typeof campaign>,
  id: string,
): CampaignHead {
  return {
    ...{ id, name: id, purpose: 'newsletter', state: 'scheduled', version: 1, by: 'Zofia' },
    ...{ createdAt: iso(start), savedAt: iso(start), scheduledAt: iso(start) },
    ...rest,
    holdout,
    exclude,
    locales: [...locales],
    schedule: { at, zone, grace },
  };
}

function contactOf(
  id: string,
  { timeZone, birthday, createdAt, locale, ordered: at }: Made<typeof people>[number],
): Contact {
  const recent = at ? [{ id: 'o', at, total: 900, currency: 'PLN' }] : [];
  const orders: Contact['orders'] = at
    ? { count: 1, totals: { PLN: 900 }, firstAt: at, lastAt: at, recent }
    : { count: 0, totals: {}, recent };
  return aContact({ id, timeZone, birthday, createdAt, locale, orders });
}

function subscriptionOf({
  state,
  suppressed,
  createdAt,
  pausedUntil,
  lastMarketingAt,
}: Made<typeof people>[number]): Subscription {
  return {
    purposes: state ? { newsletter: { state: state as 'confirmed', at: createdAt, record: 'rec_1' } } : {},
    claims: {},
    ...(pausedUntil && { pausedUntil }),
    ...(lastMarketingAt && { lastMarketingAt }),
    ...(suppressed && { suppressed: { reason: 'complaint' as const, at: createdAt } }),
  };
}

const refusal = (item?: object) =>
  Object.assign(new Error('refused'), {
    name: 'ConditionalCheckFailedException',
    Item: item && marshall(item, { removeUndefinedValues: true }),
  });
