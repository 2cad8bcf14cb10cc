import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { judgeContact } from '../../../functions/agenda/judgeContact.ts';
import { noOrders } from '../../../functions/contacts/contact.schema.ts';
import { contactOrdersTable } from '../../../functions/contacts/contactOrders.table.ts';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { deriveFacts } from '../../../functions/contacts/deriveFacts.ts';
import type { StoredOrder } from '../../../functions/contacts/storedOrder.schema.ts';
import { sendsTable } from '../../../functions/mail/sends.table.ts';
import { addOrder } from '../../../functions/orders/addOrder.ts';
import { erasuresTable } from '../../../functions/permission/erasures.table.ts';
import { inParts } from '../../../functions/platform/inParts.ts';
import { contactKey, orderKey } from '../../../functions/platform/tableKeys.ts';
import { membershipsTable } from '../../../functions/programme/memberships.table.ts';
import type { Rule } from '../../../functions/programme/rule.schema.ts';
import { addDuration } from '../../../functions/time/addDuration.ts';
import { aContact, aProgramme, shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

const now = new Date('2026-11-22T10:00:00.000Z');
const many = 5_000;
const hourly = Array.from(
  { length: many },
  (_, i): StoredOrder => ({
    orderId: `o-${i}`,
    at: new Date(now.getTime() - (many - i) * 3_600_000).toISOString(),
    total: 100,
    currency: 'PLN',
  }),
);
const contact = aContact({ orders: hourly.reduce((known, one) => addOrder(known, one, one.at), noOrders) });
const stored = { ...contact, facts: deriveFacts(contact, shop) };
let tables: Tables;
beforeAll(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  tables = await startTables();
  const items = [
    { ...contactKey(contact.id), ...stored },
    ...hourly.map((order) => ({ ...orderKey(contact.id, order.at, order.orderId), ...order })),
  ];
  for (const part of inParts(items, 25))
    await tables.client.send(
      new BatchWriteCommand({ RequestItems: { contacts: part.map((Item) => ({ PutRequest: { Item } })) } }),
    );
}, 60_000);
afterAll(() => tables.stop());

/** A window of ten days that holds so many orders, as a segment of its own. */
const segment = (id: string, rule: Rule) => ({ id, version: 0, from: '', builtIn: true, name: id, rule });
const inTenDays = (op: 'eq' | 'gt', value: number) => ({ field: 'orders.countIn', op, value, within: 'P10D' }) as const;
const spent = { field: 'orders.totalIn', op: 'eq', value: 100 * (24 * 100 - 1), within: 'P100D' } as const;

test('the windows of a contact with 5,000 orders are exact to the millisecond, and its item stays under 8 KB', async () => {
  expect(Buffer.byteLength(JSON.stringify(stored))).toBeLessThan(8 * 1024);
  const contacts = contactsTable(tables.client, 'contacts');
  const segments = [
    segment('exactly', inTenDays('eq', 239)),
    segment('more', inTenDays('gt', 239)),
    segment('spent', spent),
  ];
  const programme = { ...aProgramme(), segments: new Map(segments.map((one) => [one.id, one])) };
  const judgeAt = async (moment: Date) => {
    await judgeContact(contact.id, 'time', {
      ...{ contacts, shop, programme, now: moment },
      orders: contactOrdersTable(tables.client, 'contacts'),
      sends: sendsTable(tables.client, 'contacts'),
      memberships: membershipsTable(tables.client, 'contacts'),
      erasures: erasuresTable(tables.client, 'contacts'),
    });
    return (await contacts.get(contact.id))!.segments;
  };
  // An order is made every hour, so each leaves its window on the hour.
  const until = addDuration(now.toISOString(), 'PT1H', 'UTC');
  expect(await judgeAt(now)).toEqual({ exactly: until, spent: until });
  const before = new Date(now.getTime() - 1);
  expect(await judgeAt(before)).toEqual({ more: now.toISOString() });
});
