import { bulkRoom } from '../mail/bulkRoom.ts';
import { inParts } from '../platform/inParts.ts';
import { log } from '../platform/log.ts';
import { settled } from '../platform/settled.ts';
import { bulkShards, shards } from '../platform/shard.ts';
import type { Shop } from '../shop/shop.ts';
import type { AgendaTable, DuePage } from './agenda.table.ts';
import type { DueKinds, Hands, Picked } from './dueKind.ts';
import { pickDue } from './pickDue.ts';
import { type Turns, turnsOf } from './turns.ts';

export type SweepDependencies = {
  agenda: Pick<AgendaTable, 'due' | 'pick'>;
  kinds: DueKinds;
  hands: Hands;
  shop: Shop;
  now: Date;
  /** Whether there is time for another round. */
  mayGoOn: () => boolean;
  /** Items read from a shard in one round. */
  page?: number;
};

/**
 * Picks everything that is due, and then of the mails to whole audiences as many as the senders get done with until the
 * next sweep: those wait their turn on the agenda, not in a queue before everybody else's.
 */
export async function sweep(dependencies: SweepDependencies): Promise<{ picked: number }> {
  const turns = turnsOf(dependencies);
  const all = async () => Number.POSITIVE_INFINITY;
  const first = await sweepShards(shards, all, turns, dependencies);
  const picked = first + (await sweepShards(bulkShards, () => bulkRoom(dependencies), turns, dependencies));
  if (picked > 0) log('AGENDA_SWEPT', { picked });
  return { picked };
}

/** What is picked before the first is handed on, and before the others are. */
const [firstPart, furtherPart] = [100, 500];

/**
 * Picks what is due in some shards, a page of each a round, and hands each part of a round on before the next: the first
 * mails leave while the others are picked, and what a sweep has picked when it breaks off is under way. An index lags, and may show again what was picked a moment ago; so pages are
 * followed by the key each ends with, never by what could be picked. Throws what went wrong, once the rest of its round
 * is handed on.
 */
async function sweepShards(
  all: readonly string[],
  room: () => Promise<number>,
  turns: Turns,
  dependencies: SweepDependencies,
): Promise<number> {
  const { agenda, now, mayGoOn, page = 100 } = dependencies;
  let open: { shard: string; after?: DuePage['next'] }[] = all.map((shard) => ({ shard }));
  let most: number | undefined;
  let total = 0;
  while (open.length > 0 && mayGoOn() && !(most !== undefined && total >= most)) {
    const pages = await settled(
      open.map(async ({ shard, after }) => ({
        shard,
        ...(await agenda.due(shard, now.toISOString(), page, after)),
      })),
    );
    const found = pages.done.flatMap((one) => one.due);
    if (found.length > 0) most ??= await room();
    const due = found.slice(0, (most ?? 0) - total);
    const errors = [...pages.errors];
    for (const part of [due.slice(0, firstPart), ...inParts(due.slice(firstPart), furtherPart)]) {
      const picks = await settled(part.map((item) => pickDue(item, { ...dependencies, turns })));
      const picked = picks.done.filter((item) => item !== undefined);
      total += picked.length;
      const handed = await handOn(picked, dependencies);
      errors.push(...picks.errors, ...handed.errors);
    }
    if (errors.length > 0) throw errors[0];
    open = pages.done.flatMap(({ shard, next }) => (next ? [{ shard, after: next }] : []));
  }
  return total;
}

/** Each kind's to those who do it. */
function handOn(picked: Picked[], { kinds, hands }: SweepDependencies) {
  const byKind = [...Map.groupBy(picked, ({ work }) => work.kind)];
  return settled(byKind.map(([kind, items]) => kinds[kind]!.handOn?.(items, hands) ?? hands.workers.put(items)));
}
