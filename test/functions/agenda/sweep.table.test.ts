import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { agendaTable } from '../../../functions/agenda/agenda.table.ts';
import { type SweepDependencies, sweep } from '../../../functions/agenda/sweep.ts';
import { sendsTable } from '../../../functions/mail/sends.table.ts';
import { shards } from '../../../functions/platform/shard.ts';
import type { MailRef } from '../../../functions/programme/send.schema.ts';
import { kinds } from '../../../functions/work/kinds.ts';
import { aSend, shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

let tables: Tables;
let queued: MailRef[][];
let people = 0;
let mine: string[];

beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());
beforeEach(() => {
  queued = [];
  mine = [];
});
afterEach(async () => {
  for (const contactId of mine)
    await sends()
      .settle(aSend({ contactId }), { state: 'unknown' }, at.toISOString())
      .catch(() => {});
});

const at = new Date(aSend().dueAt);
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
const agenda = () => agendaTable(tables.client, 'contacts');
const sends = () => sendsTable(tables.client, 'contacts');
const queuedIds = () => queued.flat().map(({ contactId }) => contactId);

async function planned(count: number): Promise<string[]> {
  mine = Array.from({ length: count }, () => `con_sweep-${++people}`);
  await Promise.all(mine.map((contactId) => sends().plan(aSend({ contactId }), aSend().dueAt)));
  return mine;
}

const aSweep = (changes: Partial<SweepDependencies> = {}) =>
  sweep({
    agenda: agenda(),
    kinds,
    hands: {
      senders: { put: async (mails) => void queued.push(mails), waiting: async () => 0 },
      workers: { put: async () => {} },
    },
    shop,
    now: at,
    mayGoOn: () => true,
    page: 5,
    ...changes,
  });

test('every mail that is due is queued once, over as many pages as it takes', async () => {
  const ids = await planned(60);
  expect(await aSweep()).toEqual({ picked: 60 });
  expect(queuedIds().sort()).toEqual([...ids].sort());
  expect(queued.length).toBeGreaterThan(1);
  expect(await aSweep()).toEqual({ picked: 0 });
});

test('the first mails of a page of thousands are queued before the others are picked', async () => {
  const due = Array.from({ length: 2_000 }, (_, i) => {
    const { contactId, occasion } = aSend({ contactId: `con_${i}` });
    return { pk: contactId, sk: occasion, at: at.toISOString(), work: { kind: 'mail', contactId, occasion } };
  });
  let picks = 0;
  const pickedBefore: number[] = [];
  const fake: SweepDependencies['agenda'] = {
    due: async (shard) => ({ due: shard === shards[0] ? due : [] }),
    pick: async () => {
      picks += 1;
      return { $metadata: {} };
    },
  };
  const senders = { put: async () => void pickedBefore.push(picks), waiting: async () => 0 };
  await aSweep({ agenda: fake, hands: { senders, workers: { put: async () => {} } } });
  expect(pickedBefore).toEqual([100, 600, 1_100, 1_600, 2_000]);
});

test('what a sweep had picked when its time was up is under way, and the rest is the next one’s', async () => {
  await planned(60);
  let rounds = 1;
  const { picked } = await aSweep({ mayGoOn: () => rounds-- > 0 });
  expect(picked).toBe(20);
  expect(queued.flat()).toHaveLength(20);
  expect(await aSweep()).toEqual({ picked: 40 });
});

test('a page of mails that somebody else has just picked does not end the sweep', async () => {
  const ids = await planned(60);
  const real = agenda();
  const stale = { ...real, due: vi.fn(real.due) };
  const before = await Promise.all(shards.map((shard) => real.due(shard, at.toISOString(), 5)));
  await aSweep({
    agenda: { ...real, due: async (shard, ...rest) => (rest[2] ? { due: [] } : real.due(shard, ...rest)) },
  });
  stale.due.mockImplementation(async (shard, now, most, after) =>
    after ? real.due(shard, now, most) : (before[Number(shard)] ?? { due: [] }),
  );
  await aSweep({ agenda: stale });
  expect(queuedIds().sort()).toEqual([...ids].sort());
});

test('what was picked and got lost is picked again after a quarter of an hour', async () => {
  const [id] = await planned(1);
  await aSweep();
  await aSweep({ now: later(14) });
  await aSweep({ now: later(16) });
  expect(queuedIds()).toEqual([id, id]);
});

test('a queue that refuses is an error, after everything else of its round has been handed on', async () => {
  await planned(5);
  const work = { kind: 'chore', n: 1 };
  await agenda().schedule('OWNER', work, at.toISOString());
  const done: unknown[] = [];
  const chore = { work: { safeParse: (data: unknown) => ({ success: true, data }) } } as never;
  const senders = { put: async () => Promise.reject(new Error('full')), waiting: async () => 0 };
  const workers = { put: async (picked: { work: unknown }[]) => void done.push(...picked.map((item) => item.work)) };
  await expect(aSweep({ kinds: { ...kinds, chore }, hands: { senders, workers } })).rejects.toThrow('full');
  expect(done).toEqual([work]);
  await agenda().cancel('OWNER', 'chore');
});

test('work of a kind that nobody here knows is put aside and told, and holds nobody up', async () => {
  const told = vi.spyOn(console, 'info').mockImplementation(() => {});
  await agenda().schedule('OWNER', { kind: 'riddle' }, later(-60).toISOString());
  const Item = { pk: 'OWNER', sk: 'DUE#mail', agenda: '1', agendaAt: later(-60).toISOString(), work: { kind: 'mail' } };
  await tables.client.send(new PutCommand({ TableName: 'contacts', Item }));
  const [id] = await planned(1);
  await aSweep();
  await aSweep({ now: later(1) });
  expect(queuedIds()).toEqual([id]);
  const unread = told.mock.calls.map(([line]) => line).filter(({ code }) => code === 'DUE_UNREADABLE');
  expect(unread.map(({ sk }) => sk).sort()).toEqual(['DUE#mail', 'DUE#riddle']);
  told.mockRestore();
});
