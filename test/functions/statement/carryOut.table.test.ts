import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { eraseContact } from '../../../functions/permission/eraseContact.ts';
import { erasuresTable } from '../../../functions/permission/erasures.table.ts';
import { peopleTable } from '../../../functions/permission/people.table.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { canonicalEmail } from '../../../functions/person/canonicalEmail.ts';
import { personKeys } from '../../../functions/platform/keys.ts';
import { listContacts } from '../../../functions/staff/listContacts.ts';
import { carryOut, type Statement } from '../../../functions/statement/carryOut.ts';
import { shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

const keys = personKeys('p'.repeat(64));
const start = new Date('2026-11-22T10:00:00.000Z');
const later = (days: number) => new Date(start.getTime() + days * 86_400_000);
let tables: Tables;
let contacts: ReturnType<typeof contactsTable>;
let people = 0;
beforeAll(async () => {
  tables = await startTables();
  contacts = contactsTable(tables.client, 'contacts');
});
afterAll(() => tables.stop());
beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  people += 1;
});

const dependencies = (now: Date) => ({
  ...{ contacts, subscriptions: subscriptionsTable(tables.client, 'contacts'), keys, shop, now },
});
/** What is said of the person of this test, or of another. */
async function say(fields: Partial<Statement>, now = start, who = `person-${people}@example.com`): Promise<string> {
  const statement = { mailbox: { address: who, canonical: who }, profile: {}, merge: 'fill' as const };
  const source = { source: { channel: 'order' as const }, by: 'orders' as const, on: 'order' };
  return (await carryOut({ ...statement, ...source, ...fields }, dependencies(now)))!.contactId;
}
const changesOf = async (id: string) =>
  (await tables.collection(id)).filter(({ sk }) => String(sk).startsWith('CHANGE#')).sort(byTimeAndField);
const byTimeAndField = (a: Record<string, unknown>, b: Record<string, unknown>) =>
  `${a.at} ${a.what}`.localeCompare(`${b.at} ${b.what}`);
const byPhone = async (phone: string) => {
  const nothing = {
    memberships: { contactIds: async () => [] },
    everybody: { page: async () => [] },
    isSegment: async () => true,
    orders: { since: async () => [] },
    people: peopleTable(tables.client, 'contacts'),
  };
  return (await listContacts({ phone }, { ...dependencies(start), ...nothing })).items.map(({ id }) => id);
};

test('a source fills gaps, overwrites, or counts when it is newer, as it may; each change has its line in the log', async () => {
  const id = await say({ profile: { firstName: 'Zofia', fields: { occupation: 'baker' } } });
  expect(await changesOf(id)).toEqual([]);
  await say({ profile: { firstName: 'Mallory', lastName: 'Nowak', fields: { occupation: 'spy' } } }, later(1));
  expect(await contacts.get(id)).toMatchObject({
    firstName: 'Zofia',
    lastName: 'Nowak',
    fields: { occupation: 'baker' },
  });
  await say({ profile: { firstName: 'Zosia' }, merge: 'newest' }, later(-1));
  expect((await contacts.get(id))?.firstName).toBe('Zofia');
  await say({ profile: { firstName: 'Zosia' }, merge: 'newest', by: 'imports', on: 'import' }, later(2));
  await say(
    { profile: { lastName: null, fields: { occupation: null } }, merge: 'overwrite', by: 'prefer', on: 'preferences' },
    later(3),
  );
  const contact = (await contacts.get(id))!;
  expect(contact.firstName).toBe('Zosia');
  expect(contact).not.toHaveProperty('lastName');
  expect(contact).not.toHaveProperty('fields');
  expect(await changesOf(id)).toMatchObject([
    { at: later(1).toISOString(), by: 'orders', what: 'lastName', to: 'Nowak', source: 'order' },
    { at: later(2).toISOString(), by: 'imports', what: 'firstName', from: 'Zofia', to: 'Zosia', source: 'import' },
    { by: 'prefer', what: 'fields.occupation', source: 'preferences' },
    { by: 'prefer', what: 'lastName', source: 'preferences' },
  ]);
  expect((await changesOf(id)).at(-1)).not.toHaveProperty('from');
});

test('a telephone finds its contact in any spelling, the first that had it, and nobody when it is none', async () => {
  const number = `60010${String(people).padStart(4, '0')}`;
  const id = await say({ profile: { phone: `+48 ${number}` } });
  const other = await say({ profile: { phone: number } }, start, `other-${people}@example.com`);
  for (const spelling of [number, `+48${number}`, `0048 ${number}`, `(+48) ${number.slice(0, 3)}-${number.slice(3)}`])
    expect(await byPhone(spelling)).toEqual([id]);
  for (const none of ['600', 'words', `${number}1`]) expect(await byPhone(none)).toEqual([]);
  const correct = { merge: 'overwrite', by: 'prefer', on: 'preferences' } as const;
  await say({ profile: { phone: null }, ...correct });
  expect(await byPhone(number)).toEqual([]);
  await say({ profile: { phone: `+48 ${number}` }, ...correct }, start, `other-${people}@example.com`);
  expect(await byPhone(number)).toEqual([other]);
});

test('erasing a contact erases all that leads to it', async () => {
  const number = `60020${String(people).padStart(4, '0')}`;
  const id = await say({ profile: { phone: number } });
  const erasures = erasuresTable(tables.client, 'contacts');
  await eraseContact(id, 'erased', { contacts, erasures, now: start, mayGoOn: () => true });
  expect(await byPhone(number)).toEqual([]);
  const left = (await tables.all('contacts')).filter((item) => JSON.stringify(item).includes(id));
  expect(left.map(({ sk }) => sk)).toEqual(['DUE#erase']);
});

test('three spellings of one Gmail mailbox are one contact, and an id that is gone leads to the mailbox beside it', async () => {
  const spellings = ['a.nna.gmail', 'annagmail+bread', 'ANNAGMAIL'].map((name) => `${name}@gmail.com`);
  spellings.push('annagmail@googlemail.com');
  const ids = [];
  for (const spelling of spellings) ids.push(await say({ mailbox: canonicalEmail(spelling)! }));
  expect(new Set(ids).size).toBe(1);
  expect((await contacts.get(ids[0]!))?.email).toBe(spellings[0]);
  const gone = { contactId: 'con_gone', mailbox: canonicalEmail(spellings[1]!)! };
  expect(await say(gone)).toBe(ids[0]);
  const elsewhere = [canonicalEmail('anna@example.com')!, canonicalEmail('anna+b@example.com')!];
  const others = [await say({ mailbox: elsewhere[0]! }), await say({ mailbox: elsewhere[1]! })];
  expect(new Set(others).size).toBe(2);
});
