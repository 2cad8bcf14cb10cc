import type { ContactsTable } from '../contacts/contacts.table.ts';
import { accepted } from '../platform/aws.ts';
import { log } from '../platform/log.ts';
import type { Instant } from '../time/instant.ts';
import type { SuppressionReason } from './subscription.schema.ts';
import type { SubscriptionsTable } from './subscriptions.table.ts';

export type SuppressDependencies = {
  contacts: Pick<ContactsTable, 'idOfEmail'>;
  subscriptions: Pick<SubscriptionsTable, 'suppress' | 'suppressAddress'>;
  now: Date;
};

/**
 * Suppresses an address, and the channel of the contact who has it: the address decides, whatever the mail was that it
 * reports on (sent at `sentAt`). A complaint takes the place of a bounce, never the other way round.
 */
export async function suppress(
  emailKey: string,
  { reason, sentAt }: { reason: SuppressionReason; sentAt: Instant },
  { contacts, subscriptions, now }: SuppressDependencies,
): Promise<void> {
  const suppressed = { reason, at: now.toISOString() };
  await accepted(subscriptions.suppressAddress(emailKey, suppressed, sentAt));
  const contact = await contacts.idOfEmail(emailKey);
  if (contact) await accepted(subscriptions.suppress(contact, suppressed, sentAt));
  log('ADDRESS_SUPPRESSED', { reason, contact });
}
