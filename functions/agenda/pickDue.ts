import { accepted } from '../platform/aws.ts';
import { log } from '../platform/log.ts';
import type { AgendaTable, Due } from './agenda.table.ts';
import type { DueKinds, Picked, Work } from './dueKind.ts';
import { outOfSightUntil } from './sight.ts';
import type { Turns } from './turns.ts';

type PickDependencies = { agenda: Pick<AgendaTable, 'pick'>; kinds: DueKinds; turns: Turns; now: Date };

/**
 * Picks a due item: it is out of sight for as long as its work may take. Undefined if somebody else picked it, or if
 * nobody here can read its work: that is put out of sight too, so that it does not come up every minute, and told.
 */
export async function pickDue(
  { pk, sk, at, work: stored }: Due,
  { agenda, kinds, turns, now }: PickDependencies,
): Promise<Picked | undefined> {
  const work = readWork(stored, kinds);
  const until = work ? await turns(work.kind) : outOfSightUntil(now);
  if (!(await accepted(agenda.pick({ pk, sk, at }, until)))) return undefined;
  if (!work) log('DUE_UNREADABLE', { sk });
  return work && { pk, sk, at: until, work };
}

/** The work as its kind reads it. */
export function readWork(stored: unknown, kinds: DueKinds): Work | undefined {
  const name = String((stored as Partial<Work> | undefined)?.kind);
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  const read = kind?.work.safeParse(stored);
  return read?.success ? read.data : undefined;
}
