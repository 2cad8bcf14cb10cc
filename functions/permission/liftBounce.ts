import type { ContactsTable } from '../contacts/contacts.table.ts';
import { newId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import { Conflict, NotFound } from '../platform/problem.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import type { Instant } from '../time/instant.ts';
import type { SubscriptionsTable } from './subscriptions.table.ts';

export type LiftDependencies = {
  contacts: Pick<ContactsTable, 'stub' | 'logged' | 'commit'>;
  subscriptions: Pick<SubscriptionsTable, 'get' | 'suppression' | 'lift'>;
  now: Date;
};

/**
 * Lets a contact be mailed again whose address was suppressed because mail bounced, on the word of staff who know it to
 * be right: in one transaction with the line of the change log that says who, when and why. What bounces from then on
 * suppresses anew; mails sent before say nothing new. Throws `NotFound` for nobody, `Conflict` where nothing is
 * suppressed, and for a complaint, which is the owner's own word and not for others to take back.
 */
export async function liftBounce(
  { contactId, by, reason }: { contactId: string; by: string; reason: string },
  { contacts, subscriptions, now }: LiftDependencies,
): Promise<{ liftedAt: Instant }> {
  const liftedAt = now.toISOString();
  await untilCommitted(async () => {
    const contact = await contacts.stub(contactId);
    if (!contact) throw new NotFound();
    const [subscription, address] = await Promise.all([
      subscriptions.get(contactId),
      subscriptions.suppression(contact.emailKey),
    ]);
    const found = { contact: subscription?.suppressed?.reason, address: address?.reason };
    if (!subscription || (!found.contact && !found.address)) throw new Conflict('Nothing is suppressed');
    if (found.contact === 'complaint' || found.address === 'complaint')
      throw new Conflict('A complaint cannot be lifted');
    const line = { id: newId('change', now), at: liftedAt, by: 'lift', what: 'subscription.suppressed', source: by };
    await contacts.commit([
      ...subscriptions.lift({ id: contactId, emailKey: contact.emailKey }, found, liftedAt),
      contacts.logged(contactId, { ...line, from: 'hard-bounce', reason }),
    ]);
  });
  log('SUPPRESSION_LIFTED', { contact: contactId });
  return { liftedAt };
}
