import { allOfCause, type SendsTable } from '../mail/sends.table.ts';
import { addDuration } from '../time/addDuration.ts';
import type { Instant } from '../time/instant.ts';

/** How many mails are planned by now and due within so many days; `partial` where there was no time to count them all. */
export type Coming = { days7: number; days30: number; partial?: true };

/**
 * How many mails of a cause are planned by now for the coming days, those that are overdue and wait among them. Cheap: the
 * plans are counted, and nobody is asked whether hers will go; that a forecast tells, and the sender decides.
 */
export async function comingOf(
  cause: string,
  { sends, now, mayGoOn }: { sends: Pick<SendsTable, 'ofCause'>; now: Instant; mayGoOn: () => boolean },
): Promise<Coming> {
  const [week, month] = ['P7D', 'P30D'].map((ahead) => addDuration(now, ahead, 'UTC')) as [Instant, Instant];
  const coming: Coming = { days7: 0, days30: 0 };
  let counted = false;
  for await (const page of allOfCause(sends, cause)) {
    if (counted && !mayGoOn()) return { ...coming, partial: true };
    for (const { state, dueAt } of page) {
      if (state !== 'planned' || dueAt >= month) continue;
      coming.days30 += 1;
      if (dueAt < week) coming.days7 += 1;
    }
    counted = true;
  }
  return coming;
}
