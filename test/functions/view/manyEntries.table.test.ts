import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { inParts } from '../../../functions/platform/inParts.ts';
import { InvalidInput, TokenRefused } from '../../../functions/platform/problem.ts';
import { consentKey, eventKey, orderKey, sendKey } from '../../../functions/platform/tableKeys.ts';
import { type CopyPart, collectCopy, partsOfCopy } from '../../../functions/view/collectCopy.ts';
import { collectionTable } from '../../../functions/view/collection.table.ts';
import { copyPage } from '../../../functions/view/copyPage.ts';
import { readPerson } from '../../../functions/view/readPerson.ts';
import { rightsTable } from '../../../functions/view/rights.table.ts';
import { viewCollection } from '../../../functions/view/viewCollection.ts';
import { aContact, aSend, aSubscription, shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

const now = new Date('2026-11-22T10:00:00.000Z');
const id = aContact().id;
const megabyte = 1_000_000;
let tables: Tables;
let collection: ReturnType<typeof collectionTable>;

/** Three thousand orders, of which some are long, and something of every other kind: more than three megabytes. */
const orders = Array.from({ length: 3_000 }, (_, i) => {
  const at = new Date(now.getTime() - i * 3_600_000).toISOString();
  const order = { orderId: `o-${i}`, at, total: 1_000 + i, currency: 'PLN' };
  return { ...orderKey(id, at, `key-${i}`), ...order, items: [{ sku: 's', name: 'ą'.repeat(450), quantity: 1 }] };
});
const others = Array.from({ length: 40 }, (_, i) => {
  const at = new Date(now.getTime() - i * 7 * 3_600_000 - 1_000).toISOString();
  const consent = { id: `rec_${i}`, purpose: 'newsletter', state: 'withdrawn', source: { channel: 'preferences' } };
  const mail = { ...aSend({ contactId: id, occasion: `birthday-${i}`, state: 'sent' }), at };
  return [
    { ...eventKey(id, at, `int_${i}`), id: `int_${i}`, at, kind: 'question' },
    { ...consentKey(id, at, `rec_${i}`), ...consent, requestedAt: at },
    { ...sendKey(id, `birthday-${i}`), ...mail },
  ];
}).flat();

beforeAll(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  tables = await startTables();
  collection = collectionTable(tables.client, 'contacts');
  const contacts = contactsTable(tables.client, 'contacts');
  await contacts.commit([
    ...contacts.create(aContact({ orders: { count: 3_000, totals: { PLN: 1 }, recent: [] } })),
    subscriptionsTable(tables.client, 'contacts').create(id, aSubscription()),
  ]);
  for (const some of inParts(inParts([...orders, ...others], 25), 8))
    await Promise.all(some.map((items) => write(items)));
}, 60_000);
afterAll(() => tables.stop());

const write = (items: object[]) =>
  tables.client.send(
    new BatchWriteCommand({ RequestItems: { contacts: items.map((Item) => ({ PutRequest: { Item } })) } }),
  );
const copyOf = (which?: string, whose = id) =>
  collectCopy(whose, which, { collection, rights: rightsTable(tables.client, 'contacts'), now });
const keysIn = (parts: CopyPart[]) => parts.flatMap((part) => part.collection.map(({ sk }) => String(sk)));
const all = [...orders, ...others].map(({ sk }) => String(sk)).concat('CONTACT', 'SUBSCRIPTION#email');

test('the parts of a copy are together the whole collection, once each, and none is too large to answer', async () => {
  const which = await partsOfCopy(id, collection);
  expect(which.length).toBeGreaterThan(2);
  const parts = await Promise.all(which.map((one) => copyOf(one)));
  expect(keysIn(parts).sort()).toEqual(all.sort());
  for (const part of parts) expect(JSON.stringify(JSON.stringify(part)).length).toBeLessThan(4 * megabyte);
  expect(parts.map(({ next }) => next !== undefined)).toEqual([...parts.slice(1).map(() => true), false]);
  expect(parts.map(({ mailbox }) => mailbox !== undefined)).toEqual([true, ...parts.slice(1).map(() => false)]);
});

