import { marshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Contact } from '../../../functions/contacts/contact.schema.ts';
import { circuit } from '../../../functions/mail/circuit.ts';
import { forecast } from '../../../functions/mail/forecast.ts';
import { sendMail } from '../../../functions/mail/sendMail.ts';
import { mayMail } from '../../../functions/permission/mayMail.ts';
import type { Subscription } from '../../../functions/permission/subscription.schema.ts';
import { parseSecret } from '../../../functions/platform/secret.ts';
import type { AutomationBody, Trigger } from '../../../functions/programme/definition.schema.ts';
import { judge, rememberedOf } from '../../../functions/programme/judge.ts';
import { builtInLetters } from '../../../functions/programme/letters/builtInLetters.ts';
import { ever, type Programme, type Segment } from '../../../functions/programme/programme.types.ts';
import type { Send } from '../../../functions/programme/send.schema.ts';
import type { Shop } from '../../../functions/shop/shop.ts';
import { aContact, aProgramme, aVoucher, shop as demonstration } from '../../support/builders.ts';

/**
 * A random shop with automations of every trigger, somebody random in it, known for a while or since now: what is
 * forecast at one instant for the coming thirty days is what the sweep, the judge and the sender then make of it, to the
 * instant and the reason, if nothing but time happens.
 */
const start = Date.parse('2027-03-20T10:00:00.000Z');
const hour = 3_600_000;
const day = 24 * hour;
const iso = (ms: number) => new Date(ms).toISOString();
const { keyring } = parseSecret(JSON.stringify({ pepper: 'p'.repeat(64) }));

const ago = (days: number) => fc.integer({ min: 1, max: days * 24 }).map((hours) => iso(start - hours * hour));
const coming = fc.integer({ min: 0, max: 32 }).map((days) => iso(start + days * day).slice(4, 10));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const offers = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('spring', 'summer'),
    begins: fc.integer({ min: -20, max: 25 }),
    lasts: fc.integer({ min: 1, max: 10 }),
  }),
  { minLength: 1, maxLength: 2, selector: ({ id }) => id },
);
const wallOf = (days: number) => `${iso(start + days * day).slice(0, 10)}T09:30`;

