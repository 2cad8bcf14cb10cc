import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { sendsTable } from '../../../functions/mail/sends.table.ts';
import { mayMail } from '../../../functions/permission/mayMail.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { personKeys } from '../../../functions/platform/keys.ts';
import { changePreferences } from '../../../functions/self/changePreferences.ts';
import { type Instead, stayInstead } from '../../../functions/self/stayInstead.ts';
import { unsubscribe } from '../../../functions/self/unsubscribe.ts';
import { collectionTable } from '../../../functions/view/collection.table.ts';
import { aContact, aSubscription, shop, shownHash } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

const now = new Date('2026-11-22T10:00:00.000Z');
const from = { address: '192.0.2.7', agent: 'test' };
const purpose = 'newsletter';
const text = { hash: shownHash(purpose), locale: 'pl' as const, shown: shop.purposes.newsletter!.text.pl };
let tables: Tables;
let contacts: ReturnType<typeof contactsTable>;
let subscriptions: ReturnType<typeof subscriptionsTable>;
let people = 0;
let id = '';

beforeAll(async () => {
  tables = await startTables();
  contacts = contactsTable(tables.client, 'contacts');
  subscriptions = subscriptionsTable(tables.client, 'contacts');
});
afterAll(() => tables.stop());
/** Somebody who has agreed in the preference centre. */
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  people += 1;
  id = `con_${people}`;
  const contact = aContact({ id, emailKey: `key-${people}` });
  await contacts.commit([...contacts.create(contact), subscriptions.create(id, aSubscription({ purposes: {} }))]);
  const wanted = { profile: {}, granted: { [purpose]: text }, refused: [] };
  await changePreferences(id, wanted, from, { ...dependencies(now) });
});

const dependencies = (at: Date) => ({ contacts, subscriptions, keys: personKeys('p'.repeat(64)), shop, now: at });
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const leave = (at = later(1)) => {
  const sends = sendsTable(tables.client, 'contacts');
  return unsubscribe({ contactId: id, purpose }, 'unsubscribe-page', { contacts, subscriptions, sends, now: at });
};
const stay = (instead: Instead, at = later(2)) =>
  stayInstead({ contactId: id, purpose }, instead, from, {
    ...dependencies(at),
    collection: collectionTable(tables.client, 'contacts'),
  });
const ledger = async () =>
  (await tables.collection(id))
    .filter(({ sk }) => String(sk).startsWith('CONSENT#'))
    .sort((a, b) => (String(a.sk) < String(b.sk) ? -1 : 1));

test('leaving is taken back by the sentence agreed to before, with a line of the ledger of its own', async () => {
  await leave();
  expect(await stay('undo')).toBe(true);
  expect((await subscriptions.get(id))?.purposes.newsletter?.state).toBe('confirmed');
  expect(await ledger()).toMatchObject([
    { state: 'confirmed' },
    { state: 'withdrawn' },
    { state: 'confirmed', text, source: { channel: 'unsubscribe-page' } },
  ]);
});

test('taken back twice it is taken back once', async () => {
  await leave();
  await Promise.all([stay('undo'), stay('undo')]);
  expect(await ledger()).toHaveLength(3);
});

test('after a day the link takes nothing back any more', async () => {
  await leave();
  expect(await stay('undo', later(25.001))).toBe(false);
  expect((await subscriptions.get(id))?.purposes.newsletter?.state).toBe('withdrawn');
});

test('who never agreed cannot come in by taking back', async () => {
  await contacts.commit([subscriptions.unsay(id, { purpose, id: (await ledger())[0]!.id as string })]);
  expect(await stay('undo')).toBe(false);
  expect(await stay('birthday')).toBe(false);
});

test('a mailbox that complained stays as it is', async () => {
  await leave();
  await subscriptions.suppress(id, { reason: 'complaint', at: now.toISOString() }, now.toISOString());
  expect(await stay('undo')).toBe(false);
});

test('only on the birthday: that letter may be claimed and no other, until every letter is wanted again', async () => {
  expect(await stay('birthday')).toBe(true);
  const at = later(3).toISOString();
  const letter = { occasion: 'campaign-1', purpose };
  expect(mayMail(await subscriptions.get(id), letter, at)).toBe('paused');
  await expect(subscriptions.claim(id, letter, at)).rejects.toThrow();
  const birthday = { occasion: 'birthday-2026', purpose, forBirthday: true };
  expect(mayMail(await subscriptions.get(id), birthday, at)).toBeUndefined();
  await subscriptions.claim(id, birthday, at);
  await changePreferences(id, { profile: {}, pause: 'none', granted: {}, refused: [] }, from, dependencies(later(4)));
  await subscriptions.claim(id, letter, at);
});

test('a pause instead of leaving ends by itself, and takes the place of the birthday alone', async () => {
  await stay('birthday');
  await leave();
  expect(await stay('pause')).toBe(true);
  const subscription = await subscriptions.get(id);
  expect(subscription).toMatchObject({ pausedUntil: '2027-02-20T12:00:00.000Z' });
  expect(subscription).not.toHaveProperty('lettersOn');
});
