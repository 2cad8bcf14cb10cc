import { marshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Contact } from '../../../functions/contacts/contact.schema.ts';
import { circuit } from '../../../functions/mail/circuit.ts';
import { forecastMails } from '../../../functions/mail/forecastMails.ts';
import { sendMail } from '../../../functions/mail/sendMail.ts';
import { mayMail } from '../../../functions/permission/mayMail.ts';
import type { Subscription } from '../../../functions/permission/subscription.schema.ts';
import { parseSecret } from '../../../functions/platform/secret.ts';
import { judge } from '../../../functions/programme/judge.ts';
import { builtInLetters } from '../../../functions/programme/letters/builtInLetters.ts';
import type { Programme } from '../../../functions/programme/programme.types.ts';
import type { Send } from '../../../functions/programme/send.schema.ts';
import type { Shop } from '../../../functions/shop/shop.ts';
import { aContact, aProgramme, shop as demonstration } from '../../support/builders.ts';

/**
 * A random shop (caps, quiet hours, automations and how late they may be), random people in it (zones, birthdays, orders,
 * consents, pauses, mails of the last days): what is forecast for each of their planned mails on one day is what the
 * sender then does with it, to the instant, if nothing happens meanwhile.
 */
const start = Date.parse('2027-03-20T10:00:00.000Z');
const iso = (ms: number) => new Date(ms).toISOString();
const hour = 3_600_000;
const { keyring } = parseSecret(JSON.stringify({ pepper: 'p'.repeat(64) }));

const before = fc.integer({ min: 1, max: 120 * 24 }).map((hours) => iso(start - hours * hour));
const shortly = fc.integer({ min: -10 * 24, max: 40 * 24 }).map((hours) => iso(start + hours * hour));
const birthdays = fc.integer({ min: 0, max: 45 }).map((days) => `--${iso(start + days * 24 * hour).slice(5, 10)}`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const people = fc.array(
  fc.record({
    timeZone: maybe(fc.constantFrom('Pacific/Kiritimati', 'America/New_York', 'Europe/Helsinki', 'Asia/Kolkata')),
    birthday: maybe(birthdays),
    createdAt: before,
    ordered: maybe(before),
    locale: fc.constantFrom('pl' as const, 'en' as const),
    state: fc.constantFrom('confirmed', 'confirmed', 'confirmed', 'confirmed', 'withdrawn', 'pending', undefined),
    suppressed: fc.constantFrom(false, false, false, true),
    pausedUntil: maybe(shortly),
    lastMarketingAt: maybe(before),
    known: fc.constantFrom(true, true, true, false),
  }),
  { minLength: 1, maxLength: 3 },
);
const late = fc.constantFrom('same-day' as const, 'PT6H', 'P1D', 'P7D');
const cap = fc.constantFrom('exempt' as const, { deferUpTo: 'PT0S' }, { deferUpTo: 'P3D' }, { deferUpTo: 'P14D' });
const shops = fc.record({
  every: fc.constantFrom('PT0S', 'P1D', 'P7D', 'P1M'),
  quiet: fc.constantFrom(['21:00', '08:00'], ['00:00', '00:00'], ['10:00', '20:00'], ['06:00', '23:30']),
  birthdayAt: fc.constantFrom('09:00', '22:15', '02:30'),
  silence: fc.constantFrom('P30D', 'P90D', 'P2M'),
  birthday: fc.record({ cap, lateBy: late }),
  winBack: fc.record({ cap, lateBy: late }),
  second: fc.constantFrom('PT0S', 'P3D', 'P10D'),
});
type Made<A> = A extends fc.Arbitrary<infer T> ? T : never;
type PersonSpec = Made<typeof people>[number];

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => {}));

test('what is forecast of every planned mail is what the sender does with it, whatever the shop and its people', async () => {
  const seen: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(shops, people, async (rules, all) => {
      const shop: Shop = {
        ...demonstration,
        cap: { every: rules.every },
        quietHours: { from: rules.quiet[0]!, to: rules.quiet[1]! },
      };
      const programme = programmeOf(rules);
      for (const [i, one] of all.entries()) {
        const { contact, subscription, mails } = personOf(i, one, shop, programme);
        const forecast = forecastMails({ contact, subscription }, mails, { shop, programme }, iso(start));
        const fates = forecast.map(({ mail, at, ...fate }) => ({ occasion: mail.occasion, at, ...fate }));
        expect(fates.sort(byOccasion)).toEqual(
          (await lived({ contact, subscription, mails, shop, programme })).sort(byOccasion),
        );
        for (const fate of fates) {
          const name = fate.will === 'skip' ? fate.reason : fate.will;
          seen[name] = (seen[name] ?? 0) + 1;
        }
      }
    }),
    { numRuns: 1000 },
  );
  expect(Object.keys(seen).sort()).toEqual([
    'capped',
    'go',
    'no-consent',
    'paused',
    'quiet-hours',
    'suppressed',
    'withdrawn',
  ]);
}, 120_000);

