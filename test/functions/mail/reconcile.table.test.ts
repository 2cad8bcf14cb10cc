import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { reconcile } from '../../../functions/mail/reconcile.ts';
import type { ListedAddress, SuppressionList } from '../../../functions/mail/suppressionList.ts';
import { liftBounce } from '../../../functions/permission/liftBounce.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { personKeys } from '../../../functions/platform/keys.ts';
import { aContact, aSubscription } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

const keys = personKeys('p'.repeat(64));
const now = new Date('2026-11-25T03:00:00.000Z');
const at = '2026-11-24T09:00:00.000Z';
let tables: Tables;
let contacts: ReturnType<typeof contactsTable>;
let subscriptions: ReturnType<typeof subscriptionsTable>;
let people = 0;
let [email, id] = ['', ''];
const logged: unknown[] = [];

beforeAll(async () => {
  tables = await startTables();
  contacts = contactsTable(tables.client, 'contacts');
  subscriptions = subscriptionsTable(tables.client, 'contacts');
});
afterAll(() => tables.stop());
beforeEach(async () => {
  logged.length = 0;
  vi.spyOn(console, 'info').mockImplementation((line) => void logged.push(line));
  people += 1;
  [email, id] = [`person-${people}@example.com`, `con_${people}`];
  await contacts.commit([
    ...contacts.create(aContact({ id, email, emailKey: keys.email(email) })),
    subscriptions.create(id, aSubscription()),
  ]);
});

const run = (list: SuppressionList, mayGoOn = () => true, when = now) =>
  reconcile({ contacts, subscriptions, keys, list, mayGoOn, sleep: async () => {}, now: when });
const listing =
  (...listed: ListedAddress[]): SuppressionList =>
  async () => ({ listed });
const suppressed = async () => (await subscriptions.get(id))?.suppressed?.reason;
const told = (code: string) => logged.find((line) => (line as { code: string }).code === code);

test('what SES has on its list is suppressed here too, though its event was lost', async () => {
  await run(listing({ email: email.toUpperCase(), reason: 'hard-bounce', at }));
  expect(await suppressed()).toBe('hard-bounce');
  await run(listing({ email, reason: 'complaint', at }));
  expect(await suppressed()).toBe('complaint');
  expect(JSON.stringify(logged)).not.toContain(email);
});

test('what is known changes nothing, and a bounce never takes the place of a complaint', async () => {
  await run(listing({ email, reason: 'complaint', at }));
  const before = await tables.all('contacts');
  await run(listing({ email, reason: 'complaint', at }, { email, reason: 'hard-bounce', at }));
  expect(await tables.all('contacts')).toEqual(before);
  expect(told('SUPPRESSION_RECONCILED')).toBeDefined();
});

test('what staff have lifted since stays lifted; what bounced after that is suppressed anew', async () => {
  await run(listing({ email, reason: 'hard-bounce', at }));
  await liftBounce({ contactId: id, by: 'Zofia', reason: 'it works again' }, { contacts, subscriptions, now });
  await run(listing({ email, reason: 'hard-bounce', at }));
  expect(await suppressed()).toBeUndefined();
  await run(listing({ email, reason: 'hard-bounce', at: '2026-11-25T08:00:00.000Z' }));
  expect(await suppressed()).toBe('hard-bounce');
});

test('looks a fortnight back, page by page, and says so when its time is over first', async () => {
  const asked: unknown[] = [];
  const pages: SuppressionList = async (since, next) => {
    asked.push([since, next]);
    return { listed: [{ email, reason: 'hard-bounce', at }], next: next ? undefined : 'p2' };
  };
  await run(pages);
  expect(asked).toEqual([
    ['2026-11-11T03:00:00.000Z', undefined],
    ['2026-11-11T03:00:00.000Z', 'p2'],
  ]);
  let time = 1;
  await run(pages, () => time-- > 0);
  expect(told('RECONCILIATION_CUT_SHORT')).toBeDefined();
});
