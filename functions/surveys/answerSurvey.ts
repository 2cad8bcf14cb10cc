import { isDeepStrictEqual } from 'node:util';
import type { ContactsTable } from '../contacts/contacts.table.ts';
import type { InteractionsTable } from '../interactions/interactions.table.ts';
import { newId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import { TokenRefused } from '../platform/problem.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import { addAnswers } from './addAnswers.ts';
import { type ParsedAnswers, reasonIn, type Survey } from './parseAnswers.ts';

export type AnswerSurveyDependencies = {
  contacts: ContactsTable;
  interactions: Pick<InteractionsTable, 'put'>;
  now: Date;
};

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
  return untilCommitted(async () => {
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
    await contacts.commit([
      interactions.put(contactId, interaction),
      contacts.change(contact, addAnswers(contact, { id, survey, given, at }), 'survey'),
    ]);
    log('SURVEY_ANSWERED', { contact: contactId, survey: id });
  });
}