test('each part of a copy leads to the next', async () => {
  const parts = [await copyOf()];
  while (parts.at(-1)!.next) parts.push(await copyOf(parts.at(-1)!.next));
  expect(keysIn(parts).sort()).toEqual(all.sort());
  expect(parts.map(({ part }) => part)).toEqual(parts.map((_, i) => i + 1));
});

test('no part leads to anybody else, and what is no part is refused', async () => {
  const part = (await copyOf()).next!;
  await expect(copyOf(part, 'con_other')).rejects.toThrow(TokenRefused);
  for (const bad of [
    'x',
    Buffer.from('{"part":0}').toString('base64url'),
    Buffer.from('{"part":1,"after":""}').toString('base64url'),
  ])
    await expect(copyOf(bad)).rejects.toThrow(InvalidInput);
});

test('the page of a copy is small, has a button for each file, and says that it shows the newest', async () => {
  const [parts, copied] = await Promise.all([partsOfCopy(id, collection), copyOf()]);
  const person = viewCollection(await readPerson(id, { collection }), shop, now.toISOString());
  const page = copyPage({ shop, locale: 'en', person, now: now.toISOString(), token: 't', copied, parts });
  expect(page.length).toBeLessThan(megabyte);
  for (const part of parts) expect(page).toContain(`value="${part}"`);
  expect(page).toContain('the newest entries, 50 of them');
});

test('staff see some fifty entries at a time, of every kind and each once, for a few units', async () => {
  let units = 0;
  const counting = {
    send: async (command: { input: object }) => {
      Object.assign(command.input, { ReturnConsumedCapacity: 'TOTAL' });
      const answer = await tables.client.send(command as never);
      units += (answer as { ConsumedCapacity?: { CapacityUnits: number } }).ConsumedCapacity?.CapacityUnits ?? 0;
      return answer;
    },
  };
  const metered = collectionTable(counting as never, 'contacts');
  const page = async (from?: string) => {
    units = 0;
    return viewCollection(await readPerson(id, { from, collection: metered }), shop, now.toISOString())!;
  };
  let seen = await page();
  expect(units).toBeLessThan(40);
  expect(JSON.stringify(seen).length).toBeLessThan(100_000);
  expect([seen.consents.length, seen.sends.length]).toEqual([40, 40]);
  expect(seen.timeline.length).toBeGreaterThan(30);
  const told = [...seen.timeline];
  for (let pages = 1; pages < 10; pages += 1) {
    seen = await page(seen.cursor);
    told.push(...seen.timeline);
  }
  const newest = [...orders, ...others]
    .map((entry) => ('at' in entry ? entry.at : entry.requestedAt))
    .sort()
    .reverse();
  expect(told.map(({ at }) => at)).toEqual(newest.slice(0, told.length));
  await expect(page('x')).rejects.toThrow(InvalidInput);
});

test('what comes in while somebody downloads falls between no two parts', async () => {
  const which = await partsOfCopy(id, collection);
  const late = Array.from({ length: 20 }, (_, i) => ({
    ...eventKey(id, `2020-01-0${i}`, 'late'),
    text: 'x'.repeat(90_000),
  }));
  await write(late);
  const parts: CopyPart[] = [];
  for (const one of which) {
    let part = await copyOf(one);
    parts.push(part);
    const end = JSON.parse(Buffer.from(one, 'base64url').toString()).to;
    const goesOn = () => part.next && JSON.parse(Buffer.from(part.next, 'base64url').toString()).after !== end;
    while (goesOn()) {
      part = await copyOf(part.next);
      parts.push(part);
    }
  }
  expect(new Set(keysIn(parts)).size).toBe(keysIn(parts).length);
  expect(keysIn(parts)).toEqual(expect.arrayContaining(all));
});
