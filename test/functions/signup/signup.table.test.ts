import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { leadsTable } from '../../../functions/leads/leads.table.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { personKeys } from '../../../functions/platform/keys.ts';
import { TokenRefused, TooMany } from '../../../functions/platform/problem.ts';
import { unsubscribe } from '../../../functions/self/unsubscribe.ts';
import { confirmSubscription } from '../../../functions/signup/confirmSubscription.ts';
import { parseSignup } from '../../../functions/signup/parseSignup.ts';
import { subscribe } from '../../../functions/signup/subscribe.ts';
import { aSignup, shop, shownHash } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

const keys = personKeys('p'.repeat(64));
const start = new Date('2026-11-22T10:00:00.000Z');
const later = (days: number) => new Date(start.getTime() + days * 86_400_000);
const origin = { address: '192.0.2.1', agent: 'test' };
let tables: Tables;
let leads: ReturnType<typeof leadsTable>;
let contacts: ReturnType<typeof contactsTable>;
let subscriptions: ReturnType<typeof subscriptionsTable>;
let address = '';
let people = 0;

beforeAll(async () => {
  tables = await startTables();
  leads = leadsTable(tables.client, 'leads');
  contacts = contactsTable(tables.client, 'contacts');
  subscriptions = subscriptionsTable(tables.client, 'contacts');
});
afterAll(() => tables.stop());
beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  people += 1;
  address = `person-${people}@example.com`;
});

function signUp(fields = {}, now = start, from = origin) {
  const parsed = parseSignup({ kind: 'json', value: aSignup({ email: address, ...fields }) }, shop, now);
  return subscribe(parsed, from, { leads, keys, shop, now });
}
const leadKey = () => keys.lead(address);
const lead = (now = start) => leads.get(leadKey(), Math.floor(now.getTime() / 1000));
async function confirm(now = start) {
  const found = await lead(now);
  const link = { leadKey: leadKey(), leadId: found!.id };
  return confirmSubscription(link, origin, { leads, contacts, subscriptions, keys, shop, now });
}
const contactId = () => contacts.idOfEmail(keys.email(address));
async function collection() {
  const id = await contactId();
  return id ? contacts.collection(id) : [];
}
const ofKind = (items: Record<string, unknown>[], kind: string) =>
  items.filter(({ sk }) => String(sk).startsWith(kind));

describe('a sign-up', () => {
  test('fifty at once for one address make one lead that asked for one mail', async () => {
    await Promise.all(
      Array.from({ length: 50 }, (_, i) => signUp({}, start, { ...origin, address: `198.51.100.${i}` })),
    );
    expect(await lead()).toMatchObject({ state: 'requested', attempts: 1 });
  });

  test('asks for at most one mail a day and three in all, whoever keeps asking', async () => {
    for (const day of [0, 0.5, 1, 2, 3, 4]) await signUp({}, later(day));
    expect(await lead(later(4))).toMatchObject({ attempts: 3 });
  });

  test('of another spelling of the same mailbox is the same lead', async () => {
    await signUp({ email: address.toUpperCase() });
    await signUp({ email: address.replace('@', '+again@') });
    expect(await lead()).toMatchObject({ attempts: 1 });
  });

  test('while an earlier one is fresh does not overwrite it', async () => {
    await signUp({ firstName: 'Zofia' });
    await signUp({ firstName: 'Mallory' });
    expect((await lead())?.signup?.firstName).toBe('Zofia');
  });

  test('past the limit of its network is refused, and tells when to come back', async () => {
    const from = { address: '203.0.113.7', agent: 'test' };
    const few = { ...shop, limits: { ...shop.limits, signupsPerMinute: 2 } };
    const parsed = parseSignup({ kind: 'json', value: aSignup({ email: address }) }, few, start);
    const once = () => subscribe(parsed, from, { leads, keys, shop: few, now: new Date(start.getTime() + 15_000) });
    await once();
    await once();
    await expect(once()).rejects.toSatisfy(
      (error) => error instanceof TooMany && error.headers['retry-after'] === '45',
    );
  });

  test('of a machine stores nothing', async () => {
    await signUp({ website: 'x' });
    await signUp({ elapsedMs: 100 });
    expect(await lead()).toBeUndefined();
  });

  test('counts as absent once its time is over, removed or not', async () => {
    await signUp();
    expect(await lead(later(15))).toBeUndefined();
  });
});

