import { BatchWriteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { agendaTable } from '../../../functions/agenda/agenda.table.ts';
import { doWork } from '../../../functions/agenda/doWork.ts';
import { eraseKind } from '../../../functions/agenda/eraseKind.ts';
import { judgeContact } from '../../../functions/agenda/judgeContact.ts';
import { contactOrdersTable } from '../../../functions/contacts/contactOrders.table.ts';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { deriveFacts } from '../../../functions/contacts/deriveFacts.ts';
import { sendsTable } from '../../../functions/mail/sends.table.ts';
import { ordersTable } from '../../../functions/orders/orders.table.ts';
import { eraseContact } from '../../../functions/permission/eraseContact.ts';
import { erasuresTable } from '../../../functions/permission/erasures.table.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { accepted } from '../../../functions/platform/aws.ts';
import { inParts } from '../../../functions/platform/inParts.ts';
import { dueKey, orderKey, orderReceiptKey } from '../../../functions/platform/tableKeys.ts';
import { membershipsTable } from '../../../functions/programme/memberships.table.ts';
import { aContact, aProgramme, aSend, aSubscription, shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

const now = new Date('2026-11-22T10:00:00.000Z');
let tables: Tables;
let contacts: ReturnType<typeof contactsTable>;
let subscriptions: ReturnType<typeof subscriptionsTable>;
let sends: ReturnType<typeof sendsTable>;
let erasures: ReturnType<typeof erasuresTable>;
let id = '';
let people = 0;

beforeAll(async () => {
  tables = await startTables();
  contacts = contactsTable(tables.client, 'contacts');
  subscriptions = subscriptionsTable(tables.client, 'contacts');
  sends = sendsTable(tables.client, 'contacts');
  erasures = erasuresTable(tables.client, 'contacts');
});
afterAll(() => tables.stop());
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  people += 1;
  id = `con_${people}`;
  const contact = aContact({
    id,
    emailKey: `key-${people}`,
    email: `canary-${people}@example.com`,
    birthday: '--04-23',
  });
  await contacts.commit([
    ...contacts.create({ ...contact, facts: deriveFacts(contact, shop) }),
    subscriptions.create(id, aSubscription()),
    ...ordersTable(tables.client, 'contacts').put(
      `order-${people}`,
      { contactId: id, bodyHash: 'hash' },
      { orderId: 'o', at: '2026-11-20T10:00:00.000Z', total: 100, currency: 'PLN' },
    ),
  ]);
  await sends.plan(aSend({ contactId: id }), aSend().dueAt);
});

const erase = (changes = {}) =>
  eraseContact(id, 'erased', { contacts, erasures, now, mayGoOn: () => true, ...changes });

const held = async () => (await tables.collection(id)).map(({ sk }) => String(sk)).sort();

const minute = 60_000;
const day = 24 * 60 * minute;
const later = (ms: number) => new Date(now.getTime() + ms);

/** Does the work that an erasure left as the agenda would when its time has come; says whether it was due at all. */
async function workAt(at: Date, mayGoOn = () => true): Promise<boolean> {
  const Key = dueKey(`CONTACT#${id}`, 'erase');
  const { Item } = await tables.client.send(new GetCommand({ TableName: 'contacts', Key, ConsistentRead: true }));
  if (!Item || Item.agendaAt > at.toISOString()) return false;
  const { pk, sk, agendaAt, work } = Item as never;
  const agenda = agendaTable(tables.client, 'contacts');
  const context = { client: tables.client, table: 'contacts', shop, now: at, mayGoOn };
  await doWork({ pk, sk, at: agendaAt, work }, { agenda, kinds: { erase: eraseKind }, ...context });
  return true;
}
const suppression = async () =>
  (await tables.all('contacts')).find(({ pk, sk }) => pk === `EMAIL#key-${people}` && sk === 'SUPPRESSION');
const judge = (changes = {}) =>
  judgeContact(id, 'time', {
    contacts,
    orders: contactOrdersTable(tables.client, 'contacts'),
    erasures,
    sends,
    memberships: membershipsTable(tables.client, 'contacts'),
    shop,
    programme: aProgramme(),
    now,
    ...changes,
  });
