import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { interactionsTable } from '../../../functions/interactions/interactions.table.ts';
import { parseInteraction } from '../../../functions/interactions/parseInteraction.ts';
import { takeInteraction } from '../../../functions/interactions/takeInteraction.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { personKeys } from '../../../functions/platform/keys.ts';
import { aContact, shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

const now = new Date('2026-11-22T10:00:00.000Z');
const keys = personKeys('p'.repeat(64));
const [one, other, stale] = [1, 2, 3].map((n) => `con_0000000${n}-0000-7000-8000-000000000000`) as [
  string,
  string,
  string,
];
let tables: Tables;
beforeAll(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  tables = await startTables();
  const contacts = contactsTable(tables.client, 'contacts');
  for (const [id, email] of [
    [one, 'one@example.com'],
    [other, 'other@example.com'],
  ] as const)
    await contacts.commit(contacts.create(aContact({ id, email, emailKey: keys.email(email) })));
});
afterAll(() => tables.stop());

const take = (contactId: string, email: string) =>
  takeInteraction(parseInteraction({ contactId, email, kind: 'visit' }, now), {
    contacts: contactsTable(tables.client, 'contacts'),
    interactions: interactionsTable(tables.client, 'contacts'),
    subscriptions: subscriptionsTable(tables.client, 'contacts'),
    ...{ keys, shop, now },
  });

test('an interaction under an id that is over goes to whom the address beside it belongs', async () => {
  expect(await take(stale, 'one@example.com')).toMatchObject({ contactId: one });
});

test('an interaction under an id of one with the address of another is kept for neither', async () => {
  await expect(take(other, 'one@example.com')).rejects.toMatchObject({ status: 409, errors: [{ path: 'contactId' }] });
  expect((await contactsTable(tables.client, 'contacts').get(other))!.interactions).toBeUndefined();
});
