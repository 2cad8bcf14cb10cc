import type { AgendaTable } from '../agenda/agenda.table.ts';
import { bodyHash } from '../platform/bodyHash.ts';
import { jobPk } from '../platform/tableKeys.ts';
import { epochSeconds } from '../time/seconds.ts';
import type { Audience } from './audienceOf.ts';
import { type Calendar, type Day, inOrder } from './calendarOf.ts';
import { type ForetellDependencies, type Foretelling, type Question, wayOf } from './foretelling.ts';
import { type Preview, inOrder as previewInOrder } from './previewAutomation.ts';

/** How long an answer that took long is told again, and how long what is left of one is kept. */
const [freshSeconds, keptSeconds] = [15 * 60, 24 * 60 * 60];

type Answers = { audience: Audience; calendar: Calendar; preview: Preview };
type AnswerTo<Asked extends Question> = Answers[Asked['of']];

/**
 * What is to become of mails, asked of everybody: told at once where there is time for all of them. Else the answer is of
 * those who were looked at (`seen`), and everybody is counted as work on the agenda: who asks again is told how far that
 * has come, and then the whole.
 */
export async function foretell<Asked extends Question>(
  question: Asked,
  atOnce: () => Promise<AnswerTo<Asked>>,
  dependencies: ForetellDependencies & { agenda: Pick<AgendaTable, 'schedule'> },
): Promise<AnswerTo<Asked>> {
  const { jobs, agenda, everybody, now } = dependencies;
  const id = `foretelling-${bodyHash(question).slice(0, 32)}`;
  const job = await jobs.get(id);
  const way = job && (await wayOf(question, job.at, dependencies));
  const since = job ? epochSeconds(now) - epochSeconds(new Date(job.at)) : 0;
  const isFresh = job?.by === way?.by && since < (job?.state === 'done' ? freshSeconds : keptSeconds);
  if (job && isFresh) return told(job) as AnswerTo<Asked>;
  const answer = await atOnce();
  if (!isPartial(answer)) return answer;
  const at = now.toISOString();
  const begun = await wayOf(question, at, dependencies);
  if (!begun) return answer;
  const total = await everybody.count();
  await jobs.put({
    ...{ id, question, at, by: begun.by, state: 'running', shard: 0, last: '', done: 0, total },
    ...{ sums: begun.nothing(total), expiresAt: epochSeconds(now) + keptSeconds },
  });
  await agenda.schedule(jobPk(id), { kind: 'foretell', id }, at);
  return 'of' in answer || 'days' in answer ? answer : ({ ...answer, of: total } as AnswerTo<Asked>);
}

/** A preview always tells how many there are and how many were looked at, the others where not all were. */
const isPartial = (answer: Audience | Calendar | Preview) =>
  'days' in answer ? answer.seen < answer.total : answer.seen !== undefined;

function told({ question, at, state, done, total, sums }: Foretelling): Audience | Calendar | Preview {
  const progress = state === 'done' ? {} : { seen: done, of: total };
  if (question.of === 'preview') {
    const preview = previewInOrder(sums as Preview);
    return state === 'done' ? { ...preview, total: preview.seen } : preview;
  }
  if (question.of === 'calendar') return { items: inOrder(sums as Record<string, Day>), at, ...progress };
  return { ...(sums as Pick<Audience, 'total' | 'goes' | 'excluded'>), at, ...progress };
}
