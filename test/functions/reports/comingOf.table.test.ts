import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendsTable } from '../../../functions/mail/sends.table.ts';
import { shards as allShards } from '../../../functions/platform/shard.ts';
import { comingOf } from '../../../functions/reports/comingOf.ts';
import { aSend } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

let tables: Tables;
let sends: ReturnType<typeof sendsTable>;
beforeAll(async () => {
  tables = await startTables();
  sends = sendsTable(tables.client, 'contacts');
});
afterAll(() => tables.stop());

const now = '2027-03-25T12:00:00.000Z';
const around = { now, mayGoOn: () => true };
const planned = (name: string, cause: string, dueAt: string) =>
  sends.plan(aSend({ contactId: `con_${name}`, cause, occasion: `${cause}-${name}`, dueAt }), dueAt);

test('what is planned for the coming days is counted by when it is due: what ended, and what is of others, is not', async () => {
  await planned('overdue', 'greeting', '2027-03-25T11:00:00.000Z');
  await planned('week', 'greeting', '2027-04-01T11:59:00.000Z');
  await planned('later', 'greeting', '2027-04-01T12:00:00.000Z');
  await planned('month', 'greeting', '2027-04-24T11:59:00.000Z');
  await planned('beyond', 'greeting', '2027-04-24T12:00:00.000Z');
  await planned('other', 'birthday', '2027-03-26T11:00:00.000Z');
  await planned('gone', 'greeting', '2027-03-26T11:00:00.000Z');
  const gone = aSend({ contactId: 'con_gone', cause: 'greeting', occasion: 'greeting-gone' });
  await sends.settle(gone, { state: 'skipped', reason: 'capped' }, now);
  expect(await comingOf('greeting', { sends, ...around })).toEqual({ days7: 2, days30: 4 });
  expect(await comingOf('nothing', { sends, ...around })).toEqual({ days7: 0, days30: 0 });
});

test('when time is up it says that there may be more, and tells of one page at least', async () => {
  const one = { ...aSend({ dueAt: now }), state: 'planned' as const };
  const ofCause = async (_: string, shard: string, after?: string) => ({
    sends: [one],
    next: after ? undefined : shard,
  });
  const shards = allShards.length;
  const all = await comingOf('greeting', { sends: { ofCause }, ...around });
  expect(all).toEqual({ days7: 2 * shards, days30: 2 * shards });
  const some = await comingOf('greeting', { sends: { ofCause }, ...around, mayGoOn: () => false });
  expect(some).toEqual({ days7: shards, days30: shards, partial: true });
});
