import { isDeepStrictEqual } from 'node:util';
import type { ContactsTable } from '../contacts/contacts.table.ts';
import type { InteractionsTable } from '../interactions/interactions.table.ts';
import { cancellationCodes } from '../platform/aws.ts';
import { newId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import { TokenRefused, Unavailable } from '../platform/problem.ts';
import { addAnswers } from './addAnswers.ts';
import { type ParsedAnswers, reasonIn, type Survey } from './parseAnswers.ts';

export type AnswerSurveyDependencies = {
  contacts: ContactsTable;
  interactions: Pick<InteractionsTable, 'put'>;
  now: Date;
};

const attempts = 4;

/**
 * Keeps the answers of a contact: an interaction each time they change, the latest of them on the contact, in one
 * transaction. Throws `TokenRefused` when the contact is gone.
 */
export async function answerSurvey(
  { contactId, id, survey }: { contactId: string; id: string; survey: Survey },
  { given, words }: ParsedAnswers,
  { contacts, interactions, now }: AnswerSurveyDependencies,
): Promise<void> {
  const at = now.toISOString();
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const contact = await contacts.get(contactId);
    if (!contact) throw new TokenRefused();
    const same = isDeepStrictEqual(contact.surveys?.[id]?.answers, given);
    if (same && Object.keys(words).length === 0) return;
    const interaction = {
      id: newId('interaction', now),
      kind: 'survey' as const,
      at,
      reason: reasonIn(given, survey),
      survey: id,
      answers: { ...given, ...words },
    };
    try {
      await contacts.commit([
        interactions.put(contactId, interaction),
        contacts.change(contact, addAnswers(contact, { id, survey, given, at }), 'survey'),
      ]);
      return log('SURVEY_ANSWERED', { contact: contactId, survey: id });
    } catch (error) {
      if (!cancellationCodes(error)) throw error;
    }
  }
  throw new Unavailable();
}
