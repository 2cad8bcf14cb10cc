import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contactOrdersTable } from '../../../functions/contacts/contactOrders.table.ts';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { sendsTable } from '../../../functions/mail/sends.table.ts';
import { peopleTable } from '../../../functions/permission/people.table.ts';
import { contactKey, orderKey } from '../../../functions/platform/tableKeys.ts';
import type { Outcome } from '../../../functions/programme/send.schema.ts';
import { orderedAfter } from '../../../functions/reports/ordered.ts';
import { reportOn } from '../../../functions/reports/reportOn.ts';
import { aContact, aSend, shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

let tables: Tables;
let sends: ReturnType<typeof sendsTable>;

beforeAll(async () => {
  tables = await startTables();
  sends = sendsTable(tables.client, 'contacts');
});
afterAll(() => tables.stop());

const sentAt = '2027-04-23T07:00:01.000Z';
const sent: Outcome = { state: 'sent', messageId: 'm' };
const mail = (n: number, cause: string) =>
  aSend({ contactId: `con_${cause}_${n}`, cause, occasion: cause, locale: n % 2 ? 'pl' : 'fi' });

async function write(cause: string, outcomes: (Outcome | undefined)[]) {
  const contacts = contactsTable(tables.client, 'contacts');
  for (const [n, outcome] of outcomes.entries()) {
    const send = mail(n, cause);
    await sends.plan(send, send.dueAt);
    if (outcome) await sends.settle(send, outcome, sentAt);
    const orders =
      n === 0
        ? { count: 1, totals: {}, recent: [{ id: 'o', at: '2027-04-25T10:00:00.000Z', total: 700, currency: 'PLN' }] }
        : { count: 0, totals: {}, recent: [] };
    await contacts.commit(contacts.create(aContact({ id: send.contactId, emailKey: send.contactId, orders })));
  }
}
const later = (day: number) => ({
  ...{ id: `o${day}`, total: 100, currency: 'PLN' },
  at: new Date(Date.parse('2027-05-10T10:00:00.000Z') + day * 86_400_000).toISOString(),
});
const ordering = () => ({
  people: peopleTable(tables.client, 'contacts'),
  orders: contactOrdersTable(tables.client, 'contacts'),
  ...{ within: 'P7D', shop, mayGoOn: () => true },
});
const report = (cause: string, more: object = {}) =>
  reportOn(
    { cause, within: 'P7D', ...more },
    { sends, shop, ordered: (answering) => orderedAfter(answering, ordering()) },
  );

test('every mail is in one state, and the states add up to the audience, whatever has become of them by then', async () => {
  await write('spring', [
    ...[sent, sent, { state: 'unknown' } as const, { state: 'failed', reason: 'Reject' } as const, undefined],
    ...(['capped', 'capped', 'held-out', 'withdrawn'] as const).map(
      (reason) => ({ state: 'skipped', reason }) as const,
    ),
  ]);
  const found = await report('spring');
  const { audience, sent: gone, skipped, failed, unknown, planned } = found;
  expect({ audience, gone, skipped, failed, unknown, planned }).toEqual({
    audience: 9,
    gone: 2,
    skipped: { capped: 2, 'held-out': 1, withdrawn: 1 },
    failed: 1,
    unknown: 1,
    planned: 1,
  });
  expect(found.by.locale).toMatchObject({ pl: { audience: 4, sent: 1 }, fi: { audience: 5, sent: 1 } });
  expect(found.by.hour).toEqual({ '09': { audience: 2, sent: 2, clicked: 0, unsubscribed: 0 } });
  expect(found.ordered).toMatchObject({ count: 1, of: 2, total: 700, rate: 0.5, holdout: { count: 0, of: 1 } });
});

test('a report is of those due within a time, of a language, an hour or a segment, when that is asked', async () => {
  await write('summer', [sent, sent, { state: 'skipped', reason: 'paused' }]);
  const audienceOf = async (more: object) => (await report('summer', more)).audience;
  expect(await audienceOf({ from: '2027-04-23T07:00:00.000Z', to: '2027-04-23T07:00:00.001Z' })).toBe(3);
  expect(await audienceOf({ to: '2027-04-23T07:00:00.000Z' })).toBe(0);
  expect(await audienceOf({ locale: 'fi' })).toBe(2);
  expect(await audienceOf({ hour: 9 })).toBe(3);
  expect(await audienceOf({ hour: 8 })).toBe(0);
  const belongs = (contactId: string) => contactId.endsWith('_1');
  const found = await reportOn(
    { cause: 'summer', within: 'P7D' },
    { sends, shop, belongs, ordered: (answering) => orderedAfter(answering, ordering()) },
  );
  expect(found).toMatchObject({ audience: 1, sent: 1, skipped: {}, ordered: { of: 1 } });
});

test('who has ordered more since than a contact remembers is still among those who ordered soon after the mail', async () => {
  await write('regular', [sent]);
  const { contactId } = mail(0, 'regular');
  const recent = Array.from({ length: 20 }, (_, i) => later(i + 1));
  const all = [{ id: 'soon', at: '2027-04-24T10:00:00.000Z', total: 300, currency: 'PLN' }, ...recent];
  for (const order of all) {
    const Item = { ...orderKey(contactId, order.at, order.id), ...order, orderId: order.id };
    await tables.client.send(new PutCommand({ TableName: 'contacts', Item }));
  }
  const orders = { count: 21, totals: { PLN: 2300 }, recent };
  const Item = { ...contactKey(contactId), ...aContact({ id: contactId, emailKey: contactId, orders }) };
  await tables.client.send(new PutCommand({ TableName: 'contacts', Item }));
  expect((await report('regular')).ordered).toMatchObject({ count: 1, of: 1, total: 300 });
});

test('where time is short, orders are looked at for as many as there is time, and it says for how many', async () => {
  const many = Array.from({ length: 801 }, (_, n) => ({ ...aSend(), ...mail(n, 'x'), ...sent, at: sentAt }));
  const short = { ...ordering(), people: { orders: async () => new Map() }, mayGoOn: () => false };
  expect(await orderedAfter(many, short)).toMatchObject({ of: 800, seen: 800, outOf: 801 });
});
