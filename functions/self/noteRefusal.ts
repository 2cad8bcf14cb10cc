import { noInteractions } from '../contacts/contact.schema.ts';
import type { ContactsTable } from '../contacts/contacts.table.ts';
import { addInteraction } from '../interactions/addInteraction.ts';
import type { InteractionsTable } from '../interactions/interactions.table.ts';
import type { SubscriptionsTable } from '../permission/subscriptions.table.ts';
import { cancellationCodes } from '../platform/aws.ts';
import { newId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import { type LeavingReason, leavingReasons, type RefusalReason } from '../shop/vocabulary.ts';

export type NoteRefusalDependencies = {
  contacts: Pick<ContactsTable, 'get' | 'change' | 'commit'>;
  interactions: Pick<InteractionsTable, 'put'>;
  subscriptions: Pick<SubscriptionsTable, 'noteReason'>;
  now: Date;
};

/** The reason as a form says it; undefined for anything that is none. */
export function leavingReason(text: string | null): LeavingReason | undefined {
  return leavingReasons.find((known) => known === text);
}

/** The reason not to buy that a reason to leave stands for. The others are about letters, not about the shop. */
const reasonNotToBuy: Partial<Record<LeavingReason, RefusalReason>> = {
  'too-dear': 'too-dear',
  'not-for-me': 'not-interested',
};

/**
 * Keeps why somebody left, on the withdrawal and as an interaction that the contact remembers like every other: once
 * for a withdrawal, and only for one that still holds. Whatever else comes (a repetition, somebody gone since) changes
 * nothing.
 */
export async function noteRefusal(
  { contactId, purpose }: { contactId: string; purpose: string },
  reason: LeavingReason,
  { contacts, interactions, subscriptions, now }: NoteRefusalDependencies,
): Promise<void> {
  const refusal = { kind: 'refusal' as const, at: now.toISOString() };
  return untilCommitted(async () => {
    const contact = await contacts.get(contactId);
    if (!contact) return;
    const known = { ...refusal, reason: reasonNotToBuy[reason] };
    try {
      await contacts.commit([
        subscriptions.noteReason(contactId, purpose, reason),
        interactions.put(contactId, { id: newId('interaction', now), ...refusal, purpose, reason }),
        contacts.change(
          contact,
          { interactions: addInteraction(contact.interactions ?? noInteractions, known) },
          'unsubscribe',
        ),
      ]);
      log('REFUSAL_NOTED', { contact: contactId, reason });
    } catch (error) {
      if (cancellationCodes(error)?.[0] !== 'ConditionalCheckFailed') throw error;
    }
  });
}
