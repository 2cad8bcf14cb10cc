import type { AgendaTable } from '../agenda/agenda.table.ts';
import type { BaseHealthTable } from '../agenda/baseHealth.table.ts';
import type { BaseHealth, Report } from '../agenda/baseHealth.ts';
import { baseHealthId, jobPk } from '../platform/tableKeys.ts';

type Dependencies = { health: Pick<BaseHealthTable, 'get'>; agenda: Pick<AgendaTable, 'schedule'>; now: Date };

/** How the base stands and stood, the newest first, and how far the pass is that is under way. */
export async function viewBaseHealth({ health }: Pick<Dependencies, 'health'>) {
  const found = await health.get();
  return {
    items: (found?.reports ?? []).map((report) => ({ ...report, shares: sharesOf(report) })),
    ...(found?.startedAt && { running: runningOf(found, found.startedAt) }),
  };
}

/** Goes through everybody now instead of when the week is over; one that is under way goes on. */
export async function runBaseHealth({ health, agenda, now }: Dependencies) {
  const at = now.toISOString();
  const found = await health.get();
  if (found?.startedAt) return { running: runningOf(found, found.startedAt) };
  await agenda.schedule(jobPk(baseHealthId), { kind: 'clean' }, at);
  return { running: { startedAt: at, done: 0 } };
}

function runningOf({ counts, cleaned, total }: BaseHealth, startedAt: string) {
  return { startedAt, done: counts.people + cleaned.erased, ...(total !== undefined && { total }) };
}

function sharesOf({ people, reachable, withConsent, withBirthday, doubtful }: Report) {
  const share = (part: number) => (people === 0 ? 0 : Math.round((part / people) * 1000) / 1000);
  return {
    reachable: share(reachable),
    withConsent: share(withConsent),
    withBirthday: share(withBirthday),
    doubtful: share(doubtful),
  };
}
