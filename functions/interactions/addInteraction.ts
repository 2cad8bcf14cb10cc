import type { InteractionHistory } from '../contacts/contact.schema.ts';
import type { StoredInteraction } from '../person/interaction.schema.ts';

/** The history with one more interaction: how many, the last one, and when each reason not to buy was last given. */
export function addInteraction(
  history: InteractionHistory,
  { at, kind, reason }: Pick<StoredInteraction, 'at' | 'kind' | 'reason'>,
): InteractionHistory {
  const isLast = history.lastAt === undefined || at >= history.lastAt;
  const { refusals } = history;
  const known = reason && refusals[reason];
  return {
    count: history.count + 1,
    lastAt: isLast ? at : history.lastAt,
    lastKind: isLast ? kind : history.lastKind,
    refusals: reason && !(known && known > at) ? { ...refusals, [reason]: at } : refusals,
  };
}
