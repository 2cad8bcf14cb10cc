import type { ReadMerged } from '../contacts/merged.table.ts';
import { accepted, cancellationCodes } from '../platform/aws.ts';
import { log } from '../platform/log.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import type { ClicksTable } from './clicks.table.ts';
import { personClicks } from './personClicks.ts';

export type CountDependencies = {
  clicks: Pick<ClicksTable, 'notes' | 'remembered' | 'markFirst' | 'markAgain'>;
  mergedInto: ReadMerged;
};

/**
 * Judges the clicks that were noted on one mail and, if a person's are among them, marks the mail as clicked and counts
 * it on the contact: a mail once, however often it is clicked. May be repeated. A mail to somebody who is another by now
 * counts for that one; a mail or a contact that is gone counts nothing.
 */
export async function countClicks(
  mail: { contactId: string; occasion: string },
  { clicks, mergedInto }: CountDependencies,
): Promise<void> {
  const notes = await clicks.notes(mail);
  const persons = personClicks(notes);
  log('CLICKS_JUDGED', { ...about(mail), clicks: notes.length, persons: persons.length });
  const [first, last] = [persons[0], persons.at(-1)];
  if (!first || !last) return;
  let contactId = mail.contactId;
  const isNew = await untilCommitted(async () => {
    contactId = (await mergedInto(mail.contactId)) ?? mail.contactId;
    const known = await clicks.remembered(contactId);
    if (!known) return false;
    try {
      await clicks.markFirst(mail, { contactId, at: first.at }, known.clicks);
      return true;
    } catch (error) {
      // Only the mail's own refusal is final: the contact may just have been counted for another.
      if (cancellationCodes(error)?.[0] !== 'ConditionalCheckFailed') throw error;
      return false;
    }
  });
  if (!isNew || last !== first) await accepted(clicks.markAgain(contactId, last.at));
}

const about = ({ contactId, occasion }: { contactId: string; occasion: string }) => ({ contact: contactId, occasion });
