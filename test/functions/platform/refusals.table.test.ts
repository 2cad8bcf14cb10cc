import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusalsTable } from '../../../functions/platform/refusals.table.ts';
import { changesTable } from '../../../functions/staff/changes.table.ts';
import { listChanges } from '../../../functions/staff/changes.ts';
import { startTables, type Tables } from '../../support/tables.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());

test('who tried what they may not stands in the change log, once a minute however often they try', async () => {
  const refusals = refusalsTable(tables.client, 'contacts');
  const attempt = { by: 'clara', role: 'clerk', action: 'list contacts' } as const;
  for (const second of ['01', '02', '59']) await refusals.note(attempt, new Date(`2026-12-01T09:00:${second}.500Z`));
  await refusals.note({ ...attempt, action: 'export contacts' }, new Date('2026-12-01T09:05:00Z'));
  const { items } = await listChanges({}, changesTable(tables.client, 'contacts'));
  expect(items).toEqual([
    {
      at: '2026-12-01T09:05:00.000Z',
      by: 'clara',
      source: 'staff',
      what: 'refused',
      from: 'clerk',
      to: 'export contacts',
    },
    {
      at: '2026-12-01T09:00:00.000Z',
      by: 'clara',
      source: 'staff',
      what: 'refused',
      from: 'clerk',
      to: 'list contacts',
    },
  ]);
});
