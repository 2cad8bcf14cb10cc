import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiKeyItem, apiKeysTable } from '../../../functions/platform/apiKeys.table.ts';
import { engineEnvironment } from '../../support/engine.ts';
import { startTables, type Tables } from '../../support/tables.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());

const createdAt = '2026-11-01T10:00:00.000Z';

test('a key is found by itself alone, and no longer once it is revoked', async () => {
  const keys = apiKeysTable(tables.client, 'contacts');
  const item = apiKeyItem('kar_one', { name: 'one', scopes: ['orders'], createdAt });
  await keys.add(item);
  expect(JSON.stringify(item)).not.toContain('kar_one');
  expect(await keys.find('kar_one')).toMatchObject({ name: 'one', scopes: ['orders'] });
  for (const guess of ['kar_two', item.id, item.pk, item.pk.slice(7), ''])
    expect(await keys.find(guess)).toBeUndefined();
  expect(await keys.revoke(item.pk, createdAt)).toBe(true);
  expect(await keys.revoke(item.pk, createdAt)).toBe(false);
  expect(await keys.find('kar_one')).toBeUndefined();
  expect(await keys.list()).toMatchObject([{ name: 'one', revokedAt: createdAt }]);
});

/** Runs the command as the shop's engineer would, with this engine for AWS. */
async function command(...args: string[]) {
  const env = { ...process.env, ...engineEnvironment(tables.address) };
  return promisify(execFile)(process.execPath, ['infra/apiKey.ts', '--table', 'contacts', ...args], { env })
    .then(({ stdout }) => ({ status: 0, text: stdout }))
    .catch(({ code, stderr }) => ({ status: code as number, text: String(stderr) }));
}

test('the command gives a key out, lists it without telling it, and revokes it', async () => {
  const keys = apiKeysTable(tables.client, 'contacts');
  const given = await command('--name', 'a partner', '--scopes', 'leads,interactions');
  const apiKey = /^kar_\S+/.exec(given.text)![0];
  expect(await keys.find(apiKey)).toMatchObject({ name: 'a partner', scopes: ['leads', 'interactions'] });
  const listed = await command('--list');
  expect(listed.text).toMatch(/key_\w{12} {2}\d{4}-\d\d-\d\d {2}leads,interactions {2}a partner/);
  expect(listed.text).not.toContain(apiKey);
  expect(await command('--name', 'a partner', '--scopes', 'leads')).toMatchObject({ status: 1 });
  expect((await command('--revoke', 'a partner')).text).toContain('is revoked');
  expect(await keys.find(apiKey)).toBeUndefined();
});

test.each([
  ['nothing to do', []],
  ['a key for nothing', ['--name', 'x']],
  ['two things at once', ['--list', '--revoke', 'x']],
  ['a scope there is none of', ['--name', 'x', '--scopes', 'orders,everything']],
  ['revoking what there is not', ['--revoke', 'nobody']],
])('the command says in a sentence what is wrong with %s', async (_, args) => {
  const { status, text } = await command(...args);
  expect(status).toBe(1);
  expect(text).not.toMatch(/\bat .*:\d+:\d+/);
});
