import { accepted } from '../platform/aws.ts';
import type { AgendaTable } from './agenda.table.ts';
import type { DueKinds, Picked, WorkContext } from './dueKind.ts';
import { outOfSightUntil } from './sight.ts';

export type WorkDependencies = WorkContext & {
  agenda: Pick<AgendaTable, 'stands' | 'goOn' | 'finish'>;
  kinds: DueKinds;
};

/**
 * Does picked work, piece by piece as long as there is time, and takes its item off the agenda when it is done. What is
 * left is noted on the item after each piece, so that a crash repeats one piece. Work that a queue brings after it was
 * picked anew is somebody else's. Throws what its worker throws: the queue brings it again.
 */
export async function doWork(picked: Picked, { agenda, kinds, ...context }: WorkDependencies): Promise<void> {
  if (!(await agenda.stands(picked))) return;
  for (let mine = picked; ; ) {
    const more = await kinds[mine.work.kind]!.run!(mine.work, context);
    if (!more) return void (await accepted(agenda.finish(mine)));
    const goesOn = !more.at && context.mayGoOn();
    const at = goesOn ? outOfSightUntil(context.now) : (more.at ?? context.now.toISOString());
    if (!(await accepted(agenda.goOn(mine, more.work, at))) || !goesOn) return;
    mine = { ...mine, at, work: more.work };
  }
}
