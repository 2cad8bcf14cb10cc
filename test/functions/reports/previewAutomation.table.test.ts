import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Contact } from '../../../functions/contacts/contact.schema.ts';
import { contactOrdersTable } from '../../../functions/contacts/contactOrders.table.ts';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { everybodyTable } from '../../../functions/contacts/everybody.table.ts';
import { sendsTable } from '../../../functions/mail/sends.table.ts';
import { standingSends } from '../../../functions/mail/standingSends.table.ts';
import { peopleTable } from '../../../functions/permission/people.table.ts';
import type { Subscription } from '../../../functions/permission/subscription.schema.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { defaults } from '../../../functions/programme/defaults.ts';
import { definitionSchemas } from '../../../functions/programme/definition.schema.ts';
import { previewAutomation } from '../../../functions/reports/previewAutomation.ts';
import { programmeWith } from '../../../functions/staff/programmeWith.ts';
import { aContact, aSubscription, shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

/** Four people: two with a birthday within a month, one without consent; two silent, one for too long to be missed today. */
let tables: Tables;
const now = new Date('2027-01-20T10:00:00.000Z');
const born = { birthday: '--02-03', createdAt: '2027-01-01T10:00:00.000Z' };
const silent = { createdAt: '2026-11-01T10:00:00.000Z' };
const known: Record<string, { contact: Partial<Contact>; state?: 'withdrawn' }> = {
  born: { contact: born },
  left: { contact: born, state: 'withdrawn' },
  silent: { contact: silent },
  longSilent: { contact: { createdAt: '2026-10-15T10:00:00.000Z' } },
};
const idOf = (name: string) => `con_${name}`;

beforeAll(async () => {
  tables = await startTables();
  vi.spyOn(console, 'info').mockImplementation(() => {});
  const contacts = contactsTable(tables.client, 'contacts');
  const subscriptions = subscriptionsTable(tables.client, 'contacts');
  for (const [name, { contact: fields, state = 'confirmed' }] of Object.entries(known)) {
    const contact = aContact({ id: idOf(name), email: `${name}@example.com`, emailKey: name, ...fields });
    const purposes = { newsletter: { state, at: contact.createdAt, record: 'rec_1' } } as Subscription['purposes'];
    await contacts.commit([...contacts.create(contact), subscriptions.create(contact.id, aSubscription({ purposes }))]);
    await contacts.setVerdict(contact, { segments: {} });
  }
});
afterAll(() => tables.stop());
beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => {}));

const preview = (id: string, said: Record<string, unknown> = {}, mayGoOn = () => true) => {
  const { client } = tables;
  const programmes = programmeWith(id, said, { items: [], defaults, schemas: definitionSchemas(shop), now });
  return previewAutomation(
    { id, ...programmes },
    {
      everybody: everybodyTable(client, 'contacts'),
      people: peopleTable(client, 'contacts'),
      standing: standingSends(client, 'contacts'),
      orders: contactOrdersTable(client, 'contacts'),
      ...{ shop, now: now.toISOString(), mayGoOn, chance: 0.5 },
    },
  );
};

test('an automation tells what it will mail in the coming thirty days, a day and a person at a time, and whom not', async () => {
  const { days, goes, skipped, total, seen, examples, joins, leaves, moves } = await preview('birthday');
  expect({ goes, skipped, total, seen, joins, leaves, moves }).toEqual({
    ...{ goes: 1, skipped: { withdrawn: 1 }, total: 4, seen: 4 },
    ...{ joins: 0, leaves: 0, moves: 0 },
  });
  expect(days).toEqual([{ date: '2027-02-03', goes: 1, skipped: { withdrawn: 1 } }]);
  expect(examples.map(({ contactId, will }) => `${contactId} ${will}`).sort()).toEqual([
    'con_born go',
    'con_left skip',
  ]);
});

test('what went out, or was put off, is not forecast as if it had not been', async () => {
  const sends = sendsTable(tables.client, 'contacts');
  const mail = {
    ...{ contactId: idOf('born'), occasion: 'birthday-2027', cause: 'birthday', purpose: 'newsletter' },
    ...{ dueAt: '2027-02-03T08:00:00.000Z', until: '2027-02-03T23:00:00.000Z' },
  };
  await sends.plan(mail, mail.dueAt);
  expect((await preview('birthday')).goes).toBe(1);
  await sends.move(mail, '2027-02-03T12:00:00.000Z');
  const put = (await preview('birthday')).examples.find(({ will }) => will === 'go');
  expect(put?.at).toBe('2027-02-03T12:00:00.000Z');
  await sends.settle(mail, { state: 'sent', messageId: 'm' }, now.toISOString());
  expect((await preview('birthday')).goes).toBe(0);
});

test('what is to be saved tells whose planned letters move, who joins and who leaves, and nothing is saved', async () => {
  const later = await preview('win-back', { trigger: { on: 'silence', after: 'P120D' } });
  expect([later.moves, later.joins, later.leaves]).toEqual([3, 1, 0]);
  const changed = later.changes.find(({ contactId }) => contactId === idOf('silent'));
  expect(changed).toMatchObject({ is: 'moves', from: ['2027-01-30T10:00:00.000Z'], to: ['2027-03-01T10:00:00.000Z'] });
  expect((await preview('win-back', { state: 'paused' })).leaves).toBe(3);
  expect(
    (await preview('christmas', { state: 'on', trigger: { on: 'date', date: '--02-14', at: '09:00' } })).joins,
  ).toBe(4);
  const own = { purpose: 'newsletter', cap: 'exempt', lateBy: 'P1D', steps: [{ after: 'P100D', letter: 'birthday' }] };
  const { joins, goes } = await preview('own', { trigger: { on: 'joined' }, ...own });
  expect([joins, goes]).toEqual([4, 2]);
  expect((await preview('win-back')).moves).toBe(0);
});

test('what cannot be saved is refused with its path, what there is not is not found, and time that is up is told', async () => {
  await expect(async () => preview('win-back', { lateBy: 'soon' })).rejects.toMatchObject({
    errors: [expect.objectContaining({ path: 'lateBy' })],
  });
  const nowhere = { trigger: { on: 'segment-entered', segment: 'nobody' } };
  await expect(async () => preview('win-back', nowhere)).rejects.toMatchObject({
    errors: [expect.objectContaining({ path: 'trigger.segment' })],
  });
  await expect(async () => preview('nothing')).rejects.toThrow();
  const { seen, total } = await preview('birthday', {}, () => false);
  expect([seen < total, total]).toEqual([true, 4]);
});
