import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followingMail } from '../../../functions/agenda/followingMail.ts';
import { planMails } from '../../../functions/programme/planMails.ts';
import { aContact, shop } from '../../support/builders.ts';

const now = '2026-11-22T10:00:00.000Z';

describe('the birthday mail', () => {
  test('is due at nine in the morning where the contact lives, for the rest of that day', () => {
    const warsaw = planMails(aContact({ birthday: '1985-04-23' }), shop, now).birthday;
    expect(warsaw).toMatchObject({
      occasion: 'birthday-2027',
      dueAt: '2027-04-23T07:00:00.000Z',
      until: '2027-04-23T22:00:00.000Z',
    });
    const helsinki = planMails(aContact({ birthday: '--04-23', timeZone: 'Europe/Helsinki' }), shop, now).birthday;
    expect(helsinki?.dueAt).toBe('2027-04-23T06:00:00.000Z');
  });

  test('comes every year exactly once, also to those born on 29 February', () => {
    fc.assert(
      fc.property(fc.constantFrom('--02-29', '2000-02-29', '--12-31', '--01-01', '--03-28'), (birthday) => {
        let at = now;
        const years = Array.from({ length: 8 }, () => {
          const { occasion, until } = planMails(aContact({ birthday }), shop, at).birthday!;
          at = until;
          return Number(occasion.slice('birthday-'.length));
        });
        expect(years).toEqual(years.map((_, i) => years[0]! + i));
      }),
    );
  });

  test('of the year after is the one planned when this one is picked', () => {
    const contact = aContact({ birthday: '--02-29' });
    const { birthday } = planMails(contact, shop, now);
    const due = { ...birthday!, contactId: contact.id, pk: '', sk: '', agendaAt: now };
    expect(followingMail(due, shop)).toMatchObject({ occasion: 'birthday-2028', dueAt: '2028-02-29T08:00:00.000Z' });
    expect(followingMail({ ...due, automation: 'win-back' }, shop)).toBeUndefined();
  });
});

describe('"we miss you"', () => {
  test('is due 90 days after the last order, else after the sign-up, and may be a week late', () => {
    const silent = aContact({ createdAt: '2026-11-01T10:00:00.000Z' });
    expect(planMails(silent, shop, now)['win-back']).toMatchObject({
      occasion: 'win-back-2026-11-01',
      dueAt: '2027-01-30T10:00:00.000Z',
      until: '2027-02-06T10:00:00.000Z',
    });
    const orders = { count: 1, totals: { PLN: 900 }, lastAt: '2026-11-20T12:00:00.000Z', recent: [] };
    expect(planMails(aContact({ orders }), shop, now)['win-back']?.dueAt).toBe('2027-02-18T12:00:00.000Z');
  });

  test('is not planned any more when it is over', () => {
    const orders = { count: 1, totals: { PLN: 900 }, lastAt: '2026-01-01T12:00:00.000Z', recent: [] };
    expect(planMails(aContact({ orders }), shop, now)).not.toHaveProperty('win-back');
  });
});
