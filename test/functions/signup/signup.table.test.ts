import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { invitation } from '../../../functions/asked/invitation.ts';
import { mailAsked } from '../../../functions/asked/mailAsked.ts';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { askedTable } from '../../../functions/leads/asked.table.ts';
import { confirmable, nameOfPart } from '../../../functions/leads/confirmable.ts';
import type { OpenLead } from '../../../functions/leads/lead.schema.ts';
import { leadsTable } from '../../../functions/leads/leads.table.ts';
import { circuit } from '../../../functions/mail/circuit.ts';
import type { OutgoingMail } from '../../../functions/mail/mailer.ts';
import { sendsTable } from '../../../functions/mail/sends.table.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { suppress } from '../../../functions/permission/suppress.ts';
import { personKeys } from '../../../functions/platform/keys.ts';
import { TokenRefused, TooMany } from '../../../functions/platform/problem.ts';
import { parseSecret } from '../../../functions/platform/secret.ts';
import { unsubscribe } from '../../../functions/self/unsubscribe.ts';
import { confirmSubscription, type Tap } from '../../../functions/signup/confirmSubscription.ts';
import { parseSignup } from '../../../functions/signup/parseSignup.ts';
import { subscribe } from '../../../functions/signup/subscribe.ts';
import { vouchersTable } from '../../../functions/vouchers/vouchers.table.ts';
import { aProgramme, aSignup, shop, shownHash } from '../../support/builders.ts';
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
const leadId = async (now = start) => (await lead(now))!.id!;
const stores = () => ({
  ...{ leads, contacts, subscriptions, programme: aProgramme() },
  vouchers: vouchersTable(tables.client, 'contacts'),
  asked: askedTable(tables.client, 'leads'),
});
async function tap(
  id: string,
  { now = start, told = leads, ...said }: { now?: Date; told?: typeof leads } & Partial<Tap> = {},
) {
  const from = { ...origin, locale: 'pl' as const };
  const dependencies = { ...stores(), leads: told, keys, shop, now };
  return confirmSubscription({ leadKey: leadKey(), leadId: id, ...said }, from, dependencies);
}
const confirm = async (now = start) => tap(await leadId(now), { now });
/** What the stream does with the lead as it stands; gives the link's name of the lead when its owner was mailed. */
async function invite(now = start): Promise<OutgoingMail[]> {
  const mails: OutgoingMail[] = [];
  const mailer = async (mail: OutgoingMail) => ({ messageId: String(mails.push(mail)) });
  const { keyring } = parseSecret(JSON.stringify({ pepper: 'p'.repeat(64) }));
  const asked = askedTable(tables.client, 'leads');
  const used = { asked, contacts, subscriptions, mailer, circuit: circuit(), keys, keyring };
  const dependencies = { ...used, shop, publicUrl: 'http://localhost', now };
  await mailAsked(invitation((await lead(now)) as OpenLead, dependencies), dependencies);
  return mails;
}
const leave = (id: string, now: Date) =>
  unsubscribe({ contactId: id, purpose: 'newsletter' }, 'one-click', {
    contacts,
    subscriptions,
    sends: sendsTable(tables.client, 'contacts'),
    now,
  });
const contactId = () => contacts.idOfEmail(keys.email(address));
async function collection() {
  const id = await contactId();
  return id ? tables.collection(id) : [];
}
const ofKind = (items: Record<string, unknown>[], kind: string) =>
  items.filter(({ sk }) => String(sk).startsWith(kind));

