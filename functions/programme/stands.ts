import { isDeepStrictEqual } from 'node:util';
import type { Contact } from '../contacts/contact.schema.ts';
import type { Instant } from '../time/instant.ts';
import { entrySegments, isChanged } from './entriesOf.ts';
import { rememberedOf, type Verdict } from './judge.ts';
import type { Programme } from './programme.types.ts';
import type { PlannedMail } from './send.schema.ts';

/** The mails of a verdict that are not planned as they are to be: at another instant, or by a former version of their cause. */
export function movedMails<Mail extends Pick<PlannedMail, 'occasion' | 'cause' | 'dueAt'>>(
  { plans: before = {}, judgedBy = '' }: Pick<Contact, 'plans' | 'judgedBy'>,
  mails: readonly Mail[],
  { automations }: Pick<Programme, 'automations'>,
): Mail[] {
  const changed = (cause: string) => automations.get(cause)!.from > judgedBy;
  return mails.filter(({ occasion, cause, dueAt }) => before[occasion]?.dueAt !== dueAt || changed(cause));
}

/**
 * Whether a contact stands as a verdict would leave it, so that judging it would write nothing but by which programme.
 * Where a segment has changed whose entering sets an automation off, that matters too: it tells who enters from then on.
 */
export function stands(contact: Contact, verdict: Verdict, programme: Programme, now: Instant): boolean {
  const { segments, entered, plans, judgeAt, judgedBy } = contact;
  const after = { ...rememberedOf(verdict, contact, programme, now), judgedBy };
  return (
    !verdict.over &&
    isDeepStrictEqual(after, { segments, entered, plans, judgeAt, judgedBy }) &&
    movedMails(contact, verdict.mails, programme).length === 0 &&
    !entrySegments(programme).some(({ id }) => isChanged(id, contact, programme))
  );
}
