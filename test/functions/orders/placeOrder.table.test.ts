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

function place(orderId: string, email: string | undefined, contactId?: string) {
  const order = { orderId, email, contactId, at: '2026-11-22T08:00:00Z', total: 100, currency: 'PLN' };
  return placeOrder(parseOrder(order, shop, now), {
    orders: ordersTable(tables.client, 'contacts'),
    contacts: contactsTable(tables.client, 'contacts'),
    subscriptions: subscriptionsTable(tables.client, 'contacts'),
    ...{ keys, shop, now },
  });
}

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
  await changeOrder('soon@example.com-second', 'correction', (order) => ({ ...order, state: 'cancelled' }), {
    orders: ordersTable(tables.client, 'contacts'),
    contacts,
    contactOrders: contactOrdersTable(tables.client, 'contacts'),
    subscriptions: subscriptionsTable(tables.client, 'contacts'),
    ...{ keys, shop, now },
  });
  expect(await orders(soon)).not.toHaveProperty('lastAfterMailAt');
  expect(await orders(soon)).toMatchObject({ count: 1 });
});
