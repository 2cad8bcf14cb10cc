import type { ContactsTable } from '../contacts/contacts.table.ts';
import type { Mailer } from '../mail/mailer.ts';
import { mailFailure } from '../mail/mailFailure.ts';
import { accepted } from '../platform/aws.ts';
import { log, reasonOf } from '../platform/log.ts';
import { TokenRefused, Unavailable } from '../platform/problem.ts';
import type { Keyring } from '../platform/secret.ts';
import type { Shop } from '../shop/shop.ts';
import { addSeconds, epochSeconds } from '../time/seconds.ts';
import type { Right, RightsTable } from './rights.table.ts';
import { rightsMail } from './rightsMail.ts';

export type RequestRightDependencies = {
  contacts: Pick<ContactsTable, 'get'>;
  rights: Pick<RightsTable, 'request' | 'allowAgain'>;
  mailer: Mailer;
  keyring: Keyring;
  publicUrl: string;
  shop: Shop;
  now: Date;
};

const hour = 60 * 60;
const day = 24 * hour;

/**
 * Mails the link that confirms a request for a copy or for erasure, at most once an hour: a letter passed on to others
 * must not let them see or erase anybody, nor fill a mailbox. Throws `Unavailable` when the mail surely did not leave.
 */
export async function requestRight(
  contactId: string,
  right: Right,
  { contacts, rights, mailer, ...sender }: RequestRightDependencies,
): Promise<'mailed' | 'already-mailed'> {
  const { now } = sender;
  const contact = await contacts.get(contactId);
  if (!contact) throw new TokenRefused();
  const mail = await rightsMail(right, contact, sender);
  const [at, freshSince] = [now.toISOString(), addSeconds(now, -hour).toISOString()];
  if (!(await accepted(rights.request(contactId, right, at, freshSince, epochSeconds(now) + day))))
    return 'already-mailed';
  try {
    await mailer(mail);
    log('RIGHT_REQUESTED', { contact: contactId, right });
  } catch (error) {
    const failure = mailFailure(error);
    log('RIGHT_MAIL_REFUSED', { contact: contactId, right, failure, ...reasonOf(error) });
    if (failure === 'unknown') return 'mailed';
    await rights.allowAgain(contactId, right);
    throw new Unavailable();
  }
  return 'mailed';
}
