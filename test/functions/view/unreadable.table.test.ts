import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ownerTable } from '../../../functions/agenda/owner.table.ts';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { everybodyTable } from '../../../functions/contacts/everybody.table.ts';
import { eraseContact } from '../../../functions/permission/eraseContact.ts';
import { erasuresTable } from '../../../functions/permission/erasures.table.ts';
import { peopleTable } from '../../../functions/permission/people.table.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { accepted } from '../../../functions/platform/aws.ts';
import { personKeys } from '../../../functions/platform/keys.ts';
import { contactKey, eventKey, orderKey, subscriptionKey } from '../../../functions/platform/tableKeys.ts';
import { membershipsTable } from '../../../functions/programme/memberships.table.ts';
import { listContacts } from '../../../functions/staff/listContacts.ts';
import { collectCopy } from '../../../functions/view/collectCopy.ts';
import { type CollectionTable, collectionTable } from '../../../functions/view/collection.table.ts';
import { readPerson } from '../../../functions/view/readPerson.ts';
import { rightsTable } from '../../../functions/view/rights.table.ts';
import { viewCollection } from '../../../functions/view/viewCollection.ts';
import { replay } from '../../../infra/restore/replay.ts';
import { aContact, aSubscription, shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

const now = new Date('2026-11-22T10:00:00.000Z');
/** What `0000-01-01T00:00:00+23:59` was once stored as, and no schema reads. */
const noInstant = '-000001-12-31T00:01:00.000Z';
const keys = personKeys('p'.repeat(64));
let tables: Tables;
let collection: CollectionTable;
let contacts: ReturnType<typeof contactsTable>;
let subscriptions: ReturnType<typeof subscriptionsTable>;
let memberships: ReturnType<typeof membershipsTable>;

beforeAll(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  tables = await startTables('restored');
  contacts = contactsTable(tables.client, 'contacts');
  collection = collectionTable(tables.client, 'contacts');
  subscriptions = subscriptionsTable(tables.client, 'contacts');
  memberships = membershipsTable(tables.client, 'contacts');
  for (const id of ['well', 'bricked']) {
    const contact = aContact({ id, emailKey: `key-${id}`, email: `${id}@example.com` });
    await contacts.commit([...contacts.create(contact), subscriptions.create(id, aSubscription())]);
    await contacts.setVerdict(contact, { segments: {} });
    await memberships.put(id, 'warm');
  }
  await brick('contacts', 'bricked');
  const order = { orderId: 'o', at: noInstant, total: 1, currency: 'PLN' };
  const event = { id: 'int_1', at: '2026-11-02T10:00:00.000Z', kind: 'question' };
  await put('contacts', { ...orderKey('well', noInstant, 'key'), ...order });
  await put('contacts', { ...eventKey('well', event.at, event.id), ...event });
});
afterAll(() => tables.stop());

const put = (TableName: string, Item: object) => tables.client.send(new PutCommand({ TableName, Item }));
const brick = (TableName: string, id: string) =>
  tables.client.send(
    new UpdateCommand({
      TableName,
      Key: contactKey(id),
      UpdateExpression: 'SET orders.lastAt = :at, locale = :locale',
      ExpressionAttributeValues: { ':at': noInstant, ':locale': 'xx' },
    }),
  );

test('a contact that can’t be read any more hides nobody in the lists, and is named in them', async () => {
  const everybody = everybodyTable(tables.client, 'contacts');
  const orders = { since: async () => [] };
  const isSegment = async () => true;
  const people = peopleTable(tables.client, 'contacts');
  const dependencies = { contacts, orders, people, memberships, everybody, isSegment, keys, shop, now };
  for (const query of [{}, { segment: 'warm' }]) {
    const { items, unreadable } = await listContacts(query, dependencies);
    expect([items.map(({ id }) => id), unreadable]).toEqual([query.segment ? [] : ['well'], ['bricked']]);
  }
});

test('an item that can’t be read any more leaves the rest of its person in view, and is named by its key', async () => {
  const seen = viewCollection(await readPerson('well', { collection }), shop, now.toISOString())!;
  expect(seen.unreadable).toEqual([orderKey('well', noInstant, 'key').sk]);
  expect(seen.timeline).toMatchObject([{ kind: 'question' }]);
});

test('whoever can’t be read gets a copy of everything all the same', async () => {
  const rights = rightsTable(tables.client, 'contacts');
  const copy = await collectCopy('bricked', undefined, { collection, rights, now });
  expect(copy.collection.map(({ sk }) => sk)).toContain('CONTACT');
  expect(JSON.stringify(copy)).toContain('bricked@example.com');
});

test('a restore goes on past what can’t be read, lets nobody be mailed by it, and erases who was erased', async () => {
  for (const item of await tables.all('contacts')) await put('restored', item);
  await put('contacts', { ...subscriptionKey('well'), ...aSubscription(), pausedUntil: noInstant, purposes: {} });
  await erase('bricked');
  await ownerTable(tables.client, 'restored').name();
  await replay(tables.client, { from: 'contacts', to: 'restored', now });
  const restored = await tables.all('restored');
  expect(JSON.stringify(restored)).not.toContain('bricked@example.com');
  const claim = subscriptionsTable(tables.client, 'restored').claim(
    'well',
    { occasion: 'birthday-2027', purpose: 'newsletter' },
    now.toISOString(),
  );
  expect(await accepted(claim)).toBe(false);
});

const erase = (id: string) =>
  eraseContact(id, 'erased', {
    contacts,
    erasures: erasuresTable(tables.client, 'contacts'),
    now,
    mayGoOn: () => true,
  });

test('whoever can’t be read can be erased, and stays so', async () => {
  await erase('bricked');
  expect(JSON.stringify(await tables.all('contacts'))).not.toContain('bricked@example.com');
  expect(await subscriptions.erasedAt('key-bricked')).toBe(now.toISOString());
  expect(await contacts.idOfEmail('key-bricked')).toBeUndefined();
});