const byOccasion = (a: { occasion: string }, b: { occasion: string }) => (a.occasion < b.occasion ? -1 : 1);

function programmeOf(rules: Made<typeof shops>): Programme {
  const known = aProgramme();
  const [birthday, winBack] = [known.automations.get('birthday')!, known.automations.get('win-back')!];
  const steps = [winBack.steps[0]!, { ...winBack.steps[0]!, after: rules.second }];
  return aProgramme({
    birthday: { ...birthday, ...rules.birthday, trigger: { on: 'birthday', at: rules.birthdayAt, leapDay: 'feb-28' } },
    'win-back': { ...winBack, ...rules.winBack, steps, trigger: { on: 'silence', after: rules.silence } },
  });
}

function personOf(i: number, one: PersonSpec, shop: Shop, programme: Programme) {
  const at = one.ordered;
  const orders = at && {
    ...{ count: 1, totals: { PLN: 900 }, firstAt: at, lastAt: at },
    recent: [{ id: 'o', at, total: 900, currency: 'PLN' }],
  };
  const { timeZone, birthday, createdAt, locale } = one;
  const contact: Contact = aContact({
    id: `con_${i}`,
    timeZone,
    birthday,
    createdAt,
    locale,
    ...(orders && { orders }),
  });
  const { mails } = judge(contact, shop, programme, iso(start));
  contact.plans = Object.fromEntries(mails.map(({ occasion, cause, dueAt }) => [occasion, { cause, dueAt }]));
  const { state, suppressed, pausedUntil, lastMarketingAt } = one;
  const subscription: Subscription | undefined = one.known
    ? {
        purposes: state ? { newsletter: { state: state as 'confirmed', at: createdAt, record: 'rec_1' } } : {},
        claims: {},
        ...(pausedUntil && { pausedUntil }),
        ...(lastMarketingAt && { lastMarketingAt }),
        ...(suppressed && { suppressed: { reason: 'complaint' as const, at: createdAt } }),
      }
    : undefined;
  return { contact, subscription, mails: mails.map((mail): Send => ({ ...mail, state: 'planned' })) };
}

type Life = ReturnType<typeof personOf> & { shop: Shop; programme: Programme };

/** The mails of somebody as the sweep and the sender treat them, with tables in memory, the clock going from one due moment to the next. */
async function lived({ contact, subscription: known, mails, shop, programme }: Life) {
  let subscription = known;
  let now = start;
  const agenda = new Map(mails.map((mail) => [mail.occasion, { mail, at: Math.max(start, Date.parse(mail.dueAt)) }]));
  const ends: { occasion: string; at: string; will: string; reason?: string; because?: string }[] = [];
  while (agenda.size > 0) {
    const [occasion, due] = [...agenda].sort(([a, x], [b, y]) => x.at - y.at || (a < b ? -1 : 1))[0]!;
    now = due.at;
    const ended = (end: { will: string; reason?: string; because?: string }) => {
      ends.push({ occasion, at: iso(now), ...end });
      agenda.delete(occasion);
    };
    await sendMail(
      { contactId: contact.id, occasion },
      {
        shop,
        keyring,
        programme: async () => programme,
        letters: async () => builtInLetters.birthday,
        publicUrl: 'https://shop.example',
        clock: () => new Date(now),
        circuit: circuit(),
        room: { take: async () => undefined, giveBack() {} },
        contacts: { glance: async () => contact },
        orders: { since: async () => [] },
        mailer: async () => ({ messageId: 'm' }),
        subscriptions: {
          claim: async (_, request, at) => {
            if (mayMail(subscription, request, at)) throw refusal(subscription);
            const held = subscription!;
            subscription = { ...held, lastMarketingAt: at, claims: { ...held.claims, [request.occasion]: at } };
            return held;
          },
          release: vi.fn(),
          forget: vi.fn(),
        },
        campaigns: { head: async () => undefined, letters: vi.fn(), wait: vi.fn() },
        sends: {
          hold: vi.fn(),
          lookAgain: vi.fn(),
          glance: async () => due.mail,
          move: async (mail, at) => {
            agenda.set(occasion, { mail: { ...mail, state: 'planned' }, at: Math.max(Date.parse(at), now + 1) });
            return undefined as never;
          },
          settle: async (_, outcome) => {
            ended(outcome.state === 'skipped' ? { will: 'skip', reason: outcome.reason } : { will: 'go' });
            return undefined as never;
          },
        },
      },
    );
    if (agenda.get(occasion) === due) ended({ will: 'end', because: 'dropped' });
  }
  return ends;
}

const refusal = (item?: object) =>
  Object.assign(new Error('refused'), {
    name: 'ConditionalCheckFailedException',
    Item: item && marshall(item, { removeUndefinedValues: true }),
  });
