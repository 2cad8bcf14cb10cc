import type { ContactsTable } from '../contacts/contacts.table.ts';
import type { SendsTable } from '../mail/sends.table.ts';
import type { ConsentRecord } from '../permission/subscription.schema.ts';
import type { SubscriptionsTable } from '../permission/subscriptions.table.ts';
import { cancellationCodes } from '../platform/aws.ts';
import { newId } from '../platform/ids.ts';
import { log, reasonOf } from '../platform/log.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';

export type UnsubscribeDependencies = {
  contacts: ContactsTable;
  subscriptions: SubscriptionsTable;
  sends: Pick<SendsTable, 'note'>;
  now: Date;
};

type Leaving = { contactId: string; purpose: string; occasion?: string | undefined };

/**
 * Withdraws a purpose and writes the ledger line that says so, once however often it is asked. Who has nothing to
 * withdraw (any more) is answered the same. The letter whose link it was says so, for its report.
 */
export async function unsubscribe(
  { contactId, purpose, occasion }: Leaving,
  channel: 'unsubscribe-page' | 'one-click',
  { contacts, subscriptions, sends, now }: UnsubscribeDependencies,
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
  const left = await untilCommitted(async () => {
    try {
      await contacts.commit(items);
      log('CONSENT_WITHDRAWN', { contact: contactId, purpose, channel });
      return true;
    } catch (error) {
      if (cancellationCodes(error)?.[0] !== 'ConditionalCheckFailed') throw error;
      log('CONSENT_ALREADY_WITHDRAWN', { contact: contactId });
      // Of two that are one the stricter word stands; that the one has left too counts once they are two again.
      const isMerged = (await contacts.get(contactId))?.absorbed !== undefined;
      if (isMerged) await contacts.commit([subscriptions.consent(contactId, record, at)]);
      return false;
    }
  });
  // She has left: what only counts it must not tell her otherwise.
  if (left && occasion)
    await sends
      .note({ contactId, occasion }, 'leftAt', at)
      .catch((error: unknown) => log('LEAVING_NOT_COUNTED', { contact: contactId, ...reasonOf(error) }));
}
