import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from '../../../functions/programme/judge.ts';
import { addDuration } from '../../../functions/time/addDuration.ts';
import { aContact, aProgramme, shop } from '../../support/builders.ts';

const programme = aProgramme();
const days = (from: string, count: number) => addDuration(from, `P${count}D`, 'UTC');
const signedUp = '2026-11-01T10:00:00.000Z';

test('a contact who signed up at the till is new and warm, and belongs to that placement for good', () => {
  const contact = aContact({ source: { channel: 'placement', placement: 'store-1-till' } });
  const { segments } = judge(contact, shop, programme, days(signedUp, 1));
  expect(segments).toMatchObject({ new: days(signedUp, 30), warm: days(signedUp, 30), 'placement-store-1-till': '' });
});

test('a contact who ordered once and then never lapses at the very instant', () => {
  const lastAt = '2026-11-20T12:00:00.000Z';
  const order = { id: 'o-1', at: lastAt, total: 900, currency: 'PLN' };
  const contact = aContact({ orders: { count: 1, totals: { PLN: 900 }, firstAt: lastAt, lastAt, recent: [order] } });
  const lapses = days(lastAt, 90);
  const before = new Date(Date.parse(lapses) - 1).toISOString();
  expect(judge(contact, shop, programme, before).segments).not.toHaveProperty('lapsed');
  expect(judge(contact, shop, programme, lapses).segments).toHaveProperty('lapsed');
});

test('nothing a contact belongs to changes before it is to be judged again', () => {
  fc.assert(
    fc.property(
      fc.record({
        birthday: fc.constantFrom(undefined, '--02-29', '1990-12-31', '--06-15'),
        lastOrder: fc.option(fc.integer({ min: 0, max: 200 })),
        now: fc.integer({ min: 0, max: 400 }),
        step: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      }),
      ({ birthday, lastOrder, now, step }) => {
        const lastAt = lastOrder === null ? undefined : days(signedUp, lastOrder);
        const recent = lastAt ? [{ id: 'o', at: lastAt, total: 100, currency: 'PLN' }] : [];
        const orders = { count: recent.length, totals: { PLN: 100 }, firstAt: lastAt, lastAt, recent };
        const contact = aContact({ birthday, orders });
        const at = days(signedUp, Math.max(now, lastOrder ?? 0));
        const verdict = judge(contact, shop, programme, at);
        const end = Date.parse(verdict.judgeAt ?? days(at, 400));
        const between = new Date(Date.parse(at) + Math.floor(step * (end - Date.parse(at)))).toISOString();
        expect(judge(contact, shop, programme, between).segments).toEqual(verdict.segments);
      },
    ),
  );
});
