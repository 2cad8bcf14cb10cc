import type { InteractionHistory } from '../contacts/contact.schema.ts';
import { lateOnly } from '../contacts/lateOnly.ts';
import type { StoredInteraction } from '../person/interaction.schema.ts';
import type { Instant } from '../time/instant.ts';

/**
 * The history with one more interaction, heard of at once or at `heardAt`: how many, of its kind too, the last one, the last
 * cart, and when each reason not to buy was last given.
 */
export function addInteraction(
  history: InteractionHistory,
  { at, kind, reason, value }: Pick<StoredInteraction, 'at' | 'kind' | 'reason' | 'value'>,
  heardAt: Instant = at,
): InteractionHistory {
  const isLast = history.lastAt === undefined || at >= history.lastAt;
  const { refusals } = history;
  const known = reason && refusals[reason];
  const { count: ofKind = 0, lastAt: lastOfKind = at } = history.kinds?.[kind] ?? {};
  const { cart } = history;
  const isCart = kind === 'cart' && !(cart && cart.at > at);
  return {
    count: history.count + 1,
    lastAt: isLast ? at : history.lastAt,
    heardAt: isLast ? lateOnly(heardAt, at) : history.heardAt,
    lastKind: isLast ? kind : history.lastKind,
    kinds: { ...history.kinds, [kind]: { count: ofKind + 1, lastAt: lastOfKind > at ? lastOfKind : at } },
    ...(isCart ? { cart: { at, heardAt: lateOnly(heardAt, at), value } } : cart && { cart }),
    refusals: reason && !(known && known > at) ? { ...refusals, [reason]: at } : refusals,
  };
}
