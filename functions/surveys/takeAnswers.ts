import { countOrigin } from '../leads/countOrigin.ts';
import type { LeadsTable } from '../leads/leads.table.ts';
import { accepted } from '../platform/aws.ts';
import type { PersonKeys } from '../platform/keys.ts';
import { log } from '../platform/log.ts';
import { TokenRefused, TooMany } from '../platform/problem.ts';
import type { Keyring } from '../platform/secret.ts';
import { verifyLink } from '../platform/tokens.ts';
import type { Shop } from '../shop/shop.ts';
import { durationSeconds } from '../time/durationSeconds.ts';
import { epochSeconds } from '../time/seconds.ts';
import { type AnswerSurveyDependencies, answerSurvey } from './answerSurvey.ts';
import type { AnswersTable } from './answers.table.ts';
import type { ParsedAnswers, Survey } from './parseAnswers.ts';

export type TakeAnswersDependencies = AnswerSurveyDependencies & {
  leads: Pick<LeadsTable, 'countOrigin'>;
  anonymous: Pick<AnswersTable, 'count' | 'keepWords'>;
  keys: PersonKeys;
  keyring: Keyring;
  shop: Shop;
};

const secondsADay = 24 * 60 * 60;
/** Answers by one link to one survey. */
const mostADay = 6;

/**
 * Keeps answers with the contact whose link brought them, or without a link, where the survey allows it, counts them
 * and keeps nothing of who answered. A link serves its own survey alone. Throws `TokenRefused`, and `TooMany` for a
 * network or a link that answers without end.
 */
export async function takeAnswers(
  { id, survey, token, from }: { id: string; survey: Survey; token: string; from: string },
  answers: ParsedAnswers & { automatic: boolean },
  dependencies: TakeAnswersDependencies,
): Promise<void> {
  const { keyring, now } = dependencies;
  if (answers.automatic) return log('SURVEY_AUTOMATIC');
  await countOrigin(from, dependencies);
  if (token) {
    const { subject: contactId, detail } = await verifyLink('survey', token, keyring, now);
    if (detail !== id) throw new TokenRefused();
    await countAnswers(contactId, id, dependencies);
    return answerSurvey({ contactId, id, survey }, answers, dependencies);
  }
  if (!survey.anonymous) throw new TokenRefused();
  await keepAnonymous(id, answers, dependencies);
}

/** Throws `TooMany` when the survey has as many answers today as the shop takes in a day. */
async function keepAnonymous(
  id: string,
  { given, words }: ParsedAnswers,
  { anonymous, shop, now }: Pick<TakeAnswersDependencies, 'anonymous' | 'shop' | 'now'>,
): Promise<void> {
  const at = now.toISOString();
  const expiresAt = epochSeconds(now) + durationSeconds(shop.retention.anonymousAnswers);
  const counted = anonymous.count(id, { what: given, at, expiresAt }, shop.limits.anonymousAnswersPerDay);
  if (!(await accepted(counted))) throw new TooMany(secondsADay - (epochSeconds(now) % secondsADay));
  if (Object.keys(words).length > 0) await anonymous.keepWords(id, { what: words, at, expiresAt });
  log('SURVEY_COUNTED', { survey: id });
}

/** A link answers anew as often as somebody changes their mind, not as often as a machine asks: each time is kept. */
async function countAnswers(contactId: string, survey: string, { leads, now }: TakeAnswersDependencies): Promise<void> {
  const endOfDay = (Math.floor(epochSeconds(now) / secondsADay) + 1) * secondsADay;
  const counted = leads.countOrigin(contactId, `${survey} ${endOfDay}`, mostADay, endOfDay);
  if (!(await accepted(counted))) throw new TooMany(Math.max(1, endOfDay - epochSeconds(now)));
}
