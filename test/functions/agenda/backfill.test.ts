import { beforeEach, describe, expect, test, vi } from 'vitest';
import { backfill } from '../../../functions/agenda/backfill.ts';
import { byWhatHolds } from '../../../functions/agenda/judgeContact.ts';
import { backfillOf } from '../../../functions/programme/backfillWork.schema.ts';
import { aProgramme } from '../../support/builders.ts';

const from = '2027-05-17T08:00:00.000Z';
const now = new Date('2027-05-17T08:01:00.000Z');

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => {}));

/** Everybody in memory, with a judge that gets round to who was woken at the next look; some it cannot judge at all. */
function aBase(people: number, hopeless: string[] = [], settled: string[] = []) {
  const ids = Array.from({ length: people }, (_, i) => `con_${String(i).padStart(5, '0')}`);
  const judgedBy = new Map(ids.map((id) => [id, '2026-01-01T00:00:00.000Z']));
  const woken: string[] = [];
  const slept: number[] = [];
  const inShard = (shard: string) => ids.filter((id) => String(Number(id.slice(4)) % 4) === shard);
  const dependencies = {
    everybody: {
      page: async (shard: string, after: string, most: number) =>
        inShard(shard)
          .filter((id) => id > after)
          .slice(0, most),
      judgedBefore: async (some: string[], version: string) => some.filter((id) => judgedBy.get(id)! < version),
    },
    lastCounted: async (): Promise<number | undefined> => undefined,
    whoChanges: async (some: string[], version: string) =>
      some.filter((id) => judgedBy.get(id)! < version && !settled.includes(id)),
    agenda: {
      judgeAnew: async (id: string) => {
        woken.push(id);
        return undefined as never;
      },
    },
    now,
    sleep: async (ms: number) => {
      slept.push(ms);
      for (const id of woken) if (!hopeless.includes(id)) judgedBy.set(id, from);
    },
  };
  return { judgedBy, woken, slept, dependencies };
}

/** Piece after piece, as the agenda's worker does them; a crash loses what a piece was to note. */
async function runAll(dependencies: Parameters<typeof backfill>[1], crashes: number[] = []) {
  let work = backfillOf('segment#lapsed', from);
  const notes = [work];
  for (let piece = 0; ; piece++) {
    const more = await backfill(work, dependencies);
    if (crashes.includes(piece)) continue;
    if (!more) return notes;
    work = more.work;
    notes.push(work);
  }
}

describe('a back-fill', () => {
  test('has everybody judged by what holds now, page by page, and says how far it is', async () => {
    const { judgedBy, woken, dependencies } = aBase(2_345);
    const notes = await runAll(dependencies);
    expect([...judgedBy.values()].every((version) => version === from)).toBe(true);
    expect(woken).toHaveLength(2_345);
    const done = notes.map((note) => note.done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
  });

  test('tells how many there are without counting them: as the last pass did, then by the shards that are done', async () => {
    const { dependencies } = aBase(6_002);
    const totals = async (before?: number) =>
      (await runAll({ ...dependencies, lastCounted: async () => before })).map(({ shard, done, total }) => [
        ...[shard, done, total],
      ]);
    expect((await totals(1_200)).slice(0, 4)).toEqual([
      [0, 0, undefined],
      [0, 1_000, 1_200],
      [1, 1_501, 6_004],
      [1, 2_501, 6_004],
    ]);
    expect((await totals()).slice(1, 3)).toEqual([
      [0, 1_000, undefined],
      [1, 1_501, 6_004],
    ]);
    expect((await totals()).at(-1)).toEqual([3, 5_502, 6_003]);
  });

  test('goes on where it was after a crash, and wakes nobody twice who is judged already', async () => {
    const { judgedBy, woken, dependencies } = aBase(1_500);
    await runAll(dependencies, [0, 2, 3]);
    expect([...judgedBy.values()].every((version) => version === from)).toBe(true);
    expect(woken).toHaveLength(1_500);
  });

  test('wakes nobody of whom the programme says what it said before', async () => {
    const settled = Array.from({ length: 2_000 }, (_, i) => `con_${String(i).padStart(5, '0')}`);
    const { woken, dependencies } = aBase(2_345, [], settled);
    await runAll(dependencies);
    expect(woken).toHaveLength(345);
  });

  test('waits for the verdicts before it goes on, and leaves somebody who cannot be judged behind in the end', async () => {
    const { judgedBy, dependencies } = aBase(9, ['con_00005']);
    const notes = await runAll(dependencies);
    expect(notes.filter(({ tries }) => tries > 0)).toHaveLength(10);
    expect([...judgedBy].filter(([, version]) => version < from).map(([id]) => id)).toEqual(['con_00005']);
  });

  test('begins when whoever was judged by the former programme is surely in the index', async () => {
    const { slept, dependencies } = aBase(0);
    await backfill(backfillOf('segment#lapsed', from), { ...dependencies, now: new Date(Date.parse(from) + 1_000) });
    expect(slept[0]).toBe(4_000);
  });
});

test('a judge that began by the former programme judges again by the one that holds when it is done', async () => {
  let seconds = 0;
  const clock = () => new Date(Date.parse(from) + ++seconds * 1_000);
  const changes = new Date(Date.parse(from) + 2_000).toISOString();
  const programme = async (at: Date) => ({ ...aProgramme(), version: at.toISOString() < changes ? from : changes });
  const judged: string[] = [];
  await byWhatHolds({ programme, clock }, async ({ version }) => void judged.push(version));
  expect(judged).toEqual([from, changes]);
});
