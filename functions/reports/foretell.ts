import type { AgendaTable } from '../agenda/agenda.table.ts';
import { bodyHash } from '../platform/bodyHash.ts';
import { jobPk } from '../platform/tableKeys.ts';
import { epochSeconds } from '../time/seconds.ts';
import type { Audience } from './audienceOf.ts';
import { type Calendar, type Day, inOrder } from './calendarOf.ts';
import { type Members, membersOf, type Standings } from './countSegment.ts';
import { type ForetellDependencies, type Foretelling, type Question, wayOf } from './foretelling.ts';
import type { Ordered } from './ordered.ts';
import { type Preview, inOrder as previewInOrder } from './previewAutomation.ts';
import { type Comparing, compared } from './response.ts';

/** How long an answer that took long is told again, and how long what is left of one is kept. */
const [freshSeconds, keptSeconds] = [15 * 60, 24 * 60 * 60];

/** `seen`: of how many it is known exactly by now; the figures are still those of the first answer. */
export type Counted = Members & { seen?: number };
type Answers = { audience: Audience; calendar: Calendar; preview: Preview; members: Counted; orders: Ordered };
type AnswerTo<Asked extends Question> = Answers[Asked['of']];

/**
 * Something that many people are asked for: told at once where there is time for all of them. Else the answer is of those
 * who were looked at (`seen`), and all are counted as work on the agenda: who asks again is told how far that has come,
 * and then the whole.
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
  const total = 'members' in answer ? answer.members : 'outOf' in answer ? answer.outOf! : await everybody.count();
  await jobs.put({
    ...{ id, question, at, by: begun.by, state: 'running', shard: 0, last: '', done: 0, total },
    ...{ sums: begun.nothing(total), first: answer, expiresAt: epochSeconds(now) + keptSeconds },
  });
  await agenda.schedule(jobPk(id), { kind: 'foretell', id }, at);
  const isOfEverybody = question.of === 'audience' || question.of === 'calendar';
  return isOfEverybody ? ({ ...answer, of: total } as AnswerTo<Asked>) : answer;
}

/** A preview always tells how many there are and how many were looked at, the others where not all were. */
function isPartial(answer: Answers[Question['of']]): boolean {
  if ('days' in answer) return answer.seen < answer.total;
  return 'members' in answer ? answer.asked !== undefined : answer.seen !== undefined;
}

function told({ question, at, state, done, total, sums, first }: Foretelling): Answers[Question['of']] {
  const isDone = state === 'done';
  const progress = isDone ? {} : { seen: done, of: total };
  if (question.of === 'members') return isDone ? membersOf(sums as Standings) : { ...(first as Members), seen: done };
  if (question.of === 'orders') return { ...compared(sums as Comparing), ...(!isDone && { seen: done, outOf: total }) };
  if (question.of === 'preview') {
    const preview = previewInOrder(sums as Preview);
    return isDone ? { ...preview, total: preview.seen } : preview;
  }
  if (question.of === 'calendar') return { items: inOrder(sums as Record<string, Day>), at, ...progress };
  return { ...(sums as Pick<Audience, 'total' | 'goes' | 'excluded'>), at, ...progress };
}
