import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Contact, noInteractions, noOrders } from '../../../functions/contacts/contact.schema.ts';
import { addInteraction } from '../../../functions/interactions/addInteraction.ts';
import { addOrder } from '../../../functions/orders/addOrder.ts';
import { definitionSchemas, type Trigger } from '../../../functions/programme/definition.schema.ts';
import { judge } from '../../../functions/programme/judge.ts';
import type { Automation, Programme, Segment } from '../../../functions/programme/programme.types.ts';
import { aContact, aProgramme, shop } from '../../support/builders.ts';

const start = '2026-11-22T10:00:00.000Z';
const at = (days: number, hours = 0) =>
  new Date(Date.parse(start) + days * 86_400_000 + hours * 3_600_000).toISOString();

const ever = '1970-01-01T00:00:00.000Z';
const defined = { version: 1, from: ever, builtIn: false };

/** A programme whose only automation is set off so. */
function withTrigger(trigger: Trigger, more: Partial<Automation> = {}, segments: Segment[] = []): Programme {
  const automation: Automation = {
    ...defined,
    id: 'own',
    trigger,
    purpose: 'newsletter',
    cap: 'exempt',
    lateBy: 'P2D',
    steps: [{ after: 'PT0S', letter: 'birthday' }],
    state: 'on',
    ...more,
  };
  const all = new Map([...aProgramme().segments, ...segments.map((one) => [one.id, one] as const)]);
  return { version: ever, segments: all, automations: new Map([['own', automation]]), vouchers: new Map() };
}

function judged(contact: Contact, programme: Programme, now: string): Contact {
  const { segments, entered, mails, judgeAt } = judge(contact, shop, programme, now);
  const live = mails.filter(({ until }) => until > now).map((mail) => [mail.occasion, mail] as const);
  return { ...contact, segments, entered, plans: Object.fromEntries(live), judgeAt, judgedBy: programme.version };
}

const dues = ({ plans }: Contact) => Object.entries(plans!).map(([occasion, { dueAt }]) => `${occasion} ${dueAt}`);
const due = (contact: Contact, programme: Programme, now = start) => dues(judged(contact, programme, now));

describe('a cart that was left', () => {
  const left = withTrigger({ on: 'left-cart' }, { steps: [{ after: 'PT4H', letter: 'birthday' }] });
  const cart = (moment: string, value?: number, heardAt = moment, before = noInteractions) =>
    addInteraction(before, { kind: 'cart', at: moment, value }, heardAt);

  test('is written about some hours later, and not once something was ordered or the cart emptied', () => {
    const interactions = cart(start, 5_900);
    expect(due(aContact({ interactions }), left)).toEqual([`own-2026-11-22 ${at(0, 4)}`]);
    const orders = addOrder(noOrders, { orderId: 'o', at: at(0, 1), total: 5_900, currency: 'PLN' }, at(0, 1));
    expect(due(aContact({ interactions, orders }), left, at(0, 1))).toEqual([]);
    expect(due(aContact({ interactions: cart(at(0, 1), 0, at(0, 1), interactions) }), left, at(0, 1))).toEqual([]);
  });

  test('is waited for anew with every change of it, whatever else happens, and is not made up for when told late', () => {
    const again = addInteraction(cart(at(0, 2), 100, at(0, 2), cart(start)), { kind: 'visit', at: at(0, 3) });
    expect(due(aContact({ interactions: again }), left, at(0, 3))).toEqual([`own-2026-11-22 ${at(0, 6)}`]);
    expect(addInteraction(again, { kind: 'cart', at: start }).cart).toEqual(again.cart);
    expect(due(aContact({ interactions: cart(start, 100, at(0, 5)) }), left, at(0, 5))).toEqual([]);
  });
});

describe('agreeing to be written to', () => {
  test('sets off at once, for who joined and for who was known by an order alone', () => {
    const welcome = withTrigger({ on: 'confirmed' });
    const known = aContact({ source: { channel: 'order' }, createdAt: at(-300) });
    expect(due(known, welcome)).toEqual([]);
    expect(due({ ...known, agreedAt: start }, welcome)).toEqual([`own-2026-11-22 ${start}`]);
  });
});

