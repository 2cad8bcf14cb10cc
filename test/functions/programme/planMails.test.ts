import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Contact, noInteractions, noOrders } from '../../../functions/contacts/contact.schema.ts';
import { addInteraction } from '../../../functions/interactions/addInteraction.ts';
import { addOrder } from '../../../functions/orders/addOrder.ts';
import { type MailPlan, planAutomation, planMails } from '../../../functions/programme/planMails.ts';
import { subjectOf } from '../../../functions/programme/subjectOf.ts';
import { addDuration, subtractDuration } from '../../../functions/time/addDuration.ts';
import { aContact, aProgramme, shop } from '../../support/builders.ts';

const now = '2026-11-22T10:00:00.000Z';

const planned = (contact: Contact, at: string) => planMails(subjectOf(contact, shop), contact.plans, aProgramme(), at);

const mailsOf = (cause: string, contact: Contact, at = now) =>
  planned(contact, at).mails.filter((mail) => mail.cause === cause);

/** The mails of an automation that comes paused, once the shop has resumed it. */
function resumed(id: string, contact: Contact): MailPlan[] {
  const automation = { ...aProgramme().automations.get(id)!, state: 'on' as const };
  return planAutomation(automation, subjectOf(contact, shop), contact.plans, now).mails;
}

/** The contact as it remembers what was planned at an instant. */
function remembering(contact: Contact, at: string): Contact {
  const plans = planned(contact, at).mails.filter(({ until }) => until > at);
  return {
    ...contact,
    plans: Object.fromEntries(plans.map(({ occasion, cause, dueAt }) => [occasion, { cause, dueAt }])),
  };
}

