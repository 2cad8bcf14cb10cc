import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { headKey } from '../../../functions/platform/tableKeys.ts';
import { defaults } from '../../../functions/programme/defaults.ts';
import { definitionSchemas } from '../../../functions/programme/definition.schema.ts';
import { programmeTable } from '../../../functions/programme/programme.table.ts';
import { programmeAt } from '../../../functions/programme/programmeAt.ts';
import { type DefinitionKind, readHeads } from '../../../functions/programme/stored.schema.ts';
import { changeDefinition } from '../../../functions/staff/changeDefinition.ts';
import { viewProgramme } from '../../../functions/staff/viewProgramme.ts';
import { shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());
beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => {}));

const now = new Date('2027-01-01T10:00:00.000Z');
const from = '2026-12-01T10:00:00.000Z';
const schemas = definitionSchemas(shop);
const programme = () => programmeTable(tables.client, 'contacts');
const view = () => viewProgramme({ programme: programme(), defaults, schemas });
const put = (kind: DefinitionKind, id: string, item: object) =>
  tables.client.send(new PutCommand({ TableName: 'contacts', Item: { ...headKey(kind, id), ...item } }));
const remove = (kind: DefinitionKind, id: string) =>
  changeDefinition({ kind, id, to: () => undefined }, { programme: programme(), defaults, schemas, by: 'test', now });

/** Rules of fields that the shop no longer has, and items that are no heads. */
const lost: [DefinitionKind, string, object][] = [
  ['segment', 'gardeners', { body: { name: 'Gardeners', rule: { field: 'fields.garden', op: 'eq', value: true } } }],
  ['automation', 'win-back', { body: { trigger: { on: 'full-moon' }, steps: [] } }],
];

test('a definition that cannot be read any more is listed as such, stops no other, and can be taken back', async () => {
  for (const [kind, id, version] of lost)
    await put(kind, id, { kind, id, version: 3, versions: [{ version: 3, from, ...version }] });
  await put('segment', 'broken', { kind: 'segment', id: 'broken', version: 2, versions: 'none' });
  await put('automation', 'bare', { version: 1 });
  const unreadable = (id: string, version: number, since = from) => ({
    ...{ id, version, from: since, builtIn: false },
    unreadable: true,
  });
  const never = '1970-01-01T00:00:00.000Z';

  const segments = (await view()).segments();
  expect(segments.filter((one) => 'unreadable' in one)).toEqual([
    unreadable('broken', 2, never),
    unreadable('gardeners', 3),
  ]);
  expect(segments.map(({ id }) => id)).toContain('lapsed');
  const automations = await (await view()).automations();
  expect(automations.filter((one) => 'unreadable' in one)).toEqual([
    unreadable('bare', 1, never),
    unreadable('win-back', 3),
  ]);
  expect((await view()).segment('gardeners')).toEqual(unreadable('gardeners', 3));
  // Nothing goes by it, and what the deployment brings under its id does not either.
  const held = programmeAt(defaults, readHeads(await programme().items(), schemas), now.toISOString());
  expect(['birthday', 'win-back'].filter((id) => held.automations.has(id))).toEqual(['birthday']);

  await Promise.all([
    remove('segment', 'gardeners'),
    remove('segment', 'broken'),
    remove('automation', 'win-back'),
    remove('automation', 'bare'),
  ]);
  expect((await view()).segments().filter((one) => 'unreadable' in one)).toEqual([]);
  expect(await (await view()).automation('win-back')).toMatchObject({ builtIn: true, version: 4 });
  expect((await view()).segment('gardeners')).toBeUndefined();
  // Until the taking back holds, what cannot be read goes on being nothing.
  const still = programmeAt(defaults, readHeads(await programme().items(), schemas), now.toISOString());
  expect(['birthday', 'win-back'].filter((id) => still.automations.has(id))).toEqual(['birthday']);
});