const many = (count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, i) =>
      tables.client.send(
        new PutCommand({ TableName: 'contacts', Item: { pk: `CONTACT#${id}`, sk: `EVENT#${i}`, text: 'canary' } }),
      ),
    ),
  );

test('an erasure leaves the keyed suppression and work that names nobody, however much was held', async () => {
  await many(130);
  const waiting = { Put: { TableName: 'leads', Item: { pk: `ASKED#${id}#erased` } } };
  expect(await erase({ alongside: () => [waiting] })).toMatchObject({ id });
  expect((await tables.all('leads')).map(({ pk }) => pk)).toContain(`ASKED#${id}#erased`);
  expect(await held()).toEqual(['DUE#erase']);
  expect(await suppression()).toEqual({
    ...{ pk: `EMAIL#key-${people}`, sk: 'SUPPRESSION', reason: 'erased' },
    ...{ at: now.toISOString(), erasedAt: now.toISOString() },
  });
  expect(JSON.stringify(await tables.all('contacts'))).not.toContain(`canary-${people}@`);
  expect(await contacts.idOfEmail(`key-${people}`)).toBeUndefined();
});

test('an erased order stays counted and names nobody', async () => {
  await erase();
  const receipt = await ordersTable(tables.client, 'contacts').receipt(`order-${people}`);
  expect(receipt).toEqual({ erased: true });
});

test('fifty erasures at once are one, and once more is none', async () => {
  await many(60);
  await Promise.all(Array.from({ length: 50 }, () => erase()));
  expect(await held()).toEqual(['DUE#erase']);
  expect(await erase()).toBeUndefined();
});

test('a crash in the middle is finished as work a minute later', async () => {
  await many(60);
  const dying = { ...erasures, remove: vi.fn(erasures.remove).mockImplementationOnce(erasures.remove) };
  dying.remove.mockImplementationOnce(erasures.remove).mockRejectedValueOnce(new Error('killed'));
  await expect(erase({ erasures: dying })).rejects.toThrow('killed');
  expect((await held()).length).toBeGreaterThan(1);
  expect(await contacts.get(id)).toBeUndefined();
  expect(await workAt(later(minute - 1))).toBe(false);
  expect(await workAt(later(minute))).toBe(true);
  expect(await held()).toEqual(['DUE#erase']);
});

test('what there was no time for is cleared as work, however often it breaks off, and a day later nothing is left', async () => {
  await many(500);
  await erase({ mayGoOn: () => false });
  expect((await held()).length).toBeGreaterThan(500);
  expect(await contacts.idOfEmail(`key-${people}`)).toBeUndefined();
  for (let at = 1, left = 500; left > 1; at += 1, left = (await held()).length) {
    let pages = 0;
    await workAt(later(at * minute), () => pages++ < 2);
    expect((await held()).length).toBeLessThan(left);
  }
  expect(await held()).toEqual(['DUE#erase']);
  await many(3);
  expect(await workAt(later(day - 1))).toBe(false);
  await workAt(later(day));
  expect(await held()).toEqual([]);
});

