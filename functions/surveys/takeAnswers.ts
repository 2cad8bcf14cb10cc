import { countOrigin } from '../leads/countOrigin.ts';
import type { LeadsTable } from '../leads/leads.table.ts';
import type { PersonKeys } from '../platform/keys.ts';
import { log } from '../platform/log.ts';
import { TokenRefused } from '../platform/problem.ts';
import type { Keyring } from '../platform/secret.ts';
import { verifyLink } from '../platform/tokens.ts';
import type { Shop } from '../shop/shop.ts';
import { type AnswerSurveyDependencies, answerSurvey } from './answerSurvey.ts';
import type { ParsedAnswers, Survey } from './parseAnswers.ts';
import type { SurveysTable } from './surveys.table.ts';

export type TakeAnswersDependencies = AnswerSurveyDependencies & {
  leads: Pick<LeadsTable, 'countOrigin'>;
  surveys: SurveysTable;
  keys: PersonKeys;
  keyring: Keyring;
  shop: Shop;
};

/**
 * Keeps answers with the contact whose link brought them, or without a link, where the survey allows it, counts them
 * and keeps nothing of who answered. A link serves its own survey alone. Throws `TokenRefused`, and `TooMany` for a
 * network that answers without end.
 */
export async function takeAnswers(
  { id, survey, token, from }: { id: string; survey: Survey; token: string; from: string },
  answers: ParsedAnswers & { automatic: boolean },
  dependencies: TakeAnswersDependencies,
): Promise<void> {
  const { keyring, surveys, now } = dependencies;
  if (answers.automatic) return log('SURVEY_AUTOMATIC');
  await countOrigin(from, dependencies);
  if (token) {
    const { subject: contactId, detail } = await verifyLink('survey', token, keyring, now);
    if (detail !== id) throw new TokenRefused();
    return answerSurvey({ contactId, id, survey }, answers, dependencies);
  }
  if (!survey.anonymous) throw new TokenRefused();
  await surveys.count(id, answers.given);
  if (Object.keys(answers.words).length > 0) await surveys.keepWords(id, answers.words, now.toISOString());
  log('SURVEY_COUNTED', { survey: id });
}
