import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { noOrders } from '../../../functions/contacts/contact.schema.ts';
import { contactOrdersTable } from '../../../functions/contacts/contactOrders.table.ts';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { countedOrder } from '../../../functions/contacts/countedOrder.ts';
import { storedOrderSchema } from '../../../functions/contacts/storedOrder.schema.ts';
import { submissionsTable } from '../../../functions/leads/submissions.table.ts';
import { addOrder } from '../../../functions/orders/addOrder.ts';
import { changeOrder, type Decide } from '../../../functions/orders/changeOrder.ts';
import { type Correction, correctOrder } from '../../../functions/orders/correctOrder.ts';
import { ordersTable } from '../../../functions/orders/orders.table.ts';
import { receiveOrders } from '../../../functions/orders/receiveOrders.ts';
import { refundOrder } from '../../../functions/orders/refundOrder.ts';
import { eraseContact } from '../../../functions/permission/eraseContact.ts';
import { erasuresTable } from '../../../functions/permission/erasures.table.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { personKeys } from '../../../functions/platform/keys.ts';
import { shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

const keys = personKeys('p'.repeat(64));
const now = new Date('2026-11-22T10:00:00.000Z');
let tables: Tables;
let dependencies: Parameters<typeof changeOrder>[3] & Parameters<typeof receiveOrders>[1];
beforeAll(async () => {
  tables = await startTables();
  dependencies = {
    orders: ordersTable(tables.client, 'contacts'),
    contacts: contactsTable(tables.client, 'contacts'),
    contactOrders: contactOrdersTable(tables.client, 'contacts'),
    subscriptions: subscriptionsTable(tables.client, 'contacts'),
    leads: submissionsTable(tables.client, 'leads'),
    ...{ keys, shop, now },
  };
});
afterAll(() => tables.stop());
beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
});

const at = (day: number) => new Date(now.getTime() - day * 86_400_000).toISOString();
const row = (orderId: string, email: string, day: number, more = {}) => ({
  ...{ orderId, email, at: at(day), total: 1000, currency: 'PLN' },
  ...more,
});
const receive = async (...rows: object[]) => {
  const results = await receiveOrders(rows, dependencies);
  return results[0]!.contactId!;
};
const change = (orderId: string, decide: Decide) => changeOrder(orderId, { on: 'correction' }, decide, dependencies);
const correct = (orderId: string, correction: Correction) =>
  change(orderId, (order) => correctOrder(order, correction));
const refund = (orderId: string, refundId: string, total?: number) =>
  change(orderId, (order) => refundOrder(order, { refundId, at: at(0), total }));
const remembered = async (id: string) => (await dependencies.contacts.get(id))!.orders;

/** What a contact would remember if its orders had always been what they are now. */
async function anew(id: string) {
  const items = (await tables.all('contacts')).filter(
    ({ pk, sk }) => pk === `CONTACT#${id}` && String(sk).startsWith('ORDER#'),
  );
  const orders = items.map((item) => storedOrderSchema.parse(item)).filter((order) => countedOrder(order));
  return orders.reduce((known, order) => {
    const { discount: _, ...counted } = countedOrder(order)!;
    return addOrder(known, { ...order, ...counted }, order.at);
  }, noOrders);
}
const factsOf = ({ count, totals, counts, firstAt, lastAt, recent }: Awaited<ReturnType<typeof remembered>>) => ({
  ...{ count, totals, counts: counts ?? {}, firstAt, lastAt, recent },
});

test('a refund counts once, a part of it as a part, and a whole one as if nothing had been bought', async () => {
  const id = await receive(row('R-1', 'refund@example.com', 5), row('R-2', 'refund@example.com', 3));
  expect(await refund('R-2', 'r-1', 400)).toMatchObject({ contactId: id, repeated: false });
  expect(await refund('R-2', 'r-1', 400)).toMatchObject({ repeated: true });
  expect(await remembered(id)).toMatchObject({ count: 2, totals: { PLN: 1600 }, lastAt: at(3) });
  await expect(refund('R-2', 'r-1', 500)).rejects.toMatchObject({ status: 409 });
  await expect(refund('R-2', 'r-2', 601)).rejects.toMatchObject({ status: 400, errors: [{ path: 'total' }] });
  await refund('R-2', 'r-2');
  expect(await remembered(id)).toMatchObject({ count: 1, totals: { PLN: 1000 }, lastAt: at(5) });
  expect((await remembered(id)).recent.map((order) => order.id)).toEqual(['R-1']);
  await expect(refund('R-2', 'r-3')).rejects.toMatchObject({ status: 409 });
  await expect(refund('nobody’s', 'r-1')).rejects.toMatchObject({ status: 404 });
});

