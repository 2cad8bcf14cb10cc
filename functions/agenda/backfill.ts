import type { Contact } from '../contacts/contact.schema.ts';
import type { ContactOrdersTable } from '../contacts/contactOrders.table.ts';
import type { EverybodyTable } from '../contacts/everybody.table.ts';
import { recallOrders } from '../contacts/recallOrders.ts';
import type { PeopleTable } from '../permission/people.table.ts';
import { accepted } from '../platform/aws.ts';
import { inParts, inTurn } from '../platform/inParts.ts';
import { log } from '../platform/log.ts';
import { shards } from '../platform/shard.ts';
import type { BackfillWork } from '../programme/backfillWork.schema.ts';
import type { Programme } from '../programme/programme.types.ts';
import { standingReach, stands } from '../programme/stands.ts';
import type { Shop } from '../shop/shop.ts';
import type { Instant } from '../time/instant.ts';
import type { AgendaTable } from './agenda.table.ts';
import type { More } from './dueKind.ts';

export type BackfillDependencies = {
  everybody: Pick<EverybodyTable, 'page' | 'judgedBefore'>;
  /** How many there were when somebody last went through all of them; undefined if nobody ever has. */
  lastCounted: () => Promise<number | undefined>;
  /** Of a page those whom the programme that holds since an instant judges differently. */
  whoChanges: (ids: string[], from: Instant) => Promise<string[]>;
  agenda: Pick<AgendaTable, 'judgeAnew'>;
  now: Date;
  sleep: (ms: number) => Promise<unknown>;
};

const pageSize = 1_000;
const atOnce = 25;
/** By then whoever was judged by the former programme is in the index of everybody. */
const settleMs = 5_000;
const lookAgainMs = 250;
const mostLooks = 80;
/** Somebody who cannot be judged holds everybody else back no more often than this. */
const mostTries = 10;

/**
 * Has a page of everybody judged anew after a change of the programme: reads them, and wakes the judge of those of whom it
 * says something else by now; it goes on when their verdicts are there. Whoever stands as they would be judged costs one
 * read. Only the judge itself writes what it judges, one contact's records after the other, so a change that comes in
 * meanwhile is never overtaken by an older verdict; and a judge that began by the former programme judges again.
 */
export async function backfill(work: BackfillWork, dependencies: BackfillDependencies): Promise<More<BackfillWork>> {
  const { everybody, lastCounted, now, sleep } = dependencies;
  await sleep(Math.max(0, Date.parse(work.from) + settleMs - now.getTime()));
  const before = work.done === 0 && work.tries === 0 ? await lastCounted() : work.total;
  const ids = await everybody.page(shards[work.shard]!, work.after, pageSize);
  const behind = await judgeAll(ids, work.from, dependencies);
  if (behind > 0 && work.tries < mostTries)
    return { work: { ...work, total: before, tries: work.tries + 1 }, at: now.toISOString() };
  if (behind > 0) log('BACKFILL_LEFT_BEHIND', { changed: work.changed, contacts: behind });
  const next = ids.length < pageSize ? { shard: work.shard + 1, after: '' } : { shard: work.shard, after: ids.at(-1)! };
  const done = work.done + ids.length;
  const total = next.after === '' ? totalBy(next.shard, done) : before && Math.max(before, done);
  if (next.shard < shards.length) return { work: { ...work, ...next, total, done, tries: 0 } };
  log('BACKFILL_DONE', { changed: work.changed, contacts: done });
  return undefined;
}

/**
 * How many there are in all if so many are in so many shards, which chance fills alike. Nobody counts them for it: that
 * reads an index of everybody, which on a large base takes as long as judging them.
 */
const totalBy = (through: number, done: number) => Math.round((done * shards.length) / through);

/** Wakes the judge of those who need it and waits for the verdicts; says how many are missing after twenty seconds. */
async function judgeAll(
  ids: string[],
  from: Instant,
  { everybody, whoChanges, agenda, now, sleep }: BackfillDependencies,
): Promise<number> {
  let behind = await whoChanges(ids, from);
  for (const some of inParts(behind, atOnce))
    await Promise.all(some.map((id) => accepted(agenda.judgeAnew(id, now.toISOString()))));
  for (let look = 0; behind.length > 0 && look < mostLooks; look++) {
    await sleep(lookAgainMs);
    behind = await everybody.judgedBefore(behind, from);
  }
  return behind.length;
}

export type ChangesDependencies = {
  people: Pick<PeopleTable, 'now'>;
  orders: Pick<ContactOrdersTable, 'since'>;
  /** As it holds by now. */
  programme: () => Promise<Programme>;
  shop: Shop;
  now: Date;
};

/** What one BatchGetItem takes, and how many are under way while others are judged. */
const [batch, inFlight] = [100, 4];

/**
 * Judges people without writing: who would stand differently. Whoever brings another deployment than the one that is
 * noted leaves it to the judge to say so of everybody.
 */
export function whoChanges(dependencies: ChangesDependencies): BackfillDependencies['whoChanges'] {
  const { people, programme: read, now } = dependencies;
  return async (ids, from) => {
    const programme = await read();
    const at = [from, now.toISOString()].sort()[1]!;
    const changed = await inTurn(inParts(ids, batch), inFlight, async (some) => {
      const behind = (await people.now(some)).filter(({ judgedBy = '' }) => judgedBy < from);
      if (programme.version < from) return behind.map(({ id }) => id);
      const judged = behind.map(async (contact) =>
        (await isStill(contact, programme, at, dependencies)) ? [] : [contact.id],
      );
      return (await Promise.all(judged)).flat();
    });
    return changed.flat();
  };
}

async function isStill(
  contact: Contact,
  programme: Programme,
  at: Instant,
  { orders, shop }: ChangesDependencies,
): Promise<boolean> {
  const known = await recallOrders(contact, standingReach(contact, programme, at), orders);
  return stands(known, shop, programme, at);
}