test('orders by the thousand are erased once, each with its receipt, by two who ask at once', async () => {
  const most = 1_000;
  const orders = Array.from({ length: most }, (_, i) => `many-${people}-${i}`);
  const items = orders.flatMap((order) => [
    { ...orderKey(id, '2026-11-20T10:00:00.000Z', order), orderId: order, total: 1 },
    { ...orderReceiptKey(order), contactId: id, bodyHash: 'hash' },
  ]);
  for (const some of inParts(inParts(items, 25), 8))
    await Promise.all(
      some.map((part) =>
        tables.client.send(
          new BatchWriteCommand({ RequestItems: { contacts: part.map((Item) => ({ PutRequest: { Item } })) } }),
        ),
      ),
    );
  const removed: string[] = [];
  const forgotten: string[] = [];
  const counting = {
    ...erasures,
    remove: async (keys: { pk: string; sk: string }[]) => {
      const left = await erasures.remove(keys);
      removed.push(...keys.filter((key) => !left.includes(key)).map(({ sk }) => sk));
      return left;
    },
    forgetReceipt: (order: string) => {
      forgotten.push(order);
      return erasures.forgetReceipt(order);
    },
  };
  // Time for four pages of two hundred, whoever reads them.
  let pages = 0;
  const mayGoOn = () => {
    pages += 1;
    return pages <= 4;
  };
  await Promise.all([1, 2].map(() => erase({ erasures: counting, mayGoOn })));
  expect([new Set(removed).size, new Set(forgotten).size]).toEqual([removed.length, forgotten.length]);
  const before = (await held()).length - 1;
  expect(before).toBeGreaterThan(0);
  expect(removed.length + before).toBe(most + 2);
  await workAt(later(minute));
  expect(await held()).toEqual(['DUE#erase']);
  const receipts = await Promise.all(
    [0, most / 2, most - 1].map((n) => ordersTable(tables.client, 'contacts').receipt(`many-${people}-${n}`)),
  );
  expect(receipts).toEqual([{ erased: true }, { erased: true }, { erased: true }]);
}, 60_000);

test('a mail in flight is not claimed, and its outcome revives nobody', async () => {
  await erase();
  const request = { occasion: 'birthday-2027', purpose: 'newsletter' };
  expect(await accepted(subscriptions.claim(id, request, now.toISOString()))).toBe(false);
  const mail = aSend({ contactId: id });
  expect(await accepted(sends.settle(mail, { state: 'sent', messageId: 'm' }, now.toISOString()))).toBe(false);
  expect(await accepted(sends.move(mail, now.toISOString()))).toBe(false);
  expect(await held()).toEqual(['DUE#erase']);
});

test('a judgement in flight writes nothing that stays', async () => {
  const late = {
    ...contacts,
    get: async (one: string) => {
      const contact = (await contacts.get(one))!;
      await erase();
      return { ...contact, agreedAt: now.toISOString() };
    },
  };
  await judge({ contacts: late });
  expect((await held()).length).toBeGreaterThan(1);
  expect((await tables.all('contacts')).filter(({ sk }) => sk === id)).toEqual([]);
  await judge();
  await workAt(later(minute));
  await workAt(later(day));
  expect(await held()).toEqual([]);
});

test('an address that bounced stays suppressed when its contact is erased, and may bounce after it', async () => {
  const key = `key-${people}`;
  const at = '2026-11-01T10:00:00.000Z';
  await subscriptions.suppressAddress(key, { reason: 'hard-bounce', at }, at);
  await erase();
  expect(await subscriptions.suppression(key)).toEqual({ reason: 'hard-bounce', at });
  await tables.client.send(
    new PutCommand({ TableName: 'contacts', Item: { pk: 'EMAIL#other', sk: 'SUPPRESSION', reason: 'erased', at } }),
  );
  expect(await subscriptions.suppression('other')).toBeUndefined();
  await subscriptions.suppressAddress('other', { reason: 'complaint', at: now.toISOString() }, now.toISOString());
  expect(await subscriptions.suppression('other')).toMatchObject({ reason: 'complaint' });
});

test('who has been idle for as long as the shop keeps anybody is erased when time comes to judge', async () => {
  const ends = new Date('2036-11-20T10:00:00.000Z'); // `retention.idleContacts` after the last order
  const contact = (await contacts.get(id))!;
  await contacts.commit([
    contacts.change(contact, { orders: { ...contact.orders, count: 1, lastAt: '2026-11-20T10:00:00.000Z' } }, 'orders'),
  ]);
  await judge({ now: new Date(ends.getTime() - 1) });
  expect(await contacts.get(id)).toBeDefined();
  await judge({ now: ends });
  await workAt(new Date(ends.getTime() + minute));
  expect(await held()).toEqual(['DUE#erase']);
  expect(await suppression()).toMatchObject({ reason: 'retention' });
});