const triggers: fc.Arbitrary<Trigger> = fc.oneof(
  {
    weight: 1,
    arbitrary: offers.map(
      (some): Trigger => ({
        on: 'refused',
        offers: some.map(({ id, begins, lasts }) => ({ id, from: wallOf(begins), until: wallOf(begins + lasts) })),
      }),
    ),
  },
  // Few have refused, or agreed, lately: these come up often enough to be sure of some of them.
  { weight: 4, arbitrary: fc.constantFrom<Trigger>({ on: 'refused' }, { on: 'confirmed' }) },
  { weight: 5, arbitrary: coming.map((date): Trigger => ({ on: 'date', date: `-${date}`, at: '09:00' })) },
  {
    weight: 5,
    arbitrary: fc.constantFrom<Trigger>(
      { on: 'date', holiday: 'easter', at: '02:30' },
      { on: 'birthday', at: '09:00', leapDay: 'feb-28' },
      { on: 'silence', after: 'P30D' },
      { on: 'silence', after: 'P90D' },
      { on: 'joined' },
      { on: 'confirmed' },
      { on: 'ordered' },
      { on: 'refused' },
      { on: 'left-cart' },
      { on: 'segment-entered', segment: 'quiet' },
      { on: 'segment-entered', segment: 'recent' },
    ),
  },
);
const step = fc.record({
  after: fc.constantFrom('PT0S', 'PT4H', 'P3D', 'P14D', 'P20D'),
  letter: fc.constant('birthday'),
  onlyIf: maybe(fc.constant({ field: 'orders.countIn', op: 'eq', value: 0, within: 'P20D' } as const)),
});
const automations: fc.Arbitrary<AutomationBody[]> = fc.array(
  fc.record({
    trigger: triggers,
    purpose: fc.constant('newsletter'),
    cap: fc.constantFrom('exempt' as const, { deferUpTo: 'PT0S' }, { deferUpTo: 'P3D' }, { deferUpTo: 'P14D' }),
    lateBy: fc.constantFrom('same-day' as const, 'PT6H', 'P1D', 'P7D'),
    steps: fc.array(step, { minLength: 1, maxLength: 3 }),
    state: fc.constantFrom('on' as const, 'on' as const, 'on' as const, 'paused' as const),
  }),
  { minLength: 1, maxLength: 4 },
);
const shops = fc.record({
  every: fc.constantFrom('PT0S', 'P1D', 'P7D', 'P1M'),
  quiet: fc.constantFrom(['21:00', '08:00'], ['00:00', '00:00'], ['06:00', '23:30']),
  automations,
});
const people = fc.record({
  timeZone: maybe(fc.constantFrom('Pacific/Kiritimati', 'America/New_York', 'Europe/Belgrade', 'Africa/Cairo')),
  birthday: maybe(coming.map((date) => `-${date}`)),
  createdAt: ago(120),
  agreedAt: maybe(ago(40)),
  ordered: maybe(fc.oneof(ago(20), ago(100))),
  refused: maybe(ago(40)),
  cart: maybe(ago(10)),
  state: fc.constantFrom('confirmed' as const, 'confirmed' as const, 'confirmed' as const, 'withdrawn' as const),
  pausedUntil: maybe(fc.integer({ min: -5, max: 20 }).map((days) => iso(start + days * day))),
  lastMarketingAt: maybe(ago(20)),
  /** For how many hours the shop has lived with them before it asks. */
  lived: fc.integer({ min: 0, max: 15 * 24 }),
});
type Made<A> = A extends fc.Arbitrary<infer T> ? T : never;

const quiet = { field: 'orders.lastAt', op: 'olderThan', value: 'P60D' } as const;
const recent = { field: 'createdAt', op: 'newerThan', value: 'P30D' } as const;
const segments: Segment[] = [
  { id: 'quiet', version: 1, from: ever, builtIn: false, name: 'Quiet', rule: { any: [quiet, { not: recent }] } },
  { id: 'recent', version: 1, from: ever, builtIn: false, name: 'Recent', rule: recent },
];

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => {}));

test('what is forecast of thirty days is what becomes of them, for every trigger, cap and lateness', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(shops, people, async (rules, person) => {
      const shop: Shop = {
        ...demonstration,
        cap: { every: rules.every },
        quietHours: { from: rules.quiet[0]!, to: rules.quiet[1]! },
      };
      const programme = programmeOf(rules.automations);
      const life = living(contactOf(person), subscriptionOf(person), { shop, programme });
      const from = start + person.lived * hour;
      await life.until(start, from);
      const { contact, subscription, sends } = life.known();
      const before = new Set(ended(sends).map(({ occasion }) => occasion));
      const fates = forecast(
        { contact, subscription, sends },
        () => ({ shop, programme }),
        iso(from),
        iso(from + 30 * day),
      );
      await life.until(from, from + 30 * day);
      const lived = ended(life.known().sends).filter(({ occasion }) => !before.has(occasion));
      expect(fates.map(spoken).sort()).toEqual(lived.map(written).sort());
      for (const { mail, ...fate } of fates) {
        const { trigger } = programme.automations.get(mail.cause)!;
        seen.add(trigger.on === 'refused' && trigger.offers ? 'offer' : trigger.on);
        seen.add(fate.will === 'skip' ? fate.reason : fate.will);
      }
    }),
    { numRuns: 600 },
  );
  for (const trigger of [
    'date',
    'birthday',
    'silence',
    'confirmed',
    'refused',
    'offer',
    'left-cart',
    'segment-entered',
  ])
    expect(seen).toContain(trigger);
  for (const fate of ['go', 'capped', 'withdrawn', 'paused', 'quiet-hours']) expect(seen).toContain(fate);
}, 300_000);

