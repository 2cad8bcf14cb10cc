import type { Right } from '../leads/asked.schema.ts';
import type { AskedTable } from '../leads/asked.table.ts';
import type { SubmissionsTable } from '../leads/submissions.table.ts';
import { accepted } from '../platform/aws.ts';
import type { PersonKeys } from '../platform/keys.ts';
import { log } from '../platform/log.ts';
import { networkOf } from '../platform/networkOf.ts';
import { TooMany } from '../platform/problem.ts';
import { addSeconds, epochSeconds } from '../time/seconds.ts';
import { newRightsMail } from './newRightsMail.ts';

export type AskForRightDependencies = {
  asked: Pick<AskedTable, 'ask'>;
  leads: Pick<SubmissionsTable, 'countOrigin'>;
  keys: PersonKeys;
  now: Date;
};

const secondsAnHour = 60 * 60;
const secondsADay = 24 * secondsAnHour;
/** For one contact and right. A letter passed on to others must not let them fill a mailbox. */
const mostADay = 3;
/** From one network, whoever they are for. */
const mostOfNetwork = 20;

/**
 * Asks for the mail whose link carries out a right: at most once an hour and three times a day. It is mailed within
 * moments, and tried again while the mail service refuses. Throws `TooMany` for a network that asks without end.
 */
export async function askForRight(
  { contactId, kind, from }: { contactId: string; kind: Right; from: string },
  { asked, leads, keys, now }: AskForRightDependencies,
): Promise<'mailed' | 'already-mailed'> {
  const endOfDay = (Math.floor(epochSeconds(now) / secondsADay) + 1) * secondsADay;
  const origin = keys.origin(networkOf(from));
  if (!(await accepted(leads.countOrigin(origin, `rights ${endOfDay}`, mostOfNetwork, endOfDay))))
    throw new TooMany(Math.max(1, endOfDay - epochSeconds(now)));
  const freshSince = addSeconds(now, -secondsAnHour).toISOString();
  const isNew = await accepted(asked.ask(newRightsMail({ contactId, kind }, now), { freshSince, mostADay }));
  if (isNew) log('ASKED_FOR', { kind, contact: contactId });
  return isNew ? 'mailed' : 'already-mailed';
}
