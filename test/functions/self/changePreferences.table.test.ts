import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { interactionsTable } from '../../../functions/interactions/interactions.table.ts';
import { sendsTable } from '../../../functions/mail/sends.table.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { personKeys } from '../../../functions/platform/keys.ts';
import { TokenRefused } from '../../../functions/platform/problem.ts';
import { changePreferences } from '../../../functions/self/changePreferences.ts';
import { noteRefusal } from '../../../functions/self/noteRefusal.ts';
import { parsePreferences } from '../../../functions/self/parsePreferences.ts';
import { unsubscribe } from '../../../functions/self/unsubscribe.ts';
import { certificateOf } from '../../../functions/view/certificateOf.ts';
import { aContact, aSend, aSubscription, shop, shownHash } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

const now = new Date('2026-11-22T10:00:00.000Z');
const from = { address: '192.0.2.7', agent: 'test' };
let tables: Tables;
let contacts: ReturnType<typeof contactsTable>;
let subscriptions: ReturnType<typeof subscriptionsTable>;
let id = '';
let people = 0;

beforeAll(async () => {
  tables = await startTables();
  contacts = contactsTable(tables.client, 'contacts');
  subscriptions = subscriptionsTable(tables.client, 'contacts');
});
afterAll(() => tables.stop());
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  people += 1;
  id = `con_${people}`;
  const contact = aContact({ id, emailKey: `key-${people}`, firstName: 'Zofia', phone: '+48600100200' });
  await contacts.commit([...contacts.create(contact), subscriptions.create(id, aSubscription())]);
});

const change = (value: object) =>
  changePreferences(id, parsePreferences({ kind: 'json', value }, shop, now), from, {
    contacts,
    subscriptions,
    keys: personKeys('p'.repeat(64)),
    shop,
    now,
  });
const ledger = async () => (await tables.collection(id)).filter(({ sk }) => String(sk).startsWith('CONSENT#'));
const on = (purpose: string) => ({ consents: { [purpose]: { granted: true, text: shownHash(purpose) } } });
const off = (purpose: string) => ({ consents: { [purpose]: { granted: false } } });

test('a profile is corrected field by field, and what is emptied is gone', async () => {
  await change({ firstName: 'Zosia', phone: '', birthday: '--04-23', locale: 'fi' });
  const contact = await contacts.get(id);
  expect(contact).toMatchObject({ firstName: 'Zosia', birthday: '--04-23', locale: 'fi', rev: 2, writer: 'prefer' });
  expect(contact).not.toHaveProperty('phone');
  await change({ firstName: 'Zosia', phone: '', birthday: '--04-23', locale: 'fi' });
  expect((await contacts.get(id))?.rev).toBe(2);
});

test('a purpose turned on is a confirmation with its text, and off a withdrawal, each once', async () => {
  await change(on('profiling'));
  await change(on('profiling'));
  expect(await ledger()).toMatchObject([
    {
      state: 'confirmed',
      text: { hash: shownHash('profiling'), locale: 'pl', shown: shop.purposes.profiling!.text.pl },
      source: { channel: 'preferences' },
      confirmedAt: now.toISOString(),
    },
  ]);
  expect((await contacts.get(id))?.activeAt).toBe(now.toISOString());
  await change(off('profiling'));
  await change(off('profiling'));
  expect((await subscriptions.get(id))?.purposes.profiling?.state).toBe('withdrawn');
  expect(await ledger()).toHaveLength(2);
});

test('what was never agreed to cannot be withdrawn', async () => {
  await change(off('profiling'));
  expect(await ledger()).toEqual([]);
});

test('a break holds the claim, and ending it frees it', async () => {
  await change({ pause: 'P30D' });
  expect((await subscriptions.get(id))?.pausedUntil).toBe('2026-12-22T10:00:00.000Z');
  const request = { occasion: 'birthday-2026', purpose: 'newsletter' };
  await expect(subscriptions.claim(id, request, '2026-12-22T09:59:59.999Z')).rejects.toThrow();
  await change({ pause: 'none' });
  expect(await subscriptions.get(id)).not.toHaveProperty('pausedUntil');
  await subscriptions.claim(id, request, now.toISOString());
});

test('whoever is gone cannot change anything, nor comes back by it', async () => {
  id = 'con_gone';
  await expect(change({ firstName: 'Zosia', ...on('newsletter') })).rejects.toThrow(TokenRefused);
  expect(await tables.collection(id)).toEqual([]);
});

test('why somebody left is kept once, and only after leaving', async () => {
  const about = { contactId: id, purpose: 'newsletter' };
  const interactions = interactionsTable(tables.client, 'contacts');
  const dependencies = { contacts, interactions, subscriptions, keys: personKeys('p'.repeat(64)), shop, now };
  await noteRefusal(about, 'too-dear', dependencies);
  expect((await tables.collection(id)).filter(({ kind }) => kind === 'refusal')).toEqual([]);
  await unsubscribe(about, 'unsubscribe-page', { ...dependencies, sends: sendsTable(tables.client, 'contacts') });
  await noteRefusal(about, 'too-dear', dependencies);
  await noteRefusal(about, 'too-many', dependencies);
  expect((await tables.collection(id)).filter(({ kind }) => kind === 'refusal')).toMatchObject([
    { reason: 'too-dear' },
  ]);
  expect((await subscriptions.get(id))?.purposes.newsletter).toMatchObject({ state: 'withdrawn', reason: 'too-dear' });
  expect((await contacts.get(id))?.interactions?.count).toBe(1);
});

test('a certificate holds the sentence, the times, the source, and the network while it lasts', async () => {
  await change(on('profiling'));
  const items = await tables.collection(id);
  const record = (await ledger())[0]!.id as string;
  const reworded = { ...shop, purposes: {} };
  expect(certificateOf(items, record, reworded, now)).toMatchObject({
    contact: { email: 'zofia@example.com' },
    text: { shown: shop.purposes.profiling!.text.pl, hash: shownHash('profiling') },
    network: { confirmed: from },
    source: { channel: 'preferences' },
  });
  const later = new Date(now.getTime() + 91 * 86_400_000);
  expect(certificateOf(items, record, shop, later)?.network).toBeUndefined();
  expect(certificateOf(items, 'rec_other', shop, now)).toBeUndefined();
});

test('the letter by whose link somebody left says so, and no other one, however often it is pressed', async () => {
  const sends = sendsTable(tables.client, 'contacts');
  const mail = (occasion: string) => aSend({ contactId: id, occasion, cause: occasion });
  for (const occasion of ['spring', 'summer']) {
    await sends.plan(mail(occasion), now.toISOString());
    await sends.settle(mail(occasion), { state: 'sent', messageId: 'm' }, now.toISOString());
  }
  const leave = (occasion: string) =>
    unsubscribe({ contactId: id, purpose: 'newsletter', occasion }, 'one-click', {
      contacts,
      subscriptions,
      sends,
      now,
    });
  for (const occasion of ['spring', 'spring', 'summer']) await leave(occasion);
  expect((await sends.glance(id, 'spring'))?.leftAt).toBe(now.toISOString());
  expect((await sends.glance(id, 'summer'))?.leftAt).toBeUndefined();
});
