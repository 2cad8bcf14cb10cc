import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { programmeTable } from '../../../functions/programme/programme.table.ts';
import { changesTable } from '../../../functions/staff/changes.table.ts';
import { changesOf, listChanges } from '../../../functions/staff/changes.ts';
import { aContact } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());
beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => {}));

const idOf = (n: number) => `con_0198a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const minute = (n: number) => new Date(Date.parse('2027-05-17T08:00:00.000Z') + n * 60_000).toISOString();
const contacts = () => contactsTable(tables.client, 'contacts');
const changes = () => changesTable(tables.client, 'contacts');

/** Reads a list to its end. */
async function whole(read: (query: { cursor?: string }) => ReturnType<typeof listChanges>) {
  const items = [];
  for (let query: { cursor?: string } | undefined = {}; query; ) {
    const page = await read(query);
    expect(page.items.length).toBeLessThanOrEqual(25);
    items.push(...page.items);
    query = 'cursor' in page ? { cursor: page.cursor as string } : undefined;
  }
  return items;
}

test('every line of everybody is told once, the newest first, with who, what, when and from where', async () => {
  const people = [1, 2, 3].map(idOf);
  for (const id of people)
    await contacts().commit(contacts().create(aContact({ id, emailKey: id, email: `${id}@example.com` })));
  for (let n = 0; n < 60; n += 1)
    await contacts().commit([
      contacts().logged(people[n % 3]!, {
        ...{ id: `chg_${n}`, at: minute(n), by: 'correct', what: 'firstName', source: 'Anna' },
        ...{ from: `before ${n}`, to: `after ${n}` },
      }),
    ]);
  const head = { kind: 'segment', id: 'regulars', version: 2, versions: [{ version: 2, from: minute(100) }] };
  await programmeTable(tables.client, 'contacts').save({
    ...{ head: head as never, whole: {}, seen: 0, by: 'Olga', backfill: undefined },
  });

  const all = await whole((query) => listChanges(query, changes()));
  expect(all).toHaveLength(61);
  expect(all[0]).toEqual({
    ...{ at: minute(100), by: 'Olga', source: 'staff', what: 'segments.regulars', from: 1, to: 2 },
    definition: { kind: 'segment', id: 'regulars' },
  });
  expect(all.slice(1).map(({ to }) => to)).toEqual(Array.from({ length: 60 }, (_, n) => `after ${59 - n}`));
  expect(all[1]).toMatchObject({
    ...{ at: minute(59), by: 'Anna', source: 'staff', what: 'firstName', from: 'before 59', to: 'after 59' },
    contactId: people[2],
  });

  const one = await whole((query) => changesOf(people[0]!, query, { changes: changes(), contacts: contacts() }));
  expect(one.map(({ to }) => to)).toEqual(Array.from({ length: 20 }, (_, n) => `after ${57 - 3 * n}`));
  await expect(changesOf('con_nobody', {}, { changes: changes(), contacts: contacts() })).rejects.toMatchObject({
    name: 'NotFound',
  });
});

test('a page of one contact ends where the next begins, also among lines of one instant', async () => {
  const id = idOf(9);
  await contacts().commit(contacts().create(aContact({ id, emailKey: id, email: `${id}@example.com` })));
  const line = (n: number) => ({ id: `chg_same_${String(n).padStart(2, '0')}`, at: minute(200), by: 'orders' });
  for (let n = 0; n < 51; n += 1)
    await contacts().commit([contacts().logged(id, { ...line(n), what: 'orders.total', to: n, source: 'refund' })]);
  const told = await whole((query) => changesOf(id, query, { changes: changes(), contacts: contacts() }));
  expect(told.map(({ to }) => to)).toEqual(Array.from({ length: 51 }, (_, n) => 50 - n));
  expect(told[0]).toMatchObject({ by: 'system', source: 'refund' });
});
