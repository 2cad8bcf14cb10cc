import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { liftBounce } from '../../../functions/permission/liftBounce.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { suppress } from '../../../functions/permission/suppress.ts';
import { accepted } from '../../../functions/platform/aws.ts';
import { Conflict, NotFound } from '../../../functions/platform/problem.ts';
import { unreachableKey } from '../../../functions/platform/tableKeys.ts';
import { aContact, aSubscription } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour));
const [sentAt, bounced, now, later] = [at(9), at(10), at(11), at(12)];
let tables: Tables;
let contacts: ReturnType<typeof contactsTable>;
let subscriptions: ReturnType<typeof subscriptionsTable>;
let people = 0;
let id = '';
let emailKey = '';

beforeAll(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  tables = await startTables();
  contacts = contactsTable(tables.client, 'contacts');
  subscriptions = subscriptionsTable(tables.client, 'contacts');
});
afterAll(() => tables.stop());
beforeEach(async () => {
  people += 1;
  [id, emailKey] = [`con_${people}`, `key-${people}`];
  const contact = aContact({ id, emailKey, email: `p${people}@example.com` });
  await contacts.commit([...contacts.create(contact), subscriptions.create(id, aSubscription())]);
});

const report = (reason: 'hard-bounce' | 'complaint', of: Date, at: Date) =>
  suppress(emailKey, { reason, sentAt: of.toISOString() }, { contacts, subscriptions, now: at });
const lift = (contactId = id) =>
  liftBounce({ contactId, by: 'zofia', reason: 'The mailbox was full' }, { contacts, subscriptions, now });
const mayBeMailed = () =>
  accepted(subscriptions.claim(id, { occasion: 'birthday-2027', purpose: 'newsletter' }, later.toISOString()));
const logged = async () =>
  (await tables.all('contacts')).filter(({ pk, sk }) => pk === `CONTACT#${id}` && String(sk).startsWith('CHANGE#'));

test('a bounce is lifted for the contact and the address, and the log says who, when and why', async () => {
  await subscriptions.noteUnreachable(emailKey, 'm-1', 4_000_000_000);
  await report('hard-bounce', sentAt, bounced);
  expect(await mayBeMailed()).toBe(false);
  expect(await lift()).toEqual({ liftedAt: now.toISOString() });
  expect(await subscriptions.suppression(emailKey)).toBeUndefined();
  expect((await subscriptions.get(id))!.suppressed).toBeUndefined();
  const { pk, sk } = unreachableKey(emailKey);
  expect((await tables.all('contacts')).filter((item) => item.pk === pk && item.sk === sk)).toEqual([]);
  expect(await logged()).toMatchObject([
    { at: now.toISOString(), source: 'zofia', from: 'hard-bounce', reason: 'The mailbox was full' },
  ]);
  expect(await mayBeMailed()).toBe(true);
});

test('a late report on a mail sent before says nothing new; one sent after suppresses again', async () => {
  await report('hard-bounce', sentAt, bounced);
  await lift();
  await report('hard-bounce', sentAt, later);
  expect([await subscriptions.suppression(emailKey), (await subscriptions.get(id))!.suppressed]).toEqual([
    undefined,
    undefined,
  ]);
  await report('hard-bounce', later, later);
  expect(await subscriptions.suppression(emailKey)).toMatchObject({ reason: 'hard-bounce' });
  expect(await mayBeMailed()).toBe(false);
});

test('a complaint cannot be lifted, nor what is not suppressed, nor what nobody is', async () => {
  await expect(lift()).rejects.toThrow(Conflict);
  await report('hard-bounce', sentAt, bounced);
  await report('complaint', sentAt, bounced);
  await expect(lift()).rejects.toThrow(Conflict);
  await expect(lift('con_nobody')).rejects.toThrow(NotFound);
  expect(await mayBeMailed()).toBe(false);
  expect(await logged()).toEqual([]);
});

test('whose address alone is suppressed is lifted too', async () => {
  const at = bounced.toISOString();
  await subscriptions.suppressAddress(emailKey, { reason: 'hard-bounce', at }, at);
  await lift();
  expect(await subscriptions.suppression(emailKey)).toBeUndefined();
});

test('of two who lift at once one is told that nothing is suppressed any more', async () => {
  await report('hard-bounce', sentAt, bounced);
  const both = await Promise.allSettled([lift(), lift()]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await logged()).toHaveLength(1);
});
