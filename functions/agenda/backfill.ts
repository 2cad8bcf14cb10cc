import type { EverybodyTable } from '../contacts/everybody.table.ts';
import { inParts } from '../platform/inParts.ts';
import { log } from '../platform/log.ts';
import { shards } from '../platform/shard.ts';
import type { BackfillWork } from '../programme/backfillWork.schema.ts';
import type { Instant } from '../time/instant.ts';
import type { AgendaTable } from './agenda.table.ts';
import type { More } from './dueKind.ts';

export type BackfillDependencies = {
  everybody: Pick<EverybodyTable, 'page' | 'count' | 'judgedBefore'>;
  agenda: Pick<AgendaTable, 'judgeAnew'>;
  now: Date;
  sleep: (ms: number) => Promise<unknown>;
};

const pageSize = 500;
const atOnce = 25;
/** By then whoever was judged by the former programme is in the index of everybody. */
const settleMs = 5_000;
const lookAgainMs = 250;
const mostLooks = 80;
/** Somebody who cannot be judged holds everybody else back no more often than this. */
const mostTries = 10;

/**
 * Has a page of everybody judged anew: wakes the judge of those who were last judged by an earlier programme, and goes on
 * when their verdicts are there. Only the judge itself writes what it judges, one contact's records after the other, so
 * a change that comes in meanwhile is never overtaken by an older verdict.
 */
export async function backfill(work: BackfillWork, dependencies: BackfillDependencies): Promise<More<BackfillWork>> {
  const { everybody, now, sleep } = dependencies;
  await sleep(Math.max(0, Date.parse(work.from) + settleMs - now.getTime()));
  const total = work.total ?? (await everybody.count());
  const ids = await everybody.page(shards[work.shard]!, work.after, pageSize);
  const behind = await judgeAll(ids, work.from, dependencies);
  if (behind > 0 && work.tries < mostTries)
    return { work: { ...work, total, tries: work.tries + 1 }, at: now.toISOString() };
  if (behind > 0) log('BACKFILL_LEFT_BEHIND', { changed: work.changed, contacts: behind });
  const next = ids.length < pageSize ? { shard: work.shard + 1, after: '' } : { shard: work.shard, after: ids.at(-1)! };
  const done = work.done + ids.length;
  if (next.shard < shards.length) return { work: { ...work, ...next, total, done, tries: 0 } };
  log('BACKFILL_DONE', { changed: work.changed, contacts: done });
  return undefined;
}

/** Wakes the judge of those who need it and waits for the verdicts; says how many are missing after twenty seconds. */
async function judgeAll(
  ids: string[],
  from: Instant,
  { everybody, agenda, now, sleep }: BackfillDependencies,
): Promise<number> {
  let behind = await everybody.judgedBefore(ids, from);
  for (const some of inParts(behind, atOnce))
    await Promise.all(some.map((id) => agenda.judgeAnew(id, now.toISOString())));
  for (let look = 0; behind.length > 0 && look < mostLooks; look++) {
    await sleep(lookAgainMs);
    behind = await everybody.judgedBefore(behind, from);
  }
  return behind.length;
}