describe('a refusal that an offer answers', () => {
  const spring = { id: 'spring', from: '2027-03-01T09:00', until: '2027-03-15T00:00' };
  const summer = { id: 'summer', from: '2027-05-01T09:00', until: '2027-06-01T00:00' };
  type Offers = NonNullable<Extract<Trigger, { on: 'refused' }>['offers']>;
  const offering = (offers: Offers | undefined, more: Partial<Automation> = {}) =>
    withTrigger({ on: 'refused', reason: 'too-dear', ...(offers && { offers }) }, { lateBy: 'P14D', ...more });
  const refused = (at: string, more: Partial<Contact> = {}) =>
    aContact({
      interactions: addInteraction(noInteractions, { kind: 'refusal', reason: 'too-dear', at }, at),
      ...more,
    });

  test('waits for one to begin, by the clock where somebody lives, and is answered once an offer', () => {
    expect(due(refused(start), offering([]))).toEqual([]);
    expect(due(refused(start), offering([summer, spring]))).toEqual([
      'own-spring 2027-03-01T08:00:00.000Z',
      'own-summer 2027-05-01T07:00:00.000Z',
    ]);
    expect(due(refused(start, { timeZone: 'Asia/Novosibirsk' }), offering([spring]))).toEqual([
      'own-spring 2027-03-01T02:00:00.000Z',
    ]);
    expect(due(refused('2027-02-01T00:00:00.000Z'), offering([spring]), '2027-02-02T00:00:00.000Z')).toEqual(
      due(refused(start), offering([spring])),
    );
  });

  test('is answered at once while one lasts, not after it, and never to who has bought since', () => {
    const during = '2027-03-05T10:00:00.000Z';
    expect(due(refused(during), offering([spring]), during)).toEqual([`own-spring ${during}`]);
    expect(due(refused('2027-03-14T23:00:00.000Z'), offering([spring]), '2027-03-14T23:00:00.000Z')).toEqual([]);
    const orders = addOrder(noOrders, { orderId: 'o', at: at(1), total: 900, currency: 'PLN' }, at(1));
    expect(due(refused(start, { orders }), offering([spring]), at(1))).toEqual([]);
  });

  test('is not written about past the end of the offer, whatever its lateness and its steps allow', () => {
    const steps = ['PT0S', 'P10D', 'P20D'].map((after) => ({ after, letter: 'birthday' }));
    const { mails } = judge(refused(start), shop, offering([spring], { lateBy: 'P60D', steps }), start);
    expect(mails.map(({ occasion, until }) => [occasion, until])).toEqual([
      ['own-spring', '2027-03-14T23:00:00.000Z'],
      ['own-spring-2', '2027-03-14T23:00:00.000Z'],
    ]);
  });

  test('is answered as soon as an offer is saved that has begun, and moves with an offer that is moved', () => {
    const now = '2027-03-03T12:00:00.000Z';
    const saved = offering([spring], {
      from: now,
      earlier: [{ from: ever, trigger: { on: 'refused', offers: [] }, after: ['PT0S'] }],
    });
    const [mail] = judge(refused(start), shop, saved, now).mails;
    expect([mail!.dueAt <= now, mail!.until > now]).toEqual([true, true]);
    const before = [
      {
        from: ever,
        trigger: { on: 'refused', reason: 'too-dear', offers: [spring] } satisfies Trigger,
        after: ['PT0S'],
      },
    ];
    const moved = (from: string) =>
      due(refused(start), offering([{ ...spring, from }], { from: at(10), earlier: before }), at(10));
    expect(moved('2027-03-08T09:00')).toEqual(['own-spring 2027-03-08T08:00:00.000Z']);
    expect(moved('2026-11-25T09:00')).toEqual([`own-spring ${at(10)}`]);
  });

  test.each([
    [{ ...spring, until: spring.from }, 'after its beginning'],
    [{ ...spring, from: '2027-02-30T09:00' }, 'a local date and time'],
    [{ ...spring, id: 'Spring sale' }, 'kebab-case'],
    [{ ...spring, price: 5 }, 'price'],
  ])('needs offers that are some: %j', (offer, message) => {
    const [, { id: _, version: __, from: ___, builtIn: ____, ...body }] = [...offering([]).automations][0]!;
    const parse = (offers: object[]) =>
      definitionSchemas(shop).automation.safeParse({ ...body, trigger: { on: 'refused', offers } });
    expect(JSON.stringify(parse([offer]).error!.issues)).toContain(message);
    expect(JSON.stringify(parse([spring, spring]).error!.issues)).toContain('each id once');
    expect(parse([spring, summer]).success).toBe(true);
  });
});