describe('the birthday mail', () => {
  test('is due at nine in the morning where the contact lives, for the rest of that day', () => {
    const [warsaw] = mailsOf('birthday', aContact({ birthday: '1985-04-23' }));
    expect(warsaw).toMatchObject({
      occasion: 'birthday-2027',
      dueAt: '2027-04-23T07:00:00.000Z',
      until: '2027-04-23T22:00:00.000Z',
    });
    const [helsinki] = mailsOf('birthday', aContact({ birthday: '--04-23', timeZone: 'Europe/Helsinki' }));
    expect(helsinki?.dueAt).toBe('2027-04-23T06:00:00.000Z');
  });

  test('is planned for every year exactly once, however many a clock or an outage skips between judgements', () => {
    const birthdays = fc.constantFrom('--02-29', '2000-02-29', '--12-31', '--01-01', '--03-28');
    const gaps = fc.array(fc.integer({ min: 0, max: 2_000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(birthdays, gaps, (birthday, days) => {
        let at = now;
        let contact = remembering(aContact({ birthday }), at);
        const all = new Set(Object.keys(contact.plans!));
        for (const gap of days) {
          at = addDuration(at, `P${gap}D`, 'UTC');
          for (const { occasion } of mailsOf('birthday', contact, at)) all.add(occasion);
          contact = remembering(contact, at);
        }
        const years = [...all].filter((it) => it.startsWith('birthday-')).map((it) => Number(it.slice(-4)));
        expect(years).toEqual(years.map((_, i) => years[0]! + i));
        expect(years.at(-1)).toBeGreaterThanOrEqual(Number(at.slice(0, 4)));
      }),
    );
  });

  test('of a day that was over before the birthday was told is not made up for, not even by name', () => {
    expect(mailsOf('birthday', aContact({ birthday: '--11-21' })).map(({ occasion }) => occasion)).toEqual([
      'birthday-2027',
    ]);
  });

  test('is planned anew as soon as this one is over, and not before', () => {
    const [mail] = mailsOf('birthday', aContact({ birthday: '--02-29' }));
    const { again } = planned(aContact({ birthday: '--02-29' }), now);
    expect(again).toBe(mail!.until);
    expect(planned(aContact(), now).again).toBeUndefined();
  });
});

describe('"we miss you"', () => {
  test('is due 90 days after the last order, else after the sign-up, and may be a week late', () => {
    const silent = aContact({ createdAt: '2026-11-01T10:00:00.000Z' });
    expect(mailsOf('win-back', silent)).toMatchObject([
      {
        occasion: 'win-back-2026-11-01',
        dueAt: '2027-01-30T10:00:00.000Z',
        until: '2027-02-06T10:00:00.000Z',
      },
    ]);
    const orders = { count: 1, totals: { PLN: 900 }, lastAt: '2026-11-20T12:00:00.000Z', recent: [] };
    expect(mailsOf('win-back', aContact({ orders }))[0]?.dueAt).toBe('2027-02-18T12:00:00.000Z');
  });

  const days = (count: number) => addDuration('2026-11-22T10:00:00.000Z', `P${count}D`, 'UTC');
  const daysAgo = (count: number) => subtractDuration(now, `P${count}D`, 'UTC');
  const ordered = (at: string, heardAt = at, before = noOrders) =>
    addOrder(before, { orderId: at, at, total: 900, currency: 'PLN' }, heardAt);
  const known = (fields: Partial<Contact>) => aContact({ createdAt: daysAgo(300), ...fields });
  const dueAt = (contact: Contact, at = now) => mailsOf('win-back', contact, at).map((mail) => mail.dueAt);

  test('has a second letter for shops that resume it: a month after the first, and not to who was seen again', () => {
    const orders = (lastAt: string) => ({ count: 1, totals: { PLN: 900 }, lastAt, recent: [] });
    const silent = aContact({ createdAt: daysAgo(200), orders: orders(daysAgo(95)) });
    const [first] = mailsOf('win-back', silent);
    expect(mailsOf('win-back-again', silent)).toEqual([]);
    expect(resumed('win-back-again', silent).map(({ dueAt }) => dueAt)).toEqual([
      addDuration(first!.dueAt, 'P30D', 'UTC'),
    ]);
    const back = { ...silent, orders: orders(daysAgo(1)) };
    expect(resumed('win-back-again', back).map(({ dueAt }) => dueAt)).toEqual([days(119)]);
  });

  test('is not due when its moment had passed before we heard of the order', () => {
    expect(dueAt(known({ orders: ordered(daysAgo(92), now) }))).toEqual([]);
    expect(dueAt(known({ orders: ordered(daysAgo(92)) }))).toEqual([addDuration(daysAgo(92), 'P90D', 'UTC')]);
    expect(dueAt(known({ orders: ordered(daysAgo(60), now) }))).toEqual([days(30)]);
  });

  test('is never due on the way while orders are reported the oldest first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 8 }), (ages) => {
        let orders = noOrders;
        for (const age of ages.sort((a, b) => b - a)) {
          orders = ordered(daysAgo(age), now, orders);
          for (const createdAt of [now, daysAgo(300)]) {
            const contact = aContact({ createdAt, source: { channel: 'order' }, orders });
            for (const due of dueAt(contact)) expect(due > now).toBe(true);
          }
        }
      }),
    );
  });

  test('starts anew with joining, agreeing, answering and visiting, as with an order', () => {
    const orders = ordered(daysAgo(89));
    expect(dueAt(known({ orders }))).toEqual([days(1)]);
    expect(dueAt(known({ orders, createdAt: now }))).toEqual([days(90)]);
    expect(dueAt(known({ orders, activeAt: now }))).toEqual([days(90)]);
    for (const kind of ['visit', 'survey', 'question'] as const) {
      const interactions = addInteraction(noInteractions, { at: now, kind });
      expect(dueAt(known({ orders, interactions }))).toEqual([days(90)]);
    }
  });

  test('counts from the order of somebody who was entered because of it', () => {
    const contact = aContact({ source: { channel: 'order' }, createdAt: now, orders: ordered(daysAgo(10), now) });
    expect(dueAt(contact)).toEqual([days(80)]);
  });

  test('is not planned any more when it is over', () => {
    const orders = { count: 1, totals: { PLN: 900 }, lastAt: '2026-01-01T12:00:00.000Z', recent: [] };
    expect(mailsOf('win-back', known({ orders }))).toEqual([]);
  });
});
