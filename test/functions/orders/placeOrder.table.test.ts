import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { contactOrdersTable } from '../../../functions/contacts/contactOrders.table.ts';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { changeOrder } from '../../../functions/orders/changeOrder.ts';
import { ordersTable } from '../../../functions/orders/orders.table.ts';
import { parseOrder } from '../../../functions/orders/parseOrder.ts';
import { placeOrder } from '../../../functions/orders/placeOrder.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { personKeys } from '../../../functions/platform/keys.ts';
import { shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

const keys = personKeys('p'.repeat(64));
const now = new Date('2026-11-22T10:00:00.000Z');
let tables: Tables;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());
beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
});

const dependencies = () => ({
  orders: ordersTable(tables.client, 'contacts'),
  contacts: contactsTable(tables.client, 'contacts'),
  contactOrders: contactOrdersTable(tables.client, 'contacts'),
  subscriptions: subscriptionsTable(tables.client, 'contacts'),
  ...{ keys, shop, now },
});
const placing = (order: object) =>
  placeOrder(
    parseOrder({ at: '2026-11-22T08:00:00Z', total: 100, currency: 'PLN', ...order }, shop, now),
    dependencies(),
  );
const place = (orderId: string, email: string | undefined, contactId?: string) =>
  placing({ orderId, email, contactId });

test('forty orders of one customer at once all come in, and make one contact', async () => {
  const placed = await Promise.all(Array.from({ length: 40 }, (_, i) => place(`F-${i}`, 'forty@example.com')));
  expect(new Set(placed.map(({ contactId }) => contactId)).size).toBe(1);
  const contact = await contactsTable(tables.client, 'contacts').get(placed[0]!.contactId!);
  expect(contact?.orders).toMatchObject({ count: 40, totals: { PLN: 4000 } });
}, 60_000);

const stale = 'con_00000000-0000-7000-8000-000000000000';
const countOf = async (id: string) => (await contactsTable(tables.client, 'contacts').get(id))!.orders.count;

test('an id that is over gives way to the address beside it, known or not', async () => {
  const { contactId } = await place('S-1', 'stale@example.com', stale);
  expect(await place('S-2', 'stale@example.com', stale)).toEqual({ contactId, repeated: false });
  expect(await countOf(contactId!)).toBe(2);
});

test('an id of one with the address of another is refused, and counted for neither', async () => {
  const [one, other] = await Promise.all([place('B-1', 'one@example.com'), place('B-2', 'other@example.com')]);
  const refused = await place('B-3', 'one@example.com', other.contactId).catch((error: unknown) => error);
  expect(refused).toMatchObject({ status: 409, errors: [{ path: 'contactId' }] });
  expect([await countOf(one.contactId!), await countOf(other.contactId!)]).toEqual([1, 1]);
});

test('an order within a week after one of our letters is remembered as such, until it is cancelled', async () => {
  const contacts = contactsTable(tables.client, 'contacts');
  const ordered = async (email: string, claimedAt: string) => {
    const { contactId } = await place(`${email}-first`, email);
    const Key = { pk: `CONTACT#${contactId}`, sk: 'SUBSCRIPTION#email' };
    const claims = { 'birthday-2026': claimedAt };
    const UpdateExpression = 'SET claims = :claims';
    const ExpressionAttributeValues = { ':claims': claims };
    await tables.client.send(
      new UpdateCommand({ TableName: 'contacts', Key, UpdateExpression, ExpressionAttributeValues }),
    );
    await place(`${email}-second`, email);
    return contactId!;
  };
  const orders = async (id: string) => (await contacts.get(id))!.orders;
  const soon = await ordered('soon@example.com', '2026-11-15T08:00:00.001Z');
  expect(await orders(soon)).toMatchObject({ count: 2, lastAfterMailAt: '2026-11-22T08:00:00.000Z' });
  const [late, before] = await Promise.all([
    ordered('late@example.com', '2026-11-15T08:00:00.000Z'),
    ordered('before@example.com', '2026-11-22T08:00:00.001Z'),
  ]);
  for (const id of [late, before]) expect(await orders(id)).not.toHaveProperty('lastAfterMailAt');
  await changeOrder(
    'soon@example.com-second',
    { on: 'correction' },
    (order) => ({ ...order, state: 'cancelled' }),
    dependencies(),
  );
  expect(await orders(soon)).not.toHaveProperty('lastAfterMailAt');
  expect(await orders(soon)).toMatchObject({ count: 1 });
});