describe('a day of the calendar', () => {
  const greeting = (trigger: Omit<Extract<Trigger, { on: 'date' }>, 'on' | 'at'>) =>
    withTrigger({ on: 'date', at: '09:00', ...trigger }, { lateBy: 'same-day' });
  const christmas = greeting({ holiday: 'christmas' });

  test('is kept as where the contact lives, at a local time', () => {
    expect(due(aContact(), christmas)).toEqual(['own-2026-12-25 2026-12-25T08:00:00.000Z']);
    expect(due(aContact({ timeZone: 'Europe/Belgrade' }), christmas)).toEqual([
      'own-2027-01-07 2027-01-07T08:00:00.000Z',
    ]);
    expect(due(aContact({ timeZone: 'Asia/Novosibirsk' }), christmas)).toEqual([
      'own-2027-01-07 2027-01-07T02:00:00.000Z',
    ]);
    const serbian = greeting({ holiday: 'christmas', calendar: 'RS', daysBefore: 2 });
    expect(due(aContact(), serbian)).toEqual(['own-2027-01-05 2027-01-05T08:00:00.000Z']);
    expect(due(aContact(), greeting({ holiday: 'thanksgiving' }))).toEqual([]);
  });

  test('of one year comes once, of every year again and again, 29 February on the day before in common years', () => {
    const once = greeting({ date: '2027-03-08' });
    expect(due(aContact(), once)).toEqual(['own-2027-03-08 2027-03-08T08:00:00.000Z']);
    expect(due(aContact(), once, '2027-03-09T00:00:00.000Z')).toEqual([]);
    const leap = greeting({ date: '--02-29' });
    let contact = aContact();
    const seen = new Set<string>();
    for (let day = 0; day < 800; day += 20) {
      contact = judged(contact, leap, at(day));
      for (const one of dues(contact)) seen.add(one.slice(4, 14));
    }
    expect([...seen].slice(0, 3)).toEqual(['2027-02-28', '2028-02-29', '2029-02-28']);
  });

  test('that came before somebody joined is not made up for, nor one that a change puts into the past', () => {
    const noon = '2026-12-25T11:00:00.000Z';
    const joining = judged(aContact({ createdAt: noon }), christmas, noon);
    expect(dues(joining)).toEqual([]);
    expect(due(joining, christmas, joining.judgeAt)).toEqual(['own-2027-12-25 2027-12-25T08:00:00.000Z']);
    const later = '2026-12-28T11:00:00.000Z';
    const earlier = [
      { from: ever, trigger: { on: 'date', date: '2026-12-31', at: '09:00' } as const, after: ['PT0S'] },
    ];
    const moved = withTrigger(
      { on: 'date', date: '2026-12-24', at: '09:00' },
      { lateBy: 'same-day', from: later, earlier },
    );
    expect(due(aContact(), moved, later)).toEqual([]);
  });

  test('comes exactly once a year at the asked time of the wall clock in every zone, gaps and overlaps included', () => {
    const changing = Intl.supportedValuesOf('timeZone').filter((zone) => changesOf(zone).length === 2);
    expect(changing.length).toBeGreaterThan(100);
    const moments = fc.record({
      zone: fc.constantFrom(...changing),
      change: fc.nat(1),
      at: fc.constantFrom('00:00', '00:30', '01:30', '02:00', '02:30', '03:00', '09:00'),
    });
    fc.assert(
      fc.property(moments, ({ zone, change, at: time }) => {
        const date = changesOf(zone)[change]!;
        const programme = greeting({ date });
        programme.automations.get('own')!.trigger = { on: 'date', date, at: time };
        const { plans } = judged(aContact({ timeZone: zone }), programme, start);
        const { dueAt } = Object.values(plans!)[0]!;
        expect(Object.keys(plans!)).toEqual([`own-${date}`]);
        expect(dueAt).toBe(new Date(firstShowing(date, time, zone)).toISOString());
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    [{ on: 'date', at: '09:00' }, 'a date or a holiday'],
    [{ on: 'date', at: '09:00', date: '--12-24', holiday: 'christmas' }, 'not both'],
    [{ on: 'date', at: '09:00', date: '--02-30' }, 'a day of the calendar'],
    [{ on: 'date', at: '09:00', date: '2027-02-29' }, 'a day of the calendar'],
    [{ on: 'date', at: '25:00', date: '--12-24' }, 'time of day'],
    [{ on: 'date', at: '09:00', date: '--12-24', calendar: 'RS' }, 'belongs to a holiday'],
    [{ on: 'date', at: '09:00', holiday: 'halloween' }, 'must be one of new-year'],
    [{ on: 'segment-entered' }, 'must be a text'],
    [{ on: 'full-moon' }, 'must be one of birthday'],
  ])('that is none is refused: %j', (trigger, message) => {
    const [, own] = [...withTrigger({ on: 'joined' }).automations][0]!;
    const { id: _, version: __, from: ___, builtIn: ____, ...body } = own;
    const parsed = definitionSchemas(shop).automation.safeParse({ ...body, trigger });
    expect(parsed.success).toBe(false);
    expect(JSON.stringify(parsed.error!.issues)).toContain(message);
  });
});

describe('a segment that is entered', () => {
  const loyal = {
    ...defined,
    id: 'loyal-now',
    name: 'Loyal',
    rule: { field: 'orders.count', op: 'gte', value: 1 },
  } as const;
  const lapsed = {
    ...defined,
    id: 'quiet',
    name: 'Quiet',
    rule: { field: 'createdAt', op: 'olderThan', value: 'P30D' },
  } as const;
  const on = (segment: Segment) => withTrigger({ on: 'segment-entered', segment: segment.id }, {}, [segment]);
  const ordered = addOrder(noOrders, { orderId: 'o', at: at(5), total: 900, currency: 'PLN' }, at(5));

  test('by what somebody did is entered when that was judged, once, for as long as it lasts', () => {
    const programme = on(loyal);
    let contact = judged(aContact(), programme, at(0));
    expect(dues(contact)).toEqual([]);
    contact = judged({ ...contact, orders: ordered }, programme, at(5));
    expect(dues(contact)).toEqual([`own-2026-11-27 ${at(5)}`]);
    expect(dues(judged(contact, programme, at(6)))).toEqual([`own-2026-11-27 ${at(5)}`]);
    const left = judged({ ...contact, orders: noOrders }, programme, at(6));
    expect([left.entered, dues(left)]).toEqual([{}, []]);
  });

  test('as time goes by is entered at that very instant, however late it is noticed', () => {
    const programme = on(lapsed);
    const contact = judged(aContact({ createdAt: start }), programme, at(1));
    expect(contact.judgeAt).toBe(at(30));
    for (const noticed of [at(30), at(31)])
      expect(due(contact, programme, noticed)).toEqual([`own-2026-12-22 ${at(30)}`]);
    expect(due(contact, programme, at(33))).toEqual([]);
    expect(judged(contact, programme, at(33)).entered).toEqual({ quiet: at(30) });
  });

  test('by a change of the segment, or before anybody asked, is not entered by anybody', () => {
    const before = withTrigger({ on: 'joined' }, {}, [loyal]);
    const member = judged(aContact({ orders: ordered }), before, at(6));
    expect(due(member, on(loyal), at(7))).toEqual([]);
    const outside = judged(aContact(), on({ ...loyal, rule: { any: [] } }), at(1));
    const widened = { ...on({ ...loyal, rule: { all: [] }, from: at(2) }), version: at(2) };
    const now = judged(outside, widened, at(2));
    expect([now.segments!['loyal-now'], dues(now)]).toEqual(['', []]);
    expect(due(now, widened, at(3))).toEqual([]);
  });
});

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the wall clock in a zone shows, by Intl alone, as if it were UTC. */
function wall(ms: number, zone: string): number {
  const clock =
    clocks.get(zone) ?? new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(zone, clock);
  const text = clock.format(ms);
  return Date.parse(`${text.replace(' ', 'T')}Z`);
}

/** The days of 2027 on which the clock of a zone is put forward or back. */
function changesOf(zone: string): string[] {
  const offset = (day: number) => wall(Date.UTC(2027, 0, day), zone) - Date.UTC(2027, 0, day);
  return Array.from({ length: 365 }, (_, day) => day + 1).flatMap((day) => {
    if (offset(day) === offset(day + 1)) return [];
    return new Date(wall(Date.UTC(2027, 0, day, 12), zone)).toISOString().slice(0, 10);
  });
}

/** The first quarter of an hour at which the wall clock shows this time, or of a time it skips as long after the gap as asked. */
function firstShowing(date: string, time: string, zone: string): number {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  const first = wanted - 26 * 3_600_000;
  for (let ms = first; ms < wanted + 26 * 3_600_000; ms += 900_000) if (wall(ms, zone) === wanted) return ms;
  return wanted - (wall(first, zone) - first);
}
