import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { duplicatesTable } from '../../../functions/contacts/duplicates.table.ts';
import { findAlike } from '../../../functions/contacts/findAlike.ts';
import { alike, foldName } from '../../../functions/contacts/likeness.ts';
import { personKeys } from '../../../functions/platform/keys.ts';
import { dismissDuplicate, listDuplicates } from '../../../functions/staff/duplicates.ts';
import { aContact, shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());
beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => {}));

const now = new Date('2027-05-17T08:00:00.000Z');
const all = () => ({
  contacts: contactsTable(tables.client, 'contacts'),
  duplicates: duplicatesTable(tables.client, 'contacts'),
  keys: async () => keys,
  ...{ shop, now },
});
let made = 0;
const keys = personKeys('p'.repeat(64));
const come = async (fields: { email: string; phone?: string; phoneKey?: string }) => {
  const id = `con_0198a000-0000-7000-8000-${String(++made).padStart(12, '0')}`;
  const contact = aContact({ id, emailKey: keys.email(fields.email), ...fields });
  await all().contacts.commit(all().contacts.create(contact));
  await findAlike(contact, undefined, all());
  return contact;
};
const proposed = async () =>
  (await listDuplicates({}, all())).items.map(
    ({ reasons, contacts }) => [contacts.map(({ id }) => id), reasons] as const,
  );

const known = (firstName: string, lastName: string, birthday: string, more: object = {}) =>
  aContact({ firstName, lastName, birthday, email: `somebody${++made}@example.com`, ...more });

test.each([
  ['the same in two alphabets', known('Јелена', 'Јовановић', '1990-04-23'), known('Jelena', 'Jovanovic', '1990-04-23')],
  ['a slip', known('Anna', 'Kowalska', '1990-04-23'), known('Anna', 'Kowalsak', '1990-04-23')],
  ['a short name, and no year', known('Kat', 'Nowak', '--04-23'), known('Katarzyna', 'Nowak', '1990-04-23')],
  ['names the other way round', known('Nowak', 'Anna', '1990-04-23'), known('Anna', 'Nowak', '1990-04-23')],
])('%s is a close name', (_name, a, b) => {
  expect(alike(a, b, 'PL')).toEqual(['name-and-birthday']);
});

test.each([
  ['another year', known('Anna', 'Nowak', '1990-04-23'), known('Anna', 'Nowak', '1991-04-23')],
  ['another name', known('Anna', 'Nowak', '1990-04-23'), known('Adam', 'Nowak', '1990-04-23')],
  ['a name alone', known('Anna', 'Nowak', '1990-04-23', { lastName: undefined }), known('Anna', 'Nowak', '1990-04-23')],
])('%s is none', (_name, a, b) => {
  expect(alike(a, b, 'PL')).toEqual([]);
});

test('a name is folded to small Latin letters', () => {
  expect([foldName('Łukasz'), foldName('Đorđe'), foldName('Ђорђе'), foldName('Ääninen')]).toEqual([
    ...['lukasz', 'djordje', 'djordje', 'aaninen'],
  ]);
});

test('who shares a telephone or spells a mailbox otherwise is proposed, once, until somebody says it is two people', async () => {
  const anna = await come({
    email: 'anna.nowak@wp.example',
    phone: '601 234 567',
    phoneKey: keys.phone('+48601234567'),
  });
  await come({ email: 'somebody@else.example', phone: '601 234 568' });
  const same = await come({ email: 'anna.nowak+bread@wp.example' });
  const shared = await come({ email: 'jan@wp.example', phone: '+48601234567' });
  expect(await proposed()).toEqual([
    [[anna.id, shared.id], ['phone']],
    [[anna.id, same.id], ['mailbox']],
  ]);
  await findAlike(shared, undefined, all());
  expect(await proposed()).toHaveLength(2);

  const id = `${anna.id}~${shared.id}`;
  const first = await dismissDuplicate({ id, by: 'Anna' }, all());
  expect(await dismissDuplicate({ id, by: 'Olga' }, all())).toEqual(first);
  await findAlike(shared, undefined, all());
  expect((await proposed()).map(([ids]) => ids)).toEqual([[anna.id, same.id]]);
  await expect(dismissDuplicate({ id: 'con_1~con_2', by: 'Anna' }, all())).rejects.toMatchObject({ status: 404 });
});

test('who gets another number is alike by it no longer, and is compared with nobody while nothing of it changes', async () => {
  const before = await come({ email: 'changes@wp.example', phone: '601 999 888' });
  const having = vi.fn(all().duplicates.having);
  await findAlike(before, before, { ...all(), duplicates: { ...all().duplicates, having } });
  expect(having).not.toHaveBeenCalled();
  await findAlike({ ...before, phone: undefined }, before, all());
  const other = await come({ email: 'later@wp.example', phone: '601 999 888' });
  expect((await proposed()).flatMap(([ids]) => ids)).not.toContain(other.id);
});