describe('a sign-up', () => {
  test('fifty at once for one address make one lead that asked for one mail', async () => {
    await Promise.all(
      Array.from({ length: 50 }, (_, i) => signUp({}, start, { ...origin, address: `198.51.100.${i}` })),
    );
    expect(await lead()).toMatchObject({ state: 'waiting', attempts: 0, submissions: [{ address }] });
    expect(await invite()).toHaveLength(1);
    expect(await invite()).toEqual([]);
  });

  test('has its owner asked at most once a day and three times in all, whoever keeps asking', async () => {
    const asked = [];
    for (const day of [0, 0.5, 1, 2, 3, 4]) {
      await signUp({ firstName: `Name ${day}` }, later(day));
      asked.push((await invite(later(day))).length);
    }
    expect(asked).toEqual([1, 0, 1, 1, 0, 0]);
  });

  test('of another spelling of the same mailbox is the same lead', async () => {
    await signUp({ email: address.toUpperCase() });
    await signUp({ email: address.replace('@', '+again@') });
    expect(await invite()).toHaveLength(1);
    expect(await invite()).toEqual([]);
  });

  test('beside an earlier one is kept, up to eight that say something else', async () => {
    for (let i = 0; i < 12; i += 1) await signUp({ firstName: `Name ${i}` }, new Date(start.getTime() + i * 1000));
    const names = (await lead())?.submissions.map(({ signup }) => signup.firstName);
    expect(names).toEqual(Array.from({ length: 8 }, (_, i) => `Name ${i}`));
  });

  test('begins anew once the time of what was there is over, removed or not', async () => {
    await signUp({ firstName: 'Mallory' });
    await invite();
    const old = await leadId();
    await signUp({ firstName: 'Zofia' }, later(20));
    const anew = await lead(later(20));
    expect(anew).toMatchObject({ state: 'waiting', attempts: 0, submissions: [{ signup: { firstName: 'Zofia' } }] });
    expect(anew?.id).not.toBe(old);
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
    const id = await leadId();
    await Promise.all(Array.from({ length: 50 }, () => tap(id)));
    const items = await collection();
    expect(ofKind(items, 'CONTACT')).toHaveLength(1);
    expect(
      ofKind(items, 'CONSENT#')
        .map(({ purpose }) => purpose)
        .sort(),
    ).toEqual(['newsletter', 'profiling']);
    expect((await subscriptions.get((await contactId())!))?.purposes.newsletter?.state).toBe('confirmed');
  });

  test('that broke off before its lead was told is found by the next tap, and is no second one', async () => {
    await signUp();
    const id = await leadId();
    const confirm: typeof leads.confirm = () => Promise.reject(new Error('the machine stopped'));
    await expect(tap(id, { told: { ...leads, confirm } })).rejects.toThrow('the machine stopped');
    expect((await lead())!.id).toBe(id);
    const before = await collection();
    const [evidence] = ofKind(before, 'EVIDENCE#');
    await tables.client.send(new DeleteCommand({ TableName: 'contacts', Key: { pk: evidence!.pk, sk: evidence!.sk } }));
    expect((await tap(id, { now: later(1) })).outcome).toBe('confirmed');
    const after = await collection();
    const lasting = ({ sk }: { sk?: unknown }) => !String(sk).startsWith('EVIDENCE#');
    expect(after.filter(lasting)).toEqual(before.filter(lasting));
    expect(ofKind(after, 'EVIDENCE#')).toMatchObject([{ records: evidence!.records, requested: evidence!.requested }]);
    expect(await lead(later(1))).toMatchObject({ confirmed: { id }, submissions: [] });
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

  test('of a lead that is over or was never there is refused, and an older mail of it works', async () => {
    await signUp();
    await invite();
    const id = await leadId();
    await expect(tap('led_other')).rejects.toThrow(TokenRefused);
    await expect(tap(id, { now: later(15) })).rejects.toThrow(TokenRefused);
    await signUp({}, later(2));
    expect(await invite(later(2))).toHaveLength(1);
    expect(await tap(id, { now: later(2) })).toMatchObject({ outcome: 'confirmed' });
  });

  test('fills the gaps of somebody known and overwrites nothing, not even the spelling of the address', async () => {
    await signUp({ firstName: 'Zofia', birthday: '--04-23' });
    await confirm();
    const known = await contacts.get((await contactId())!);
    const stranger = { email: address.toUpperCase(), firstName: 'Mallory', birthday: '--01-01', locale: 'fi' };
    await signUp({ ...stranger, timeZone: 'Europe/Helsinki' }, later(1));
    await confirm(later(1));
    const { rev: _rev, activeAt: _activeAt, saidAt: _saidAt, timeZone, ...kept } = (await contacts.get(known!.id))!;
    expect(known).toMatchObject(kept);
    expect(timeZone).toBe('Europe/Helsinki');
  });

  test('keeps the sentence as it was shown, whatever the shop says by then', async () => {
    await signUp();
    const text = shop.purposes.newsletter!.text.pl;
    const reworded = { ...shop, purposes: {} };
    const dependencies = { ...stores(), keys, shop: reworded, now: start };
    await confirmSubscription({ leadKey: leadKey(), leadId: await leadId() }, origin, dependencies);
    expect(ofKind(await collection(), 'CONSENT#')).toMatchObject([{ text: { hash: shownHash(), shown: text } }]);
  });
});

describe("a stranger's sign-up before the owner's own", () => {
  const profiling = { granted: true, text: shownHash('profiling') };
  const consents = aSignup().consents as object;
  const minuteLater = new Date(start.getTime() + 60_000);
  beforeEach(async () => {
    await signUp({ firstName: 'Mallory', birthday: '--01-01', consents: { ...consents, profiling } });
    await invite();
    await signUp({ firstName: 'Zofia' }, minuteLater);
  });

  test('decides nothing: a bare tap confirms only what both say', async () => {
    await confirm(minuteLater);
    const contact = await contacts.get((await contactId())!);
    expect(contact).not.toHaveProperty('firstName');
    expect(contact).not.toHaveProperty('birthday');
    expect(ofKind(await collection(), 'CONSENT#').map(({ purpose }) => purpose)).toEqual(['newsletter']);
  });

  test('stands beside it on the page, and what the owner ticks is confirmed', async () => {
    const { certain, contested } = confirmable((await lead(minuteLater))!, shop);
    expect(certain.map(({ path }) => path)).toEqual(['consents.newsletter']);
    expect(contested.map(({ path }) => path)).toEqual(['firstName', 'firstName', 'consents.profiling', 'birthday']);
    const mine = contested.filter((part) => 'value' in part && part.value === 'Zofia').map(nameOfPart);
    await tap(await leadId(minuteLater), { now: minuteLater, ticked: mine });
    const contact = await contacts.get((await contactId())!);
    expect(contact).toMatchObject({ firstName: 'Zofia' });
    expect(contact).not.toHaveProperty('birthday');
  });

  test('that comes while she reads the page changes nothing of what she saw', async () => {
    const shown = (await lead(minuteLater))!.submissions.map(({ id }) => id).slice(1);
    await tap(await leadId(minuteLater), { now: minuteLater, shown });
    expect(await contacts.get((await contactId())!)).toMatchObject({ firstName: 'Zofia' });
  });

  test('with nothing in common asks her to choose, and confirms nothing before', async () => {
    people += 1;
    address = `person-${people}@example.com`;
    await signUp({ form: 'order', consents: { profiling } });
    await signUp({ form: 'till' }, minuteLater);
    expect(await confirm(minuteLater)).toMatchObject({ outcome: 'choose' });
    expect(await contactId()).toBeUndefined();
  });
});

describe('an old link', () => {
  test('says that it holds while it holds, and after leaving that it does not', async () => {
    await signUp();
    const id = await leadId();
    expect(await tap(id)).toMatchObject({ outcome: 'confirmed' });
    expect(await tap(id)).toMatchObject({ outcome: 'confirmed' });
    await leave((await contactId())!, later(0.1));
    expect(await tap(id, { now: later(0.2) })).toMatchObject({ outcome: 'left' });
    expect((await subscriptions.get((await contactId())!))?.purposes.newsletter?.state).toBe('withdrawn');
  });

  test('does not confirm what was signed up after it was used', async () => {
    await signUp();
    const id = await leadId();
    await tap(id);
    await signUp({ firstName: 'Mallory' }, later(0.1));
    expect(await tap(id, { now: later(0.1) })).toMatchObject({ outcome: 'confirmed' });
    expect(await contacts.get((await contactId())!)).not.toHaveProperty('firstName');
  });
});

describe('the thanks for a confirmation', () => {
  test('promise no letters to a mailbox that complained about the question, then or later', async () => {
    await signUp();
    const id = await leadId();
    const complaint = { reason: 'complaint', sentAt: start.toISOString() } as const;
    await suppress(keys.email(address), complaint, { contacts, subscriptions, now: start });
    expect(await tap(id)).toMatchObject({ outcome: 'suppressed' });
    expect(await tap(id)).toMatchObject({ outcome: 'suppressed' });
  });

  test('promise no letters to who agreed to none', async () => {
    await signUp({ form: 'order', consents: { profiling: { granted: true, text: shownHash('profiling') } } });
    expect(await confirm()).toMatchObject({ outcome: 'noted' });
  });
});

test('agreeing again within a day, after leaving or to something else, is asked for and confirmed', async () => {
  await signUp();
  await invite();
  await confirm();
  await leave((await contactId())!, later(0.1));
  await signUp({}, later(0.2));
  expect(await invite(later(0.2))).toHaveLength(1);
  await confirm(later(0.3));
  const text = shownHash('profiling');
  await signUp({ form: 'order', consents: { profiling: { granted: true, text } } }, later(0.4));
  expect(await invite(later(0.4))).toHaveLength(1);
  await confirm(later(0.5));
  expect((await subscriptions.get((await contactId())!))?.purposes).toMatchObject({
    newsletter: { state: 'confirmed' },
    profiling: { state: 'confirmed' },
  });
});

describe('a withdrawal', () => {
  test('is written once however often it is asked, and holds until confirmed anew', async () => {
    await signUp();
    await confirm();
    const id = (await contactId())!;
    await Promise.all(Array.from({ length: 3 }, () => leave(id, later(1))));
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
    await unsubscribe({ contactId: id, purpose: 'profiling' }, 'one-click', {
      contacts,
      subscriptions,
      sends: sendsTable(tables.client, 'contacts'),
      now: start,
    });
    expect(ofKind(await collection(), 'CONSENT#')).toHaveLength(1);
  });
});