describe('a confirmation', () => {
  test('fifty at once make one contact with one consent record per purpose', async () => {
    const text = shownHash('profiling');
    await signUp({ consents: { ...(aSignup().consents as object), profiling: { granted: true, text } } });
    const found = await lead();
    const link = { leadKey: leadKey(), leadId: found!.id };
    const dependencies = { leads, contacts, subscriptions, keys, shop, now: start };
    await Promise.all(Array.from({ length: 50 }, () => confirmSubscription(link, origin, dependencies)));
    const items = await collection();
    expect(ofKind(items, 'CONTACT')).toHaveLength(1);
    expect(
      ofKind(items, 'CONSENT#')
        .map(({ purpose }) => purpose)
        .sort(),
    ).toEqual(['newsletter', 'profiling']);
    expect((await subscriptions.get((await contactId())!))?.purposes.newsletter?.state).toBe('confirmed');
  });

  test('leaves nothing of the person on the lead', async () => {
    await signUp({ firstName: 'Zofia' });
    await confirm();
    const items = (await tables.all('leads')).filter(({ pk }) => pk === `LEAD#${leadKey()}`);
    expect(JSON.stringify(items)).not.toMatch(/Zofia|example\.com|192\.0\.2/);
  });

  test('of an address that ordered before adds its consent and keeps its source', async () => {
    await signUp({ firstName: 'Zofia' });
    await confirm();
    const first = await contactId();
    await signUp({ birthday: '--04-23', placement: 'store-1-till' }, later(2));
    await confirm(later(2));
    expect(await contactId()).toBe(first);
    const contact = await contacts.get(first!);
    expect(contact).toMatchObject({ firstName: 'Zofia', birthday: '--04-23', source: { channel: 'web' }, rev: 2 });
    expect(ofKind(await collection(), 'CONSENT#')).toHaveLength(2);
  });

  test('of a lead that was replaced or is over is refused', async () => {
    await signUp();
    const old = (await lead())!.id;
    await signUp({}, later(2));
    const dependencies = { leads, contacts, subscriptions, keys, shop, now: later(2) };
    const link = { leadKey: leadKey(), leadId: old };
    await expect(confirmSubscription(link, origin, dependencies)).rejects.toThrow(TokenRefused);
  });
});

describe('a withdrawal', () => {
  test('is written once however often it is asked, and holds until confirmed anew', async () => {
    await signUp();
    await confirm();
    const id = (await contactId())!;
    const leave = () =>
      unsubscribe({ contactId: id, purpose: 'newsletter' }, 'one-click', { contacts, subscriptions, now: later(1) });
    await Promise.all([leave(), leave(), leave()]);
    const state = async () => (await subscriptions.get(id))?.purposes.newsletter?.state;
    expect(await state()).toBe('withdrawn');
    expect(ofKind(await collection(), 'CONSENT#')).toHaveLength(2);
    await signUp({}, later(2));
    expect(await state()).toBe('withdrawn');
    await confirm(later(2));
    expect(await state()).toBe('confirmed');
  });

  test('of what nobody ever agreed to changes nothing', async () => {
    await signUp();
    await confirm();
    const id = (await contactId())!;
    await unsubscribe({ contactId: id, purpose: 'profiling' }, 'one-click', { contacts, subscriptions, now: start });
    expect(ofKind(await collection(), 'CONSENT#')).toHaveLength(1);
  });
});
