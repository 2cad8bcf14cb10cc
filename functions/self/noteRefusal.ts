import { noInteractions } from '../contacts/contact.schema.ts';
import { addInteraction } from '../interactions/addInteraction.ts';
import type { InteractionsTable } from '../interactions/interactions.table.ts';
import { newId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import { type LeavingReason, leavingReasons, type RefusalReason } from '../shop/vocabulary.ts';
import { type CarryOutDependencies, carryOut, type Statement } from '../statement/carryOut.ts';

export type NoteRefusalDependencies = CarryOutDependencies & { interactions: Pick<InteractionsTable, 'put'> };

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
  { interactions, ...dependencies }: NoteRefusalDependencies,
): Promise<void> {
  const { subscriptions, now } = dependencies;
  const refusal = { kind: 'refusal' as const, at: now.toISOString() };
  return untilCommitted(async () => {
    const withdrawn = (await subscriptions.get(contactId))?.purposes[purpose];
    if (withdrawn?.state !== 'withdrawn' || withdrawn.reason) return;
    const also: Statement['also'] = (_, known) => ({
      facts: {
        interactions: addInteraction(known?.interactions ?? noInteractions, {
          ...refusal,
          reason: reasonNotToBuy[reason],
        }),
      },
      items: [
        subscriptions.noteReason(contactId, purpose, reason),
        interactions.put(contactId, { id: newId('interaction', now), ...refusal, purpose, reason }),
      ],
    });
    const told = { contactId, profile: {}, by: 'unsubscribe', on: 'unsubscribe', also } as const;
    if (await carryOut(told, dependencies)) log('REFUSAL_NOTED', { contact: contactId, reason });
  });
}
