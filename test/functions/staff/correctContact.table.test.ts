import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { personKeys } from '../../../functions/platform/keys.ts';
import { parseShape } from '../../../functions/platform/parseShape.ts';
import { correctContact, readCorrection } from '../../../functions/staff/correctContact.ts';
import { correctionSchema } from '../../../functions/staff/correction.schema.ts';
import { aContact, aSubscription, shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());
beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => {}));

const now = new Date('2027-05-17T08:00:00.000Z');
const dependencies = () => ({
  contacts: contactsTable(tables.client, 'contacts'),
  subscriptions: subscriptionsTable(tables.client, 'contacts'),
  keys: personKeys('pepper-of-a-test'),
  shop,
  now,
});
const read = (body: unknown) => readCorrection(parseShape(correctionSchema(shop), body), shop, now);
const correct = (id: string, body: unknown) => correctContact(id, read(body), 'anna@shop.example', dependencies());
let made = 0;
const someone = async () => {
  const id = `con_0198a000-0000-7000-8000-${String(++made).padStart(12, '0')}`;
  const { contacts, subscriptions } = dependencies();
  const contact = aContact({ id, email: `${id}@example.com`, emailKey: id, firstName: 'Zofja' });
  await contacts.commit([...contacts.create(contact), subscriptions.create(id, aSubscription())]);
  return id;
};
const linesOf = async (id: string) =>
  (await tables.collection(id))
    .filter(({ sk }) => String(sk).startsWith('CHANGE#'))
    .map(({ what, from, to, source }) => ({ what, from, to, source }))
    .sort((a, b) => (String(a.what) < String(b.what) ? -1 : 1));

test('staff put fields and tags right, and each is in the log with its author', async () => {
  const id = await someone();
  await correct(id, {
    firstName: 'Zofia',
    birthday: null,
    fields: { occupation: 'baker' },
    tags: ['vip', 'vip', 'b2b'],
  });
  const contact = await dependencies().contacts.get(id);
  expect(contact).toMatchObject({ firstName: 'Zofia', fields: { occupation: 'baker' }, tags: ['vip', 'b2b'], rev: 2 });
  const source = 'anna@shop.example';
  expect(await linesOf(id)).toEqual([
    { what: 'fields.occupation', from: undefined, to: 'baker', source },
    { what: 'firstName', from: 'Zofja', to: 'Zofia', source },
    { what: 'tags', from: [], to: ['vip', 'b2b'], source },
  ]);
  await correct(id, { firstName: null, tags: [] });
  expect(await dependencies().contacts.get(id)).toMatchObject({ tags: [], rev: 3 });
  expect(await dependencies().contacts.get(id)).not.toHaveProperty('firstName');
});

test('what is so already is not written again', async () => {
  const id = await someone();
  await correct(id, { firstName: 'Zofja', tags: [] });
  expect(await dependencies().contacts.get(id)).toMatchObject({ rev: 1 });
  expect(await linesOf(id)).toEqual([]);
});

test('the second of two who correct one version is told, and nothing of theirs is kept', async () => {
  const id = await someone();
  const both = await Promise.allSettled(['A', 'B'].map((firstName) => correct(id, { firstName, version: 1 })));
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(correct(id, { tags: ['late'], version: 1 })).rejects.toMatchObject({ status: 409 });
  await expect(correct('con_nobody', { firstName: 'A' })).rejects.toMatchObject({ status: 404 });
});

test.each([
  [{ email: 'other@example.com' }, 'email'],
  [{ firstName: 'see https://example.com' }, 'firstName'],
  [{ birthday: '1990-02-30' }, 'birthday'],
  [{ phone: 'none' }, 'phone'],
  [{ gender: 'cat' }, 'gender'],
  [{ locale: 'xx' }, 'locale'],
  [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
  [{ fields: { garden: 'yes' } }, 'fields.garden'],
  [{ fields: { allergies: ['cats'] } }, 'fields.allergies'],
  [{ tags: 'vip' }, 'tags'],
  [{ tags: [''] }, 'tags.0'],
  [{ tags: ['a\nb'] }, 'tags.0'],
  [{ tags: Array.from({ length: 51 }, (_, i) => `${i}`) }, 'tags'],
  [{ segments: ['hot'] }, 'segments'],
  [{ orders: { count: 100 } }, 'orders'],
])('%j is refused with its path', (body, path) => {
  expect(() => read(body)).toThrow(expect.objectContaining({ errors: [expect.objectContaining({ path })] }));
});
