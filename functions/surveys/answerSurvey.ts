import { isDeepStrictEqual } from 'node:util';
import type { InteractionsTable } from '../interactions/interactions.table.ts';
import { newNote } from '../interactions/lowRating.ts';
import { newId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import { TokenRefused } from '../platform/problem.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import { type CarryOutDependencies, carryOut, type Statement } from '../statement/carryOut.ts';
import { addAnswers } from './addAnswers.ts';
import { type ParsedAnswers, reasonIn, type Survey } from './parseAnswers.ts';

export type AnswerSurveyDependencies = CarryOutDependencies & {
  interactions: Pick<InteractionsTable, 'put' | 'openNote'>;
};

/**
 * Keeps the answers of a contact: an interaction each time they change, the latest of them on the contact, in one
 * transaction. Throws `TokenRefused` when the contact is gone.
 */
export async function answerSurvey(
  { contactId, id, survey }: { contactId: string; id: string; survey: Survey },
  { given, words }: ParsedAnswers,
  { interactions, ...dependencies }: AnswerSurveyDependencies,
): Promise<void> {
  const { now } = dependencies;
  const at = now.toISOString();
  const reason = reasonIn(given, survey);
  const also: Statement['also'] = (_, contact) => {
    const same = isDeepStrictEqual(contact?.surveys?.[id]?.answers, given);
    if (!contact || (same && Object.keys(words).length === 0)) return {};
    const answers = { ...given, ...words };
    const interaction = { id: newId('interaction', now), kind: 'survey' as const, at, reason, survey: id, answers };
    return {
      facts: addAnswers(contact, { id, survey, given, at }),
      items: [
        interactions.put(contactId, interaction),
        ...(isLow(given, survey) ? [interactions.openNote(contactId, newNote({ survey: id, answers }, now))] : []),
      ],
    };
  };
  return untilCommitted(async () => {
    const told = { contactId, profile: {}, by: 'survey', on: 'survey', also } as const;
    if (!(await carryOut(told, dependencies))) throw new TokenRefused();
    log('SURVEY_ANSWERED', { contact: contactId, survey: id });
  });
}

/** Whether an answer on a scale is as low as calls for somebody of the staff. */
function isLow(given: ParsedAnswers['given'], { questions }: Survey): boolean {
  return Object.entries(questions).some(([id, question]) => {
    const answer = given[id];
    return question.type === 'scale' && typeof answer === 'number' && answer <= (question.low ?? -1);
  });
}
