import type { ContactsTable } from '../contacts/contacts.table.ts';
import { cancellationCodes } from '../platform/aws.ts';
import { newId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import { type RefusalReason, refusalReasons } from './subscription.schema.ts';
import type { SubscriptionsTable } from './subscriptions.table.ts';

/** The reason as a form says it; undefined for anything that is none. */
export function refusalReason(text: string | null): RefusalReason | undefined {
  return refusalReasons.find((known) => known === text);
}

/**
 * Keeps why somebody left, as an interaction and on the withdrawal itself: once for a withdrawal, and only for one that
 * still holds. Whatever else comes (a repetition, somebody gone since) changes nothing.
 */
export async function noteRefusal(
  { contactId, purpose }: { contactId: string; purpose: string },
  reason: RefusalReason,
  {
    contacts,
    subscriptions,
    now,
  }: { contacts: Pick<ContactsTable, 'commit'>; subscriptions: SubscriptionsTable; now: Date },
): Promise<void> {
  const event = { id: newId('event', now), at: now.toISOString(), kind: 'refusal' as const, purpose, reason };
  try {
    await contacts.commit(subscriptions.refusal(contactId, event));
    log('REFUSAL_NOTED', { contact: contactId, reason });
  } catch (error) {
    if (!cancellationCodes(error)) throw error;
  }
}
