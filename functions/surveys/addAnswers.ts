import type { Contact } from '../contacts/contact.schema.ts';
import { noInteractions } from '../contacts/contact.schema.ts';
import { addInteraction } from '../interactions/addInteraction.ts';
import type { Instant } from '../time/instant.ts';
import { reasonIn, type Survey } from './parseAnswers.ts';

/**
 * What a contact remembers once a survey is answered, or answered anew: the latest answers count, and a reason not to
 * buy that was given by the earlier ones alone counts no more.
 */
export function addAnswers(
  { surveys = {}, interactions = noInteractions }: Pick<Contact, 'surveys' | 'interactions'>,
  { id, survey, given, at }: { id: string; survey: Survey; given: Record<string, string | number>; at: Instant },
): Required<Pick<Contact, 'surveys' | 'interactions'>> {
  const earlier = Object.hasOwn(surveys, id) ? surveys[id] : undefined;
  const retracted = earlier && reasonIn(earlier.answers, survey);
  const refusals = { ...interactions.refusals };
  if (retracted && refusals[retracted] === earlier.at) delete refusals[retracted];
  const reason = reasonIn(given, survey);
  return {
    interactions: addInteraction({ ...interactions, refusals }, { at, kind: 'survey', reason }),
    surveys: { ...surveys, [id]: { at, answers: given } },
  };
}
