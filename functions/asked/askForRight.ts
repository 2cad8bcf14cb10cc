import type { Right } from '../leads/asked.schema.ts';
import type { AskedTable } from '../leads/asked.table.ts';
import { accepted } from '../platform/aws.ts';
import { log } from '../platform/log.ts';
import { addSeconds } from '../time/seconds.ts';
import { newRightsMail } from './newRightsMail.ts';

const hour = 60 * 60;

/**
 * Asks for the mail whose link carries out a right, at most once an hour: a letter passed on to others must not let
 * them fill a mailbox. It is mailed within moments, and tried again while the mail service refuses.
 */
export async function askForRight(
  contactId: string,
  kind: Right,
  { asked, now }: { asked: Pick<AskedTable, 'ask'>; now: Date },
): Promise<'mailed' | 'already-mailed'> {
  const freshSince = addSeconds(now, -hour).toISOString();
  const isNew = await accepted(asked.ask(newRightsMail({ contactId, kind }, now), freshSince));
  if (isNew) log('ASKED_FOR', { kind, contact: contactId });
  return isNew ? 'mailed' : 'already-mailed';
}