test('a correction needs a higher revision, moves an order in time and currency, cancels it and takes that back', async () => {
  const id = await receive(row('C-1', 'correct@example.com', 5), row('C-2', 'correct@example.com', 3));
  await correct('C-1', { revision: 2, at: at(1), total: 500, currency: 'EUR' });
  const moved = { count: 2, totals: { PLN: 1000, EUR: 500 }, firstAt: at(3), lastAt: at(1) };
  expect(await remembered(id)).toMatchObject(moved);
  expect(await correct('C-1', { revision: 2, at: at(1), total: 500, currency: 'EUR' })).toMatchObject({
    repeated: true,
  });
  await expect(correct('C-1', { revision: 2, total: 400 })).rejects.toMatchObject({ status: 409 });
  await correct('C-1', { revision: 7, state: 'cancelled' });
  expect(await remembered(id)).toMatchObject({ count: 1, totals: { PLN: 1000 }, firstAt: at(3), lastAt: at(3) });
  await correct('C-1', { revision: 8, state: 'placed' });
  expect(await remembered(id)).toMatchObject(moved);
  const lines = (await tables.all('contacts')).filter(({ sk }) => String(sk).startsWith('CHANGE#'));
  expect(lines).toContainEqual(expect.objectContaining({ what: 'orders.total', source: 'correction', from: 500 }));
});

test('refunds of one order and one customer at once all count', async () => {
  const id = await receive(...Array.from({ length: 5 }, (_, i) => row(`M-${i}`, 'many@example.com', i)));
  await Promise.all(Array.from({ length: 20 }, (_, i) => refund(`M-${i % 5}`, `r-${i}`, 100)));
  expect(await remembered(id)).toMatchObject({ count: 5, totals: { PLN: 3000 } });
}, 60_000);

test('whatever changes of sixty orders, their contact remembers what it would if they had always been so', async () => {
  const rows = Array.from({ length: 60 }, (_, i) =>
    row(`P-${i}`, 'sixty@example.com', i % 45, { total: 1000 + i, currency: i % 4 ? 'PLN' : 'EUR' }),
  );
  const id = await receive(...rows);
  expect(factsOf(await remembered(id))).toEqual(factsOf(await anew(id)));
  let revision = 1;
  const change = fc.record({
    order: fc.nat(59),
    what: fc.constantFrom('cancel', 'place', 'move', 'refund', 'part') as fc.Arbitrary<string>,
    day: fc.nat(50),
  });
  for (const { order, what, day } of fc.sample(change, 60)) {
    revision += 1;
    const orderId = `P-${order}`;
    if (what === 'cancel') await correct(orderId, { revision, state: 'cancelled' });
    if (what === 'place') await correct(orderId, { revision, state: 'placed' });
    if (what === 'move') await correct(orderId, { revision, at: at(day), currency: day % 2 ? 'PLN' : 'EUR' });
    if (what === 'refund') await refund(orderId, `r-${revision}`).catch(() => {});
    if (what === 'part') await refund(orderId, `r-${revision}`, 1).catch(() => {});
    expect(factsOf(await remembered(id))).toEqual(factsOf(await anew(id)));
  }
}, 120_000);

test('a row that cannot be read stops no other, and each says what became of it', async () => {
  const one = row('X-1', 'batch@example.com', 1);
  const results = await receiveOrders([one, 'bun', { ...one, total: -1 }, one, { ...one, total: 7 }], dependencies);
  expect(results.map(({ index, status }) => `${index} ${status}`)).toEqual([
    '0 counted',
    '1 refused',
    '2 refused',
    '3 repeated',
    '4 conflict',
  ]);
});

test('what is left of the order of an erased person names nobody and no moment, and can be changed no more', async () => {
  const id = await receive(row('E-1', 'erased@example.com', 1));
  await refund('E-1', 'r-1', 1);
  const erasures = erasuresTable(tables.client, 'contacts');
  await eraseContact(id, 'erased', { contacts: dependencies.contacts, erasures, now, mayGoOn: () => true });
  const receipt = (await tables.all('contacts')).find(({ pk }) => pk === `ORDER#${keys.order('E-1')}`);
  expect(receipt).toEqual({ pk: `ORDER#${keys.order('E-1')}`, sk: 'RECEIPT', erased: true });
  await expect(refund('E-1', 'r-2', 1)).rejects.toMatchObject({ status: 404 });
});
