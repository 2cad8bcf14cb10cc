import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringList, takeListBack } from '../../infra/commands/bringList.ts';
import { startWorld, type World } from '../support/world.ts';

const folder = join(import.meta.dirname, '../data/lists');
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const tokenOf = async (role: string) => (await world.credentials())[role]!;
const door = async () => ({ url: world.url, token: await tokenOf('marketer'), onProgress: () => {}, everyMs: 50 });
const staff = async (
  method: string,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
  who = 'marketer',
) =>
  fetch(`${world.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await tokenOf(who)}`,
      ...(body && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body && { body: JSON.stringify(body) }),
  });

test('a list is put there, tried, carried out although its worker dies, and taken back', async () => {
  const file = join(folder, 'klienci-excel.csv');
  const expected = JSON.parse(readFileSync(`${file}.expected.json`, 'utf8'));
  const tried = await bringList({ ...(await door()), file, onlyTry: true });
  expect(tried).toMatchObject({
    state: 'read',
    encoding: 'windows-1250',
    separator: ';',
    counts: { new: 15, refused: 4 },
  });
  expect(tried.columns.find(({ header }) => header === 'Telefon')).toMatchObject({ meaning: 'phone', filled: 14 });
  const seen = await (await staff('GET', `/v1/imports/${tried.id}/rows`)).json();
  expect(seen.items).toMatchObject(expected.rows.map(({ warnings: _, ...row }: { warnings?: unknown }) => row));

  const rule = { service: 'dynamodb', action: 'TransactWriteItems', function: 'importLists', fault: 'crash', times: 1 };
  await world.fault(rule);
  expect((await staff('POST', `/v1/imports/${tried.id}/start`)).status).toBe(200);
  await world.idle();
  const at = new Date((await world.now()).getTime() + 40 * 60_000);
  await world.moveClock(at);
  const done = await (await staff('GET', `/v1/imports/${tried.id}`)).json();
  expect(done).toMatchObject({ state: 'done', counts: tried.counts });
  expect(await world.contact('jan.kowalski@example.com')).toMatchObject({
    firstName: 'Jan',
    source: { channel: 'import' },
  });
  const brief = {
    id: tried.id,
    name: 'klienci-excel.csv',
    state: 'done',
    counts: tried.counts,
    by: expect.any(String),
  };
  expect((await (await staff('GET', '/v1/imports')).json()).items).toMatchObject([brief]);
  const rows = async () => (await staff('GET', `/v1/imports/${tried.id}/rows`)).json();
  expect((await rows()).items).toHaveLength(seen.items.length);
  await world.moveClock(new Date((await world.now()).getTime() + 4 * 86_400_000));
  await world.idle();
  const kept = ({ row, is, reason, outcome }: Record<string, unknown>) => ({
    row,
    is,
    outcome,
    ...(reason ? { reason } : {}),
  });
  expect(await rows()).toEqual({
    items: seen.items.map(kept),
    gone: { message: expect.stringContaining('The file is gone'), keptUntil: expect.any(String) },
  });
  await takeListBack({ ...(await door()), id: tried.id });
  expect((await (await staff('GET', '/v1/contacts?email=jan.kowalski@example.com')).json()).items).toEqual([]);
});

test('a file is put only where and as it was signed for, and only by who may import', async () => {
  expect((await staff('POST', '/v1/imports', { name: 'a.csv', bytes: 3 }, {}, 'clerk')).status).toBe(403);
  const { upload } = await (await staff('POST', '/v1/imports', { name: 'a.csv', bytes: 3 })).json();
  const put = (url: string, body: string) => fetch(url, { method: 'PUT', body }).then(({ status }) => status);
  expect(await put(upload.url, 'four')).toBe(403);
  expect(await put(upload.url.replace('/lists/imp_', '/lists/imq_'), 'abc')).toBe(403);
  expect(
    await put(
      upload.url.replace(/.$/, (last: string) => (last === '0' ? '1' : '0')),
      'abc',
    ),
  ).toBe(403);
  expect(await put(upload.url, 'abc')).toBe(200);
  expect((await fetch(upload.url)).status).toBe(403);
});

test('a file that is no list is refused in a sentence', async () => {
  const file = join(import.meta.dirname, '../data/lists/klienci.xlsx.expected.json');
  await expect(bringList({ ...(await door()), file })).rejects.toThrow('No column for email addresses');
});