test('however automations are paused and resumed, nobody is mailed for an occasion twice, nor by a paused one', async () => {
  let sent = 0;
  const turns = fc.array(fc.integer({ min: 1, max: 6 * 24 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(shops, people, turns, async (rules, person, waits) => {
      const shop: Shop = { ...demonstration, cap: { every: rules.every } };
      const on = programmeOf(rules.automations.map((one) => ({ ...one, state: 'on' })));
      const held = { programme: on, shop };
      const life = living(contactOf(person), subscriptionOf(person), held);
      let at = start;
      for (const [turn, hours] of waits.entries()) {
        const [before, paused] = [life.mailed.length, turn % 2 === 1];
        const state = paused ? ('paused' as const) : ('on' as const);
        const all = [...on.automations].map(([id, one]) => [id, { ...one, state, from: iso(at) }] as const);
        held.programme = { ...on, version: iso(at), automations: new Map(all) };
        await life.until(at, at + hours * hour);
        if (paused) expect(life.mailed.length).toBe(before);
        at += hours * hour;
      }
      expect(life.mailed).toEqual([...new Set(life.mailed)]);
      sent += life.mailed.length;
    }),
    { numRuns: 600 },
  );
  expect(sent).toBeGreaterThan(20);
}, 120_000);

type Fates = ReturnType<typeof forecast>;
const spoken = ({ mail, at, ...fate }: Fates[number]) =>
  `${mail.occasion} ${fate.will === 'go' ? 'sent' : 'reason' in fate ? fate.reason : ''} ${at}`;
const written = ({ occasion, state, reason, at }: Send) => `${occasion} ${reason ?? state} ${at}`;
const ended = (sends: readonly Send[]) => sends.filter(({ state }) => state !== 'planned');

function programmeOf(bodies: AutomationBody[]): Programme {
  const all = bodies.map((body, i) => ({ ...body, id: `a${i}`, version: 1, from: ever, builtIn: false }));
  return {
    version: ever,
    vouchers: new Map(),
    segments: new Map([...aProgramme().segments, ...segments.map((one) => [one.id, one] as const)]),
    automations: new Map(all.map((one) => [one.id, one])),
  };
}

function contactOf(person: Made<typeof people>): Contact {
  const { ordered: at, refused, cart } = person;
  const orders = at && {
    ...{ count: 1, totals: { PLN: 900 }, firstAt: at, lastAt: at },
    recent: [{ id: 'o', at, total: 900, currency: 'PLN' }],
  };
  const interactions = {
    count: 1,
    refusals: refused ? { 'too-dear': refused } : {},
    ...(cart && { cart: { at: cart } }),
  };
  const { timeZone, birthday, createdAt, agreedAt } = person;
  return aContact({ timeZone, birthday, createdAt, agreedAt, interactions, ...(orders && { orders }) });
}

const subscriptionOf = ({ state, createdAt, pausedUntil, lastMarketingAt }: Made<typeof people>): Subscription => ({
  purposes: { newsletter: { state, at: createdAt, record: 'rec_1' } },
  claims: {},
  ...(pausedUntil && { pausedUntil }),
  ...(lastMarketingAt && { lastMarketingAt }),
});

/** The system in miniature: tables in memory, the clock going from one due moment to the next. */
function living(contact: Contact, subscription: Subscription, held: { shop: Shop; programme: Programme }) {
  const { shop } = held;
  const mailed: string[] = [];
  const sends = new Map<string, { mail: Send; agendaAt: number }>();
  let now = start;

  const judgeNow = () => {
    const { programme } = held;
    const verdict = judge(contact, shop, programme, iso(now));
    const before = contact.plans ?? {};
    for (const mail of verdict.mails) {
      const known = sends.get(mail.occasion);
      if (before[mail.occasion]?.dueAt === mail.dueAt || (known && known.mail.state !== 'planned')) continue;
      sends.set(mail.occasion, { mail: { ...mail, state: 'planned' }, agendaAt: Date.parse(mail.dueAt) });
    }
    const planned = new Set(verdict.mails.map(({ occasion }) => occasion));
    for (const [occasion, { dueAt }] of Object.entries(before))
      if (!planned.has(occasion) && dueAt > iso(now)) sends.delete(occasion);
    contact = { ...contact, ...rememberedOf(verdict, contact, programme, iso(now)) };
  };

  const sendNow = async (occasion: string) => {
    const due = sends.get(occasion)!;
    // What the sender leaves is out of sight for good: its plan no longer holds.
    sends.set(occasion, { ...due, agendaAt: Number.POSITIVE_INFINITY });
    await sendMail(
      { contactId: contact.id, occasion },
      {
        ...{ shop, keyring, circuit: circuit(), publicUrl: 'https://shop.example' },
        programme: async () => held.programme,
        campaigns: { head: async () => undefined, letters: vi.fn(), wait: vi.fn() },
        room: { take: async () => undefined, giveBack() {} },
        letters: async () => builtInLetters.birthday,
        issue: async () => aVoucher(),
        clock: () => new Date(now),
        contacts: { glance: async () => contact },
        orders: { since: async () => [] },
        mailer: async ({ tags }) => {
          mailed.push(tags.occasion!);
          return { messageId: 'm' };
        },
        subscriptions: {
          look: async () => subscription,
          claim: async (_, request, at) => {
            if (mayMail(subscription, request, at)) throw refusal(subscription);
            const held = subscription;
            subscription = { ...held, lastMarketingAt: at, claims: { ...held.claims, [request.occasion]: at } };
            return held;
          },
          release: vi.fn(),
          forget: vi.fn(),
        },
        sends: {
          hold: vi.fn(),
          lookAgain: vi.fn(),
          glance: async () => due.mail,
          move: async ({ until }, at) => {
            sends.set(occasion, { mail: { ...due.mail, until }, agendaAt: Math.max(Date.parse(at), now + 60_000) });
            return undefined as never;
          },
          settle: async (_, outcome, at) => {
            sends.set(occasion, { mail: { ...due.mail, ...outcome, at }, agendaAt: Number.POSITIVE_INFINITY });
            return undefined as never;
          },
        },
      },
    );
  };

  return {
    mailed,
    // A mail that was left is on nobody's way any more: neither known to a forecast nor among what ended.
    known: () => ({ contact, subscription, sends: [...sends.values()].filter((one) => !isLeft(one)).map(standing) }),
    until: async (from: number, to: number) => {
      now = from;
      judgeNow();
      for (;;) {
        const judgement = contact.judgeAt ? Date.parse(contact.judgeAt) : Number.POSITIVE_INFINITY;
        const next = [...sends].sort(([a, x], [b, y]) => x.agendaAt - y.agendaAt || (a < b ? -1 : 1))[0];
        const at = Math.min(judgement, next?.[1].agendaAt ?? Number.POSITIVE_INFINITY);
        if (at >= to) return;
        now = Math.max(now, at);
        if (judgement <= now) judgeNow();
        else await sendNow(next![0]);
      }
    },
  };
}

const isLeft = ({ mail, agendaAt }: { mail: Send; agendaAt: number }) =>
  mail.state === 'planned' && !Number.isFinite(agendaAt);

const standing = ({ mail, agendaAt }: { mail: Send; agendaAt: number }) =>
  Number.isFinite(agendaAt) ? { ...mail, agendaAt: iso(agendaAt) } : mail;

const refusal = (item: object) =>
  Object.assign(new Error('refused'), {
    name: 'ConditionalCheckFailedException',
    Item: marshall(item, { removeUndefinedValues: true }),
  });