test('an order told by a card is whose card it is; of a card that nobody has it is refused by name', async () => {
  const { contactId } = await placing({ orderId: 'C-1', email: 'card@example.com', card: 'KL 0042' });
  expect(await dependencies().contacts.get(contactId!)).toMatchObject({ card: 'KL0042' });
  expect(await placing({ orderId: 'C-2', card: 'kl-0042' })).toEqual({ contactId, repeated: false });
  expect(await placing({ orderId: 'C-2', card: 'kl-0042' })).toEqual({ contactId, repeated: true });
  expect(await countOf(contactId!)).toBe(2);
  await expect(placing({ orderId: 'C-3', card: '99999' })).rejects.toMatchObject({ errors: [{ path: 'card' }] });
});

test('a card leads to the first that had it; whoever shows it beside an address of their own orders for themselves', async () => {
  const { contactId } = await placing({ orderId: 'D-1', email: 'first@example.com', card: 'SHARED1' });
  const other = await placing({ orderId: 'D-2', email: 'second@example.com', card: 'SHARED1' });
  expect(other.contactId).not.toBe(contactId);
  expect(await placing({ orderId: 'D-3', card: 'SHARED1' })).toMatchObject({ contactId });
  expect([await countOf(contactId!), await countOf(other.contactId!)]).toEqual([2, 1]);
});

test('whether orders are paid on time is remembered, however late it is told', async () => {
  const paymentsOf = async (id: string) => (await dependencies().contacts.get(id))!.orders.payments;
  const email = 'invoice@example.com';
  const { contactId } = await placing({ orderId: 'P-1', email, dueAt: '2026-12-06T08:00:00Z' });
  await placing({ orderId: 'P-2', email, dueAt: '2026-11-20T08:00:00Z', paidAt: '2026-11-21T08:00:00Z' });
  await placing({ orderId: 'P-3', email });
  expect(await paymentsOf(contactId!)).toEqual({ onTime: 0, late: 1, open: { 'P-1': '2026-12-06T08:00:00.000Z' } });
  const pay = () =>
    changeOrder(
      'P-1',
      { on: 'correction' },
      (order) => ({ ...order, paidAt: '2026-11-22T09:00:00.000Z' }),
      dependencies(),
    );
  await pay();
  expect(await paymentsOf(contactId!)).toEqual({ onTime: 1, late: 1, open: {} });
  await changeOrder('P-2', { on: 'correction' }, (order) => ({ ...order, state: 'cancelled' }), dependencies());
  expect(await paymentsOf(contactId!)).toEqual({ onTime: 1, late: 0, open: {} });
});

test('what a list has said of an order gives way to the shop’s own report of it, once; another’s order it stays', async () => {
  const email = 'listed@example.com';
  const { contactId } = await placing({ orderId: 'L-0', email });
  const told = { orderId: 'L-1', at: '2026-11-20T12:00:00.000Z', total: 900, currency: 'PLN' };
  const { orders, contacts } = dependencies();
  const [receipt, kept] = orders.put(
    keys.order('L-1'),
    { contactId: contactId!, bodyHash: 'list', list: 'imp_1' },
    told,
  );
  await contacts.commit([receipt, kept]);
  await tables.client.send(
    new UpdateCommand({
      TableName: 'contacts',
      Key: { pk: `CONTACT#${contactId}`, sk: 'CONTACT' },
      UpdateExpression:
        'SET orders.#count = :two, orders.totals.PLN = :sum, orders.counts.PLN = :two, rev = rev + :one',
      ExpressionAttributeNames: { '#count': 'count' },
      ExpressionAttributeValues: { ':two': 2, ':one': 1, ':sum': 1000 },
    }),
  );
  const full = { orderId: 'L-1', email, at: '2026-11-20T15:30:00Z', total: 950, discount: 50 };
  await expect(placing({ ...full, email: 'another@example.com' })).rejects.toMatchObject({ status: 409 });
  expect(await placing(full)).toEqual({ contactId, repeated: false });
  expect(await placing(full)).toEqual({ contactId, repeated: true });
  await expect(placing({ ...full, total: 1 })).rejects.toMatchObject({ status: 409 });
  expect(await orders.find(keys.order('L-1'))).toMatchObject({
    at: '2026-11-20T15:30:00.000Z',
    total: 950,
    discount: 50,
  });
  expect((await contacts.get(contactId!))!.orders).toMatchObject({ count: 2, totals: { PLN: 1050 } });
});
