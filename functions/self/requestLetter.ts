import type { Right } from '../asked/letter.schema.ts';
import type { LettersTable } from '../asked/letters.table.ts';
import { newLetter } from '../asked/newLetter.ts';
import { accepted } from '../platform/aws.ts';
import { log } from '../platform/log.ts';
import { addSeconds } from '../time/seconds.ts';

const hour = 60 * 60;

/**
 * Asks for the letter whose link carries out a right, at most once an hour: a letter passed on to others must not let
 * them fill a mailbox. It is mailed within moments, and tried again while the mail service refuses.
 */
export async function requestLetter(
  contactId: string,
  letter: Right,
  { letters, now }: { letters: Pick<LettersTable, 'request'>; now: Date },
): Promise<'mailed' | 'already-mailed'> {
  const freshSince = addSeconds(now, -hour).toISOString();
  const asked = await accepted(letters.request(newLetter({ contactId, letter }, now), freshSince));
  if (asked) log('LETTER_REQUESTED', { contact: contactId, letter });
  return asked ? 'mailed' : 'already-mailed';
}
