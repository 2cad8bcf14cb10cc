import type { ContactsTable } from '../contacts/contacts.table.ts';
import type { ConsentRecord } from '../permission/subscription.schema.ts';
import type { SubscriptionsTable } from '../permission/subscriptions.table.ts';
import { cancellationCodes } from '../platform/aws.ts';
import { newId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';

export type UnsubscribeDependencies = { contacts: ContactsTable; subscriptions: SubscriptionsTable; now: Date };

/**
 * Withdraws a purpose and writes the ledger line that says so, once however often it is asked. Who has nothing to
 * withdraw (any more) is answered the same.
 */
export async function unsubscribe(
  { contactId, purpose }: { contactId: string; purpose: string },
  channel: 'unsubscribe-page' | 'one-click',
  { contacts, subscriptions, now }: UnsubscribeDependencies,
): Promise<void> {
  const at = now.toISOString();
  const record: ConsentRecord = {
    id: newId('record', now),
    purpose,
    state: 'withdrawn',
    source: { channel },
    requestedAt: at,
  };
  const items = [subscriptions.record(contactId, [record], at), subscriptions.consent(contactId, record, at)];
  return untilCommitted(async () => {
    try {
      await contacts.commit(items);
      log('CONSENT_WITHDRAWN', { contact: contactId, purpose, channel });
    } catch (error) {
      if (cancellationCodes(error)?.[0] !== 'ConditionalCheckFailed') throw error;
      log('CONSENT_ALREADY_WITHDRAWN', { contact: contactId });
    }
  });
}
